SELECT id, actor, theme, date, question, text_fr, text_en
FROM position
WHERE dossier = :dossier AND binned IS NULL
  AND (:from IS NULL OR date >= substr(:from, 1, length(date)))
  AND (:to IS NULL OR substr(date, 1, length(:to)) <= :to)
  AND (:actor IS NULL OR actor = :actor)
  AND (:theme IS NULL OR theme = :theme)
ORDER BY date, id
LIMIT 10000
