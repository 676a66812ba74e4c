UPDATE contradiction SET dismissed = ?2, changed = ?3 WHERE id = ?1
