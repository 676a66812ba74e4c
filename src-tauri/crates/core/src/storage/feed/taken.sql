UPDATE feed_entry SET state = 'taken', article = ?2, document = NULL WHERE id = ?1
