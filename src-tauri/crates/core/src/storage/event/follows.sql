SELECT event_follows.event, event_follows.earlier
FROM event JOIN event_follows ON event_follows.event = event.id JOIN event AS before ON before.id = event_follows.earlier
WHERE event.dossier = ?1 AND event.id BETWEEN ?2 AND ?3 AND before.binned IS NULL
ORDER BY event_follows.event, event_follows.position
