INSERT INTO feed_entry (feed, dossier, key, title, url, published, sorted, excerpt, words, complete, extract, document, seen)
VALUES (:feed, :dossier, :key, :title, :url, :published, :sorted, :excerpt, :words, :complete, :extract, :document, :now)
