SELECT article FROM copy_key WHERE value = ?1 ORDER BY article LIMIT 20
