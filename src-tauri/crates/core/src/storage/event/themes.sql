SELECT event_theme.event, event_theme.theme
FROM event JOIN event_theme ON event_theme.event = event.id
WHERE event.dossier = ?1 AND event.id BETWEEN ?2 AND ?3
ORDER BY event_theme.event, event_theme.position
