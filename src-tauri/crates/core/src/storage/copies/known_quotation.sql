SELECT EXISTS (
  SELECT 1 FROM copy_link
  JOIN copy_text ON copy_text.article = copy_link.part
  WHERE copy_link.whole = :whole AND copy_link.tie = 3 AND copy_text.core = :part AND (copy_text.words >= :words)
)
