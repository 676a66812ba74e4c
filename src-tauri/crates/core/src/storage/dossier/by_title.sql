SELECT id FROM dossier WHERE title = ?1
