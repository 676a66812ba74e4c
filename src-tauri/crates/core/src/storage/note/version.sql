SELECT note, header, document FROM note_version WHERE id = ?1
