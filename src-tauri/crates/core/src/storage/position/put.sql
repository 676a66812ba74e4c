INSERT INTO position (id, dossier, actor, theme, date, question, text_fr, text_en, added, changed)
VALUES (:id, :dossier, :actor, :theme, :date, :question, :fr, :en, :now, :now)
ON CONFLICT (id) DO UPDATE SET actor = excluded.actor, theme = excluded.theme, date = excluded.date, question = excluded.question,
  text_fr = excluded.text_fr, text_en = excluded.text_en, changed = excluded.changed
