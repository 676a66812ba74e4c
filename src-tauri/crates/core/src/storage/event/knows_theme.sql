SELECT 1 FROM theme WHERE id = ?2 AND dossier = ?1
