UPDATE copy_text SET core = ?2 WHERE core = ?1
