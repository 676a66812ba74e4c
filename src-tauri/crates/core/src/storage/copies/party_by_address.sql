SELECT id FROM copy_party
WHERE dossier = ?1 AND address = ?2 AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = copy_party.article)
ORDER BY id DESC LIMIT 1
