INSERT INTO contradiction (id, dossier, kind, subject_fr, subject_en, explanation, held, sides, added, changed)
VALUES (:id, :dossier, :kind, :fr, :en, :explanation, :held, :sides, :now, :now)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, subject_fr = excluded.subject_fr, subject_en = excluded.subject_en,
  explanation = excluded.explanation, held = excluded.held, sides = excluded.sides, changed = excluded.changed
