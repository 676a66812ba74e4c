UPDATE feed_entry SET title = :title, url = :url, published = :published, excerpt = :excerpt, words = :words, complete = :complete,
  extract = :extract, document = :document, seen = :now,
  sorted = CASE WHEN :published IS NULL THEN sorted ELSE :sorted END
WHERE feed = :feed AND dossier = :dossier AND key = :key AND state <> 'taken' AND extract <> :extract
