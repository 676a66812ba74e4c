SELECT id, theme, text_fr, text_en, made, deadline, remark, history, proof
FROM commitment
WHERE dossier = :dossier AND binned IS NULL
  AND (:from IS NULL OR made >= substr(:from, 1, length(made)))
  AND (:to IS NULL OR substr(made, 1, length(:to)) <= :to)
  AND (:actor IS NULL OR EXISTS (SELECT 1 FROM fact_actor WHERE fact_actor.actor = :actor AND fact_actor.fact = commitment.id))
  AND (:theme IS NULL OR theme = :theme OR EXISTS (
    SELECT 1 FROM fact_event JOIN event_theme ON event_theme.event = fact_event.event
    WHERE fact_event.dossier = commitment.dossier AND fact_event.fact = commitment.id AND event_theme.theme = :theme))
ORDER BY made, id
LIMIT 10000
