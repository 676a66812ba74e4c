UPDATE note SET header = :header, document = :document, schema = :schema, words = :words, citations = :citations,
  changed = :now, revision = revision + 1
WHERE id = :id
