DELETE FROM office WHERE actor = ?1
