SELECT id, template, lang, header, changed, words, citations, round, previous, dossier, revision, document FROM note WHERE id = ?1
