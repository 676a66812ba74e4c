SELECT article.dossier, article.url, article.outlet, article.title, article_version.text, article.version
FROM article JOIN article_version ON article_version.id = article.version
WHERE article.id = ?1
