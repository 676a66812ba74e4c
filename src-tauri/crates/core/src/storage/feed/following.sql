SELECT id, dossier, url, title, named, etag, last_modified, not_before FROM feed WHERE id = ?1
