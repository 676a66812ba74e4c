SELECT mine.article, theirs.article
FROM article
JOIN copy_party AS mine ON mine.article = article.id
JOIN copy_join ON copy_join.one = mine.id
JOIN copy_party AS theirs ON theirs.id = copy_join.other
WHERE article.copy_group = ?1
