UPDATE sequence SET value = value + 1 WHERE name = ?1 RETURNING value
