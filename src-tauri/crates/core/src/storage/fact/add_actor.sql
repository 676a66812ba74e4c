INSERT INTO fact_actor (dossier, fact, role, position, actor) VALUES (?1, ?2, ?3, ?4, ?5)
