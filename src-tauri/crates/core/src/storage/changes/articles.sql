SELECT article.id, article.version, article.title, article.lang, article.published, article.copy_group, shown.captured
FROM article JOIN article_version AS shown ON shown.id = article.version
WHERE article.dossier = ?1 AND article.published BETWEEN ?2 AND ?3 || '~'
UNION ALL
SELECT article.id, article.version, article.title, article.lang, article.published, article.copy_group, shown.captured
FROM article JOIN article_version AS shown ON shown.id = article.version
WHERE article.dossier = ?1 AND shown.captured > ?4 AND NOT coalesce(article.published BETWEEN ?2 AND ?3 || '~', 0)
ORDER BY 5, 1
LIMIT 10000
