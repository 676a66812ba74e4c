INSERT INTO feed (dossier, url, title, named, site, folder) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
