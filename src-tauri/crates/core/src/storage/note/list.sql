SELECT id, template, lang, header, changed, words, citations, round, previous FROM note
WHERE dossier = ?1 AND binned IS NULL ORDER BY changed DESC, id DESC LIMIT 10000
