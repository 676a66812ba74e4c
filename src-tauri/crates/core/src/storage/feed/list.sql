SELECT feed.id, feed.title, feed.url, feed.site, feed.folder, feed.checked, feed.state,
  (SELECT count(*) FROM feed_entry AS entry WHERE entry.feed = feed.id), feed.message,
  (SELECT count(*) FROM feed_entry AS entry WHERE entry.feed = feed.id AND entry.state = 'fresh')
FROM feed
WHERE feed.dossier = ?1
ORDER BY feed.folder, feed.title, feed.id
LIMIT 5000
