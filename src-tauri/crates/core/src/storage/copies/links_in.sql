SELECT copy_link.part, copy_link.whole, copy_link.tie, copy_link.share
FROM article JOIN copy_link ON copy_link.part = article.id
WHERE article.copy_group = ?1 AND copy_link.tie <> 0
UNION
SELECT copy_link.part, copy_link.whole, copy_link.tie, copy_link.share
FROM article JOIN copy_link ON copy_link.whole = article.id
WHERE article.copy_group = ?1 AND copy_link.tie <> 0
