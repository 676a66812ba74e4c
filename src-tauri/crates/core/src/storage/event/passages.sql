SELECT version, start, until, hash, quote FROM event_passage WHERE event = ?1 ORDER BY position
