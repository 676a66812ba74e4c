DELETE FROM search_document WHERE id = ?1
