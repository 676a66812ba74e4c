UPDATE contradiction SET binned = ?2 WHERE id = ?1
