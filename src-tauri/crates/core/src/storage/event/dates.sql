SELECT label, value, until FROM event_date WHERE event = ?1 ORDER BY position
