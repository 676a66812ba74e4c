DELETE FROM fact_passage WHERE dossier = ?1 AND fact = ?2
