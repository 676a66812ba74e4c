INSERT INTO dossier (title, demo, created, used) VALUES (?1, ?2, ?3, ?3)
