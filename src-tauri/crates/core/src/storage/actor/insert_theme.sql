INSERT INTO theme (id, dossier, position, title_fr, title_en, keywords) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
