INSERT INTO search_index (search_index, rowid, folded, stemmed) VALUES ('delete', ?1, ?2, ?3)
