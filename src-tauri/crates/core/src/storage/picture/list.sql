SELECT picture.id, article_picture.block, article_picture.alt, article_picture.caption, picture.width, picture.height
FROM article_picture JOIN picture ON picture.id = article_picture.picture
WHERE article_picture.version = ?1
ORDER BY article_picture.position LIMIT 100
