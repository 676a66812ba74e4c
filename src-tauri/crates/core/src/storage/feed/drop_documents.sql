DELETE FROM feed_document WHERE NOT EXISTS (SELECT 1 FROM feed_entry WHERE feed_entry.document = feed_document.hash)
