SELECT EXISTS (
  SELECT 1 FROM copy_text AS mine
  CROSS JOIN copy_link ON copy_link.part = mine.article
  CROSS JOIN copy_text AS theirs ON theirs.article = copy_link.whole
  WHERE mine.core = :part AND theirs.core = :whole AND copy_link.tie <= :tie AND copy_link.share >= :share
)
