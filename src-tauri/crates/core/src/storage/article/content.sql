SELECT text.body, text.hash, article_version.blocks, article_version.standfirst, article_version.reasons,
  article_version.candidates, article_version.format, length(original.bytes)
FROM article_version
JOIN text ON text.hash = article_version.text
LEFT JOIN original ON original.hash = article_version.original
WHERE article_version.id = ?1
