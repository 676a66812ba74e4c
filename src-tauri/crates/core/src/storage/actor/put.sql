INSERT INTO actor (id, dossier, kind, name_fr, name_en, name_pt, aliases, country)
VALUES (:id, :dossier, :kind, :fr, :en, :pt, :aliases, :country)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name_fr = excluded.name_fr, name_en = excluded.name_en, name_pt = excluded.name_pt,
  aliases = excluded.aliases, country = excluded.country
