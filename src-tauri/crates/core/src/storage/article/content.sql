SELECT text.body, text.hash, article_version.blocks, article_version.standfirst, article_version.reasons
FROM article_version JOIN text ON text.hash = article_version.text
WHERE article_version.id = ?1
