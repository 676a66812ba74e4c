SELECT origin, why FROM copy_group WHERE id = ?1
