UPDATE feed_entry SET state = ?2 WHERE id = ?1 AND state <> 'taken'
