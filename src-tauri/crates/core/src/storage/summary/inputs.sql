SELECT article.id, article.version <> summary_input.version
FROM summary_input
JOIN article_version ON article_version.id = summary_input.version
JOIN article ON article.id = article_version.article
WHERE summary_input.summary = ?1
