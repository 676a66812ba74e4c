SELECT actor, office_fr, office_en FROM event_participant WHERE event = ?1 ORDER BY position
