SELECT count(*) FROM search_index JOIN search_document ON search_document.id = search_index.rowid
WHERE search_index MATCH ?1 AND (?2 IS NULL OR search_document.dossier = ?2)
