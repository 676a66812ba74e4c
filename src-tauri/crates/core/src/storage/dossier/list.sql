SELECT dossier.id, dossier.title, dossier.demo,
  (SELECT count(*) FROM article WHERE article.dossier = dossier.id),
  (SELECT count(*) FROM event WHERE event.dossier = dossier.id AND event.binned IS NULL),
  (SELECT count(*) FROM actor WHERE actor.dossier = dossier.id),
  (SELECT count(*) FROM note WHERE note.dossier = dossier.id AND note.binned IS NULL)
FROM dossier
ORDER BY dossier.used DESC, dossier.id DESC
LIMIT 1000
