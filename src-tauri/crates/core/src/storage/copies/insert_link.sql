INSERT INTO copy_link (part, whole, tie, share) VALUES (:part, :whole, :tie, :share)
ON CONFLICT (part, whole) DO UPDATE SET tie = :tie, share = :share
