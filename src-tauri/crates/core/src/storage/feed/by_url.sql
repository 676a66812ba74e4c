SELECT id FROM feed WHERE dossier = ?1 AND url IN (?2, ?3) ORDER BY url = ?2 DESC LIMIT 1
