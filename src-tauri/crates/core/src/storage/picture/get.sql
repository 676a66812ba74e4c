SELECT mime, bytes FROM picture WHERE id = ?1
