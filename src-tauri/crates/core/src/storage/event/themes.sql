SELECT theme FROM event_theme WHERE event = ?1 ORDER BY position
