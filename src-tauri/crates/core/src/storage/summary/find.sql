SELECT id, method, parameters, created, sentence_count, sentences FROM summary
WHERE version = ?1 AND method = ?2 AND parameters = ?3
ORDER BY id DESC LIMIT 1
