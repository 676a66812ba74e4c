SELECT article.copy_group FROM article_version JOIN article ON article.id = article_version.article WHERE article_version.id = ?1
