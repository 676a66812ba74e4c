INSERT INTO event_theme (event, position, theme) VALUES (?1, ?2, ?3)
