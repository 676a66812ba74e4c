SELECT EXISTS (
  SELECT 1 FROM copy_link
  JOIN copy_text ON copy_text.article = copy_link.whole
  WHERE copy_link.part = :part AND copy_text.core = :whole AND copy_link.tie <= :tie AND copy_link.share >= :share
)
