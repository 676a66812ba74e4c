SELECT words FROM copy_print WHERE article = ?1
