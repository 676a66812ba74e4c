SELECT copy_name.article, article.outlet, coalesce(article.published_time, article.published)
FROM copy_name JOIN article ON article.id = copy_name.article
WHERE copy_name.copy_group = ?1 AND copy_name.name = ?2 AND copy_name.given = 1
