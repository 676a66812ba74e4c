INSERT INTO actor (id, dossier, kind, name_fr, name_en, name_pt, aliases, country, added, changed)
VALUES (:id, :dossier, :kind, :fr, :en, :pt, :aliases, :country, :now, :now)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name_fr = excluded.name_fr, name_en = excluded.name_en, name_pt = excluded.name_pt,
  aliases = excluded.aliases, country = excluded.country, changed = excluded.changed
