DELETE FROM feed_entry WHERE feed = ?1 AND id NOT IN (
  SELECT id FROM feed_entry WHERE feed = ?1 ORDER BY seen DESC, sorted DESC, id DESC LIMIT ?2
)
