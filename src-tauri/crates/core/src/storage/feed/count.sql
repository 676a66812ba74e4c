SELECT count(*) FROM feed_entry WHERE dossier = ?1 AND (?2 IS NULL OR state = ?2)
