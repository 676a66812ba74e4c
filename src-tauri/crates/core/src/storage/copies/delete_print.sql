DELETE FROM copy_print WHERE article = ?1
