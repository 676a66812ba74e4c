INSERT INTO note_version (note, revision, header, document, schema, words, reason, kept)
VALUES (:note, :revision, :header, :document, :schema, :words, :reason, :now)
