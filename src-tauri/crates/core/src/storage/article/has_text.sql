SELECT 1 FROM text WHERE hash = ?1
