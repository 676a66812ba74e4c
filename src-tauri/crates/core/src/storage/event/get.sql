SELECT event.id, event.key, event.kind, event.title_fr, event.title_en, event.place, event.track, event.confidence, event.remark, event.versions,
  event.dossier, event.binned IS NOT NULL
FROM event
WHERE event.id = ?1
