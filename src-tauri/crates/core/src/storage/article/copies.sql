SELECT other.id, other.title, other.outlet, other.published
FROM article JOIN article AS other ON other.copy_group = article.copy_group
WHERE article.id = ?1
ORDER BY other.published IS NULL, other.published, other.id
LIMIT 1000
