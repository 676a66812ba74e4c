SELECT core FROM copy_text WHERE article = ?1
