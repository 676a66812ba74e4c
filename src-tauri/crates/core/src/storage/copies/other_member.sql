SELECT id FROM article WHERE copy_group = ?1 AND id <> ?2 ORDER BY id LIMIT 1
