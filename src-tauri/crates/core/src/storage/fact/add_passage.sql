INSERT INTO fact_passage (dossier, fact, part, position, version, start, until, hash, quote) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
