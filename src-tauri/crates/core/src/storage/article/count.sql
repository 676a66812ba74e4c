SELECT count(*), count(DISTINCT article.copy_group) FROM article
WHERE article.dossier = :dossier
  AND (:from IS NULL OR article.published >= :from)
  AND (:to IS NULL OR substr(article.published, 1, length(:to)) <= :to)
  AND (:outlet IS NULL OR article.outlet = :outlet)
  AND (:lang IS NULL OR article.lang = :lang)
  AND (:kind IS NULL OR article.kind = :kind)
  AND (:verdict IS NULL OR (SELECT verdict FROM article_version AS newest WHERE newest.id = article.version) = :verdict)
