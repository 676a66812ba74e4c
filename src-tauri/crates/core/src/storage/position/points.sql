SELECT point.id, point.theme, point.kind, point.date, point.text_fr, point.text_en
FROM point JOIN theme ON theme.id = point.theme
WHERE point.dossier = :dossier AND point.binned IS NULL AND (:theme IS NULL OR point.theme = :theme)
ORDER BY theme.position, point.kind, point.date, point.id
LIMIT 10000
