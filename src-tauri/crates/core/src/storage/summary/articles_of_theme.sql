SELECT DISTINCT article_version.article
FROM event_theme
JOIN event ON event.id = event_theme.event AND event.binned IS NULL
JOIN fact_passage ON fact_passage.dossier = event.dossier AND fact_passage.fact = event.id
JOIN article_version ON article_version.id = fact_passage.version
WHERE event_theme.theme = ?1
