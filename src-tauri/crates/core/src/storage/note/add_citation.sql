INSERT INTO note_citation (note, position, version, start, until) VALUES (?1, ?2, ?3, ?4, ?5)
