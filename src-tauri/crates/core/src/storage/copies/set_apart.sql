UPDATE copy_party SET apart = ?2 WHERE id = ?1
