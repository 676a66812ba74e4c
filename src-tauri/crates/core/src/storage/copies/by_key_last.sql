SELECT article FROM copy_key WHERE value = ?1 AND article > ?2 ORDER BY article DESC LIMIT 12
