INSERT INTO article (id, dossier, version, title, outlet, authors, published, url, lang, words, excerpt, copy_group, demo, added)
VALUES (:id, :dossier, :id, :title, :outlet, :authors, :published, :url, :lang, :words, :excerpt, :id, :demo, :now)
