INSERT INTO event_passage (event, position, version, start, until, hash, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
