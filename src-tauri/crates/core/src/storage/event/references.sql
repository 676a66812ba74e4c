SELECT url FROM event_reference WHERE event = ?1 ORDER BY position
