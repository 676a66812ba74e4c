SELECT id, captured, text FROM article_version WHERE article = ?1 ORDER BY id LIMIT 1000
