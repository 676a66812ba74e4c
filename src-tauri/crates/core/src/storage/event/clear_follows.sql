DELETE FROM event_follows WHERE event = ?1
