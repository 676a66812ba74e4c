SELECT (SELECT count(*) FROM event_participant JOIN event ON event.id = event_participant.event WHERE event_participant.actor = ?1 AND event.binned IS NULL)
  + (SELECT count(*) FROM fact_actor WHERE fact_actor.actor = ?1)
  + (SELECT count(*) FROM position WHERE position.actor = ?1 AND position.binned IS NULL)
