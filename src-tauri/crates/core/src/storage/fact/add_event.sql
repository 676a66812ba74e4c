INSERT INTO fact_event (dossier, fact, position, event) VALUES (?1, ?2, ?3, ?4)
