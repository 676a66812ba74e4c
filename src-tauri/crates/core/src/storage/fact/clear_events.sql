DELETE FROM fact_event WHERE dossier = ?1 AND fact = ?2
