SELECT text.body FROM article_version JOIN text ON text.hash = article_version.text WHERE article_version.id = ?1
