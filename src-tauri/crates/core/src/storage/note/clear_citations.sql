DELETE FROM note_citation WHERE note = ?1
