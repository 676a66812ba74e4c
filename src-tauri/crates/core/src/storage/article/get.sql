SELECT article.id, article.version, article.title, article.outlet, article.authors, article.published, article.lang, article.url,
  article.words, article.excerpt, shown.verdict,
  (SELECT count(*) FROM article AS other WHERE other.copy_group = article.copy_group), article.demo,
  article.kind, article.reliability, article.marking
FROM article
JOIN article_version AS shown ON shown.id = article.version
WHERE article.id = ?1
