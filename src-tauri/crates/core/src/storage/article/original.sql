SELECT original.bytes FROM article_version JOIN original ON original.hash = article_version.original WHERE article_version.id = ?1
