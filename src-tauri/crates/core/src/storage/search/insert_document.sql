INSERT INTO search_document (id, article, dossier) VALUES (?1, ?2, ?3)
