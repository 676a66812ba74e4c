DELETE FROM event_passage WHERE event = ?1
