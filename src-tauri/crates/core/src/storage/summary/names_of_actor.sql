SELECT name_fr, name_en, name_pt, aliases FROM actor WHERE dossier = ?1 AND id = ?2
