SELECT event.id, event.key, event.kind, event.title_fr, event.title_en, event.place, event.track, event.confidence, event.remark, event.versions
FROM event
WHERE event.dossier = :dossier AND event.binned IS NULL
  AND (:from IS NULL OR event.last >= substr(:from, 1, length(event.last)))
  AND (:to IS NULL OR substr(event.first, 1, length(:to)) <= :to)
  AND (:track IS NULL OR event.track = :track)
  AND (:actor IS NULL OR EXISTS (SELECT 1 FROM event_participant WHERE event_participant.actor = :actor AND event_participant.event = event.id))
  AND (:theme IS NULL OR EXISTS (SELECT 1 FROM event_theme WHERE event_theme.theme = :theme AND event_theme.event = event.id))
ORDER BY event.first, event.id
LIMIT 10000
