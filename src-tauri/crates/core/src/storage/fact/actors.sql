SELECT fact, actor FROM fact_actor WHERE dossier = ?1 AND fact BETWEEN ?2 AND ?3 AND role = ?4 ORDER BY fact, position
