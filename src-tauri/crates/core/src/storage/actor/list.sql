SELECT actor.id, actor.kind, actor.name_fr, actor.name_en, actor.name_pt, actor.aliases, actor.country,
  (SELECT count(DISTINCT event.id) FROM event_participant JOIN event ON event.id = event_participant.event
   WHERE event_participant.actor = actor.id AND event.binned IS NULL)
FROM actor
WHERE actor.dossier = ?1 AND actor.binned IS NULL
ORDER BY actor.name_fr, actor.id
LIMIT 10000
