SELECT article FROM copy_name WHERE copy_group = ?1 AND name = ?2 AND given = 0
