SELECT event_follows.earlier FROM event_follows JOIN event ON event.id = event_follows.earlier
WHERE event_follows.event = ?1 AND event.binned IS NULL ORDER BY event_follows.position
