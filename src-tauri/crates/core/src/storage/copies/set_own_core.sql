UPDATE copy_text SET core = ?2 WHERE article = ?1
