UPDATE copy_text SET named = ?2 WHERE article = ?1
