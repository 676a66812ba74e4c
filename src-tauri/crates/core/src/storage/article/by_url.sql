SELECT id FROM article WHERE dossier = ?1 AND url = ?2 ORDER BY id LIMIT 1
