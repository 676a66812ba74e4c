DELETE FROM copy_group WHERE id = ?1
