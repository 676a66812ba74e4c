INSERT INTO article (id, dossier, version, title, outlet, authors, published, published_time, url, lang, words, excerpt, copy_group, demo, added,
  kind, reliability, marking, origins)
VALUES (:id, :dossier, :id, :title, :outlet, :authors, :published, :published_time, :url, :lang, :words, :excerpt, :id, :demo, :now,
  :kind, :reliability, :marking, :origins)
