UPDATE note SET round = ?2, previous = ?3 WHERE id = ?1
