INSERT INTO event_reference (event, position, url) VALUES (?1, ?2, ?3)
