SELECT event.id, event.key, event.kind, event.title_fr, event.title_en, event.place,
  (SELECT count(DISTINCT article.copy_group)
   FROM event_passage
   JOIN article_version ON article_version.id = event_passage.version
   JOIN article ON article.id = article_version.article
   WHERE event_passage.event = event.id)
FROM event
WHERE event.id = ?1
