SELECT article.id, copy_text.core, copy_text.words, copy_text.seal, article.title, article.outlet,
  coalesce(article.published_time, article.published), article.published, copy_text.credits, copy_text.named
FROM article LEFT JOIN copy_text ON copy_text.article = article.id
WHERE article.copy_group = ?1
ORDER BY article.id
