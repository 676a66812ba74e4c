SELECT count(*), count(DISTINCT article.copy_group) FROM article
WHERE article.dossier = :dossier
  AND (:from IS NULL OR article.published >= :from)
  AND (:to IS NULL OR substr(article.published, 1, length(:to)) <= :to)
  AND (:outlet IS NULL OR article.outlet = :outlet)
  AND (:lang IS NULL OR article.lang = :lang)
