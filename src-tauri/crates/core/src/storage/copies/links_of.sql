SELECT part, whole, tie, share FROM copy_link WHERE part = ?1
UNION ALL
SELECT part, whole, tie, share FROM copy_link WHERE whole = ?1
