UPDATE event SET binned = ?2 WHERE id = ?1
