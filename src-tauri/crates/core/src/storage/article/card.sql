SELECT origins, published_time FROM article WHERE id = ?1
