SELECT DISTINCT article.id, text.body
FROM json_each(?3) AS wanted
JOIN band ON band.value = wanted.value
JOIN article_version ON article_version.id = band.version
JOIN article ON article.id = article_version.article
JOIN text ON text.hash = article_version.text
WHERE article.dossier = ?1 AND article.id <> ?2
LIMIT 500
