DELETE FROM fact_reference WHERE dossier = ?1 AND fact = ?2
