UPDATE dossier SET title = ?2 WHERE id = ?1
