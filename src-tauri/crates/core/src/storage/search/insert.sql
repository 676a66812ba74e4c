INSERT INTO search_index (rowid, folded, stemmed) VALUES (?1, ?2, ?3)
