DELETE FROM event_reference WHERE event = ?1
