DELETE FROM copy_name WHERE article = ?1
