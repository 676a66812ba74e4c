DELETE FROM copy_text WHERE article = ?1
