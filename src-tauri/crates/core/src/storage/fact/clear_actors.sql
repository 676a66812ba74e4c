DELETE FROM fact_actor WHERE dossier = ?1 AND fact = ?2 AND role = ?3
