SELECT kept FROM note_version WHERE note = ?1 ORDER BY id DESC LIMIT 1
