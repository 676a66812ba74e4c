-- Summaries of many articles beside those of one: what was asked, what was read, the bin.

CREATE TABLE summary_of_any (
  id          INTEGER PRIMARY KEY,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  article     INTEGER REFERENCES article,   -- of one article, else null
  version     INTEGER REFERENCES article_version,
  method      TEXT NOT NULL,
  parameters  TEXT NOT NULL,                -- JSON
  question    TEXT NOT NULL,                -- the parameters without the inputs and the version of the method
  sentences   TEXT NOT NULL,                -- JSON
  sentence_count INTEGER NOT NULL,          -- sentences of the sources
  articles    INTEGER NOT NULL,             -- articles read
  independent INTEGER NOT NULL,             -- independent sources among them
  created     TEXT NOT NULL,
  binned      TEXT
) STRICT;
INSERT INTO summary_of_any (id, dossier, article, version, method, parameters, question, sentences, sentence_count, articles, independent, created)
SELECT summary.id, article.dossier, summary.article, summary.version, summary.method, summary.parameters,
  json_set(summary.parameters, '$.version', 0, '$.inputs', json('[]')), summary.sentences, summary.sentence_count, 1, 1, summary.created
FROM summary JOIN article ON article.id = summary.article;
DROP TABLE summary;
ALTER TABLE summary_of_any RENAME TO summary;
CREATE INDEX summary_version ON summary (version, id DESC) WHERE version IS NOT NULL;
CREATE INDEX summary_article ON summary (article, id DESC) WHERE article IS NOT NULL;
CREATE INDEX summary_synthesis ON summary (dossier, id DESC) WHERE article IS NULL;
CREATE INDEX summary_question ON summary (dossier, question);

-- The versions that a summary was made from.
CREATE TABLE summary_input (
  summary INTEGER NOT NULL REFERENCES summary,
  version INTEGER NOT NULL REFERENCES article_version,
  PRIMARY KEY (summary, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_input_version ON summary_input (version);
INSERT INTO summary_input (summary, version) SELECT id, version FROM summary;
