SELECT theme.id, theme.title_fr, theme.title_en,
  (SELECT count(*) FROM event_theme JOIN event ON event.id = event_theme.event
   WHERE event_theme.theme = theme.id AND event.binned IS NULL),
  theme.keywords
FROM theme WHERE theme.dossier = ?1 ORDER BY theme.position LIMIT 1000
