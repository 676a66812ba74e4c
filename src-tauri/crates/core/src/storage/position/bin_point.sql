UPDATE point SET binned = ?2 WHERE id = ?1
