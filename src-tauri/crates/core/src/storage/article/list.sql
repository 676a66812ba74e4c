SELECT article.id, article.version, article.title, article.outlet, article.authors, article.published, article.lang, article.url,
  article.words, article.excerpt, shown.verdict,
  (SELECT count(*) FROM article AS other WHERE other.copy_group = article.copy_group), article.demo,
  article.kind, article.reliability, article.marking
FROM article
JOIN article_version AS shown ON shown.id = article.version
WHERE article.dossier = :dossier
  AND (:from IS NULL OR article.published >= :from)
  AND (:to IS NULL OR substr(article.published, 1, length(:to)) <= :to)
  AND (:outlet IS NULL OR article.outlet = :outlet)
  AND (:lang IS NULL OR article.lang = :lang)
  AND (:kind IS NULL OR article.kind = :kind)
  AND (:verdict IS NULL OR (SELECT verdict FROM article_version AS newest WHERE newest.id = article.version) = :verdict)
ORDER BY article.published DESC, article.id DESC
LIMIT :limit OFFSET :offset
