SELECT core, words FROM copy_text WHERE article = ?1 AND dossier = ?2
