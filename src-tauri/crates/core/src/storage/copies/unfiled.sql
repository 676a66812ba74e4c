SELECT article.id, article.dossier, article.version, text.body
FROM article
JOIN article_version ON article_version.id = article.version
JOIN text ON text.hash = article_version.text
WHERE article.id > ?1 AND NOT EXISTS (SELECT 1 FROM copy_text WHERE copy_text.article = article.id)
ORDER BY article.id LIMIT 200
