SELECT summary.id, summary.dossier, summary.method, summary.parameters, summary.sentences, summary.sentence_count, summary.articles,
  summary.independent, summary.created,
  (SELECT count(*) FROM summary AS other
   WHERE other.dossier = summary.dossier AND other.question = summary.question AND other.article IS summary.article
     AND other.id <> summary.id AND other.binned IS NULL)
FROM summary
WHERE summary.dossier = ?1 AND summary.article = ?2 AND summary.binned IS NULL
ORDER BY summary.id DESC LIMIT 500
