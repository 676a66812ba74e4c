INSERT INTO fact_reference (dossier, fact, part, position, url) VALUES (?1, ?2, ?3, ?4, ?5)
