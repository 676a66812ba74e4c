INSERT INTO event_follows (event, position, earlier) VALUES (?1, ?2, ?3)
