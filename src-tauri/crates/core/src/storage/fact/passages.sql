SELECT fact_passage.fact, fact_passage.part, fact_passage.version, fact_passage.start, fact_passage.until, fact_passage.hash, fact_passage.quote,
  article.copy_group
FROM fact_passage
JOIN article_version ON article_version.id = fact_passage.version
JOIN article ON article.id = article_version.article
WHERE fact_passage.dossier = ?1 AND fact_passage.fact BETWEEN ?2 AND ?3
ORDER BY fact_passage.fact, fact_passage.part, fact_passage.position
