SELECT copy_group.origin, copy_group.why FROM article JOIN copy_group ON copy_group.id = article.copy_group WHERE article.id = ?1
