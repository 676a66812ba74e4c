SELECT actor.id, office.title_fr, office.title_en, office.since, office.until
FROM actor JOIN office ON office.actor = actor.id
WHERE actor.dossier = :dossier
  AND (:at IS NULL OR ((office.since IS NULL OR office.since <= :at) AND (office.until IS NULL OR :at <= office.until || '~')))
ORDER BY actor.id, office.position
