SELECT title FROM dossier WHERE id = ?1
