SELECT id, theme, kind, date, text_fr, text_en, dossier FROM point WHERE id = ?1
