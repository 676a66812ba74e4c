UPDATE dossier SET used = ?2 WHERE id = ?1
