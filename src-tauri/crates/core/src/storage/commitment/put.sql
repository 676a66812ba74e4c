INSERT INTO commitment (id, dossier, theme, text_fr, text_en, made, deadline, remark, history, proof, added, changed)
VALUES (:id, :dossier, :theme, :fr, :en, :made, :deadline, :remark, :history, :proof, :now, :now)
ON CONFLICT (id) DO UPDATE SET theme = excluded.theme, text_fr = excluded.text_fr, text_en = excluded.text_en, made = excluded.made,
  deadline = excluded.deadline, remark = excluded.remark, history = excluded.history, proof = excluded.proof, changed = excluded.changed
