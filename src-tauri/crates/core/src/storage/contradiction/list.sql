SELECT id, kind, subject_fr, subject_en, explanation, held, sides, dismissed
FROM contradiction
WHERE dossier = :dossier AND binned IS NULL
  AND ((:from IS NULL AND :to IS NULL AND :actor IS NULL AND :theme IS NULL) OR EXISTS (
    SELECT 1 FROM fact_event JOIN event ON event.id = fact_event.event
    WHERE fact_event.dossier = contradiction.dossier AND fact_event.fact = contradiction.id AND event.binned IS NULL
      AND (:from IS NULL OR event.last >= substr(:from, 1, length(event.last)))
      AND (:to IS NULL OR substr(event.first, 1, length(:to)) <= :to)
      AND (:actor IS NULL OR EXISTS (SELECT 1 FROM event_participant WHERE event_participant.actor = :actor AND event_participant.event = event.id))
      AND (:theme IS NULL OR EXISTS (SELECT 1 FROM event_theme WHERE event_theme.theme = :theme AND event_theme.event = event.id))))
ORDER BY id
LIMIT 10000
