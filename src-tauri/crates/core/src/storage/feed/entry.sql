SELECT id, dossier, title, url, words, complete, state, article FROM feed_entry WHERE id = ?1
