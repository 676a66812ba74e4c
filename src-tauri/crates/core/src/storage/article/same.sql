SELECT article.id FROM article_version JOIN article ON article.id = article_version.article
WHERE article_version.text = :hash AND article.dossier = :dossier AND article.outlet IS :outlet AND article.title = :title
ORDER BY article.id LIMIT 1
