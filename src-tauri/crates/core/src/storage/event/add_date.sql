INSERT INTO event_date (event, position, label, value, until) VALUES (?1, ?2, ?3, ?4, ?5)
