DELETE FROM event_theme WHERE event = ?1
