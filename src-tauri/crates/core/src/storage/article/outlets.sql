SELECT DISTINCT outlet FROM article WHERE dossier = ?1 AND outlet IS NOT NULL ORDER BY outlet LIMIT 1000
