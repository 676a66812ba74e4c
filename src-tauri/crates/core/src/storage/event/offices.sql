SELECT actor.id, office.title_fr, office.title_en, office.since, office.until
FROM actor JOIN office ON office.actor = actor.id
WHERE actor.dossier = ?1 AND actor.kind = 'person'
ORDER BY actor.id, office.position
