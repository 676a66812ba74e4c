SELECT id, kind, level, title_fr, title_en, place, dates, follows, agenda, documents, delegations, remark
FROM round
WHERE dossier = :dossier AND binned IS NULL
  AND (:from IS NULL OR last >= substr(:from, 1, length(last)))
  AND (:to IS NULL OR substr(first, 1, length(:to)) <= :to)
  AND (:actor IS NULL OR EXISTS (SELECT 1 FROM fact_actor WHERE fact_actor.actor = :actor AND fact_actor.fact = round.id)
    OR EXISTS (SELECT 1 FROM fact_event JOIN event_participant ON event_participant.event = fact_event.event
      WHERE fact_event.dossier = round.dossier AND fact_event.fact = round.id AND event_participant.actor = :actor))
ORDER BY first IS NULL, first, id
LIMIT 1000
