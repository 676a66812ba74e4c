UPDATE feed_entry SET seen = ?3 WHERE feed = ?1 AND key = ?2
