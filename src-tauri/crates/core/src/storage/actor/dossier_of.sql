SELECT dossier FROM actor WHERE id = ?1
