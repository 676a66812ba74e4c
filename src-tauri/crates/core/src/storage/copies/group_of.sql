SELECT copy_group FROM article WHERE id = ?1
