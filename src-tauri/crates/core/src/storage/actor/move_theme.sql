UPDATE theme SET position = ?2 WHERE id = ?1
