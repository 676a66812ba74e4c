SELECT DISTINCT article_version.article
FROM event_theme
JOIN event ON event.id = event_theme.event AND event.binned IS NULL
JOIN event_passage ON event_passage.event = event.id
JOIN article_version ON article_version.id = event_passage.version
WHERE event_theme.theme = ?1
