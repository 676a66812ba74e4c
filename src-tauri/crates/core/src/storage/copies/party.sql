SELECT id, apart FROM copy_party WHERE article = ?1
