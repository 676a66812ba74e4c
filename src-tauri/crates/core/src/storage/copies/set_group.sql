UPDATE article SET copy_group = ?2 WHERE id = ?1
