DELETE FROM original WHERE hash = ?1
  AND NOT EXISTS (SELECT 1 FROM article_version WHERE original = ?1)
  AND NOT EXISTS (SELECT 1 FROM held WHERE original = ?1)
