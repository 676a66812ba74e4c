SELECT id, actor, theme, date, question, text_fr, text_en, dossier FROM position WHERE id = ?1
