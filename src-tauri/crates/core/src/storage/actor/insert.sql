INSERT INTO actor (id, dossier, kind, name_fr, name_en, name_pt, aliases, country)
VALUES (:id, :dossier, :kind, :fr, :en, :pt, :aliases, :country)
