SELECT article FROM copy_text WHERE core = ?1 ORDER BY article
