SELECT 1 FROM actor WHERE id = ?2 AND dossier = ?1
