SELECT dossier FROM article WHERE id = ?1
