INSERT INTO office (actor, position, title_fr, title_en, since, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
