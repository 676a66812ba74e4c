SELECT fact, part, url FROM fact_reference WHERE dossier = ?1 AND fact BETWEEN ?2 AND ?3 ORDER BY fact, part, position
