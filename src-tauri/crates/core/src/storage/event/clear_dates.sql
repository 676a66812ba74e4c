DELETE FROM event_date WHERE event = ?1
