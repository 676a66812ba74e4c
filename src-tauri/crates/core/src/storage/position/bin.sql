UPDATE position SET binned = ?2 WHERE id = ?1
