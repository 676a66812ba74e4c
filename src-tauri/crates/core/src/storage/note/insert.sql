INSERT INTO note (dossier, template, lang, header, document, schema, revision, words, citations, created, changed)
VALUES (:dossier, :template, :lang, :header, :document, :schema, 1, :words, :citations, :now, :now)
