SELECT id, kind, subject_fr, subject_en, explanation, held, sides, dismissed, dossier FROM contradiction WHERE id = ?1
