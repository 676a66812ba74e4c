SELECT event_date.event, event_date.label, event_date.value, event_date.until
FROM event JOIN event_date ON event_date.event = event.id
WHERE event.dossier = ?1 AND event.id BETWEEN ?2 AND ?3
ORDER BY event_date.event, event_date.position
