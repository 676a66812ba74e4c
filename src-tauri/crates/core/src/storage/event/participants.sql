SELECT event_participant.event, event_participant.actor, event_participant.office_fr, event_participant.office_en
FROM event JOIN event_participant ON event_participant.event = event.id
WHERE event.dossier = ?1 AND event.id BETWEEN ?2 AND ?3
ORDER BY event_participant.event, event_participant.position
