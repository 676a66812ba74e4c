SELECT entry.extract, document.bytes
FROM feed_entry AS entry LEFT JOIN feed_document AS document ON document.hash = entry.document
WHERE entry.id = ?1
