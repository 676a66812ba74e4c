SELECT dossier FROM event WHERE id = ?1
