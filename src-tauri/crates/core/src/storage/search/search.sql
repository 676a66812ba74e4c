SELECT search_document.article, search_document.id, -bm25(search_index, 1.5, 1.0)
FROM search_index JOIN search_document ON search_document.id = search_index.rowid
WHERE search_index MATCH ?1 AND (?2 IS NULL OR search_document.dossier = ?2)
ORDER BY bm25(search_index, 1.5, 1.0), search_document.id DESC
LIMIT ?3
