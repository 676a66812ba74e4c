SELECT title_fr, title_en, since, until FROM office
WHERE actor = :actor
  AND (:at IS NULL OR ((since IS NULL OR since <= :at) AND (until IS NULL OR :at <= until || '~')))
ORDER BY position
