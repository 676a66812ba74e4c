WITH RECURSIVE earlier (id) AS (
  SELECT ?1
  UNION
  SELECT event_follows.earlier FROM event_follows JOIN earlier ON event_follows.event = earlier.id
)
SELECT 1 FROM earlier WHERE id = ?2
