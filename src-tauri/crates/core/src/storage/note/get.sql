SELECT id, template, lang, header, changed, words, citations, dossier, revision, document FROM note WHERE id = ?1
