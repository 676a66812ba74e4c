SELECT title_fr, title_en, keywords FROM theme WHERE dossier = ?1 AND id = ?2
