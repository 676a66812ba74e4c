SELECT count(*) FROM feed_entry WHERE feed = ?3 AND dossier = ?1 AND (?2 IS NULL OR state = ?2)
