SELECT fact_event.fact, fact_event.event FROM fact_event JOIN event ON event.id = fact_event.event
WHERE fact_event.dossier = ?1 AND fact_event.fact BETWEEN ?2 AND ?3 AND event.binned IS NULL
ORDER BY fact_event.fact, fact_event.position
