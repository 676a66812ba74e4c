SELECT revision FROM note WHERE id = ?1
