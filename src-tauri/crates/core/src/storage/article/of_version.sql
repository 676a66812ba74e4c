SELECT article FROM article_version WHERE id = ?1
