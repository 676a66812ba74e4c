INSERT INTO point (id, dossier, theme, kind, date, text_fr, text_en, added, changed)
VALUES (:id, :dossier, :theme, :kind, :date, :fr, :en, :now, :now)
ON CONFLICT (id) DO UPDATE SET theme = excluded.theme, kind = excluded.kind, date = excluded.date, text_fr = excluded.text_fr,
  text_en = excluded.text_en, changed = excluded.changed
