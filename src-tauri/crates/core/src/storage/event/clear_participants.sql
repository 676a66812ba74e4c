DELETE FROM event_participant WHERE event = ?1
