INSERT INTO round (id, dossier, kind, level, title_fr, title_en, place, first, last, dates, follows, agenda, documents, delegations, remark, added, changed)
VALUES (:id, :dossier, :kind, :level, :fr, :en, :place, :first, :last, :dates, :follows, :agenda, :documents, :delegations, :remark, :now, :now)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, level = excluded.level, title_fr = excluded.title_fr, title_en = excluded.title_en,
  place = excluded.place, first = excluded.first, last = excluded.last, dates = excluded.dates, follows = excluded.follows,
  agenda = excluded.agenda, documents = excluded.documents, delegations = excluded.delegations, remark = excluded.remark, changed = excluded.changed
