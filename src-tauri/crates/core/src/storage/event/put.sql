INSERT INTO event (id, dossier, key, kind, title_fr, title_en, place, first, last, track, confidence, remark, versions, added, changed)
VALUES (:id, :dossier, :key, :kind, :fr, :en, :place, :first, :last, :track, :confidence, :remark, :versions, :now, :now)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title_fr = excluded.title_fr, title_en = excluded.title_en,
  place = excluded.place, first = excluded.first, last = excluded.last, track = excluded.track, confidence = excluded.confidence,
  remark = excluded.remark, versions = excluded.versions, changed = excluded.changed
