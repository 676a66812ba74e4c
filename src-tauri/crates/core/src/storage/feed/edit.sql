UPDATE feed SET title = ?2, named = 1, folder = ?3 WHERE id = ?1
