SELECT entry.id, entry.feed, feed.title, entry.title, entry.url, entry.published, entry.excerpt, entry.words, entry.complete,
  entry.state, entry.article
FROM feed_entry AS entry JOIN feed ON feed.id = entry.feed
WHERE entry.feed = ?5 AND entry.dossier = ?1 AND (?2 IS NULL OR entry.state = ?2)
ORDER BY entry.sorted DESC, entry.id DESC
LIMIT ?3 OFFSET ?4
