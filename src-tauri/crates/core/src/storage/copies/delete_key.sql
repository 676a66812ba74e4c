DELETE FROM copy_key WHERE value = ?1 AND article = ?2
