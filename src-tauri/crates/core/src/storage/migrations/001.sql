-- The library's first schema. Append-only: never edited once released.

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Numbers handed out once and never again, because passages outlive what they name.
CREATE TABLE sequence (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO sequence VALUES ('version', 0), ('key', 0), ('documents', 0), ('note', 0);

CREATE TABLE dossier (
  id      INTEGER PRIMARY KEY,
  title   TEXT NOT NULL UNIQUE,
  demo    INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL,
  used    TEXT NOT NULL
) STRICT;
CREATE INDEX dossier_used ON dossier (used DESC, id DESC);
CREATE INDEX dossier_demo ON dossier (demo) WHERE demo = 1;

-- Texts by the hash of their bytes: written once, never updated.
CREATE TABLE text (
  hash TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

-- The bytes an article was read from.
CREATE TABLE original (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article (
  id         INTEGER PRIMARY KEY,          -- the id of its first version
  dossier    INTEGER NOT NULL REFERENCES dossier,
  version    INTEGER NOT NULL REFERENCES article_version DEFERRABLE INITIALLY DEFERRED,
  title      TEXT NOT NULL,
  outlet     TEXT,
  authors    TEXT NOT NULL,                -- JSON array of strings
  published  TEXT,                         -- YYYY, YYYY-MM or YYYY-MM-DD
  url        TEXT,
  lang       TEXT,
  words      INTEGER NOT NULL,
  excerpt    TEXT NOT NULL,
  copy_group INTEGER NOT NULL,             -- the smallest article id of its near-copies, itself included
  demo       INTEGER NOT NULL DEFAULT 0,
  added      TEXT NOT NULL
) STRICT;
CREATE INDEX article_list ON article (dossier, published DESC, id DESC);
CREATE INDEX article_outlet ON article (dossier, outlet);
CREATE INDEX article_copies ON article (copy_group);
CREATE INDEX article_url ON article (dossier, url) WHERE url IS NOT NULL;

CREATE TABLE article_version (
  id         INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
  text       TEXT NOT NULL REFERENCES text,
  blocks     TEXT NOT NULL,                -- the block tree as JSON
  standfirst INTEGER NOT NULL,
  verdict    TEXT NOT NULL,
  reasons    TEXT NOT NULL,                -- JSON array of codes
  format     TEXT NOT NULL,
  charset    TEXT NOT NULL,
  original   TEXT REFERENCES original,
  captured   TEXT NOT NULL
) STRICT;
CREATE INDEX article_version_article ON article_version (article, id);
CREATE INDEX article_version_text ON article_version (text);

-- Bands of MinHash fingerprints: texts that share one are compared.
CREATE TABLE band (
  value   INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES article_version,
  PRIMARY KEY (value, version)
) STRICT, WITHOUT ROWID;

-- In how many texts a stem occurs.
CREATE TABLE stem (
  stem      TEXT PRIMARY KEY,
  documents INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the search index holds; its row id is the version's.
CREATE TABLE search_document (
  id      INTEGER PRIMARY KEY REFERENCES article_version,
  article INTEGER NOT NULL REFERENCES article,
  dossier INTEGER NOT NULL REFERENCES dossier
) STRICT;
CREATE INDEX search_document_article ON search_document (article);
CREATE VIRTUAL TABLE search_index USING fts5 (folded, stemmed, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TABLE summary (
  id         INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article,
  version    INTEGER NOT NULL REFERENCES article_version,
  method     TEXT NOT NULL,
  parameters TEXT NOT NULL,                -- JSON
  sentences  TEXT NOT NULL,                -- JSON
  sentence_count INTEGER NOT NULL,         -- sentences of the source
  created    TEXT NOT NULL
) STRICT;
CREATE INDEX summary_version ON summary (version, id DESC);

CREATE TABLE actor (
  id       TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  kind     TEXT NOT NULL,
  name_fr  TEXT NOT NULL,
  name_en  TEXT NOT NULL,
  name_pt  TEXT,
  aliases  TEXT NOT NULL,                  -- JSON array of strings
  country  TEXT
) STRICT;
CREATE INDEX actor_dossier ON actor (dossier, name_fr);

CREATE TABLE office (
  actor    TEXT NOT NULL REFERENCES actor ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title_fr TEXT NOT NULL,
  title_en TEXT NOT NULL,
  since    TEXT,
  until    TEXT,
  PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
  id       TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  position INTEGER NOT NULL,
  title_fr TEXT NOT NULL,
  title_en TEXT NOT NULL,
  keywords TEXT NOT NULL                   -- JSON {fr: [], en: []}
) STRICT;
CREATE INDEX theme_dossier ON theme (dossier, position);

CREATE TABLE event (
  id       TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  key      TEXT,
  kind     TEXT NOT NULL,
  title_fr TEXT NOT NULL,
  title_en TEXT NOT NULL,
  place    TEXT,
  first    TEXT NOT NULL,                  -- its earliest date
  last     TEXT NOT NULL,                  -- its latest date, ends of ranges included
  binned   TEXT
) STRICT;
CREATE INDEX event_list ON event (dossier, first, id) WHERE binned IS NULL;

CREATE TABLE event_date (
  event    TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label    TEXT NOT NULL,
  value    TEXT NOT NULL,
  until    TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_participant (
  event     TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  actor     TEXT NOT NULL REFERENCES actor,
  office_fr TEXT,
  office_en TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_participant_actor ON event_participant (actor, event);

CREATE TABLE event_follows (
  event    TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  earlier  TEXT NOT NULL REFERENCES event,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_follows_earlier ON event_follows (earlier);

CREATE TABLE event_theme (
  event    TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  theme    TEXT NOT NULL REFERENCES theme,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_theme_theme ON event_theme (theme, event);

CREATE TABLE event_passage (
  event    TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  version  INTEGER NOT NULL REFERENCES article_version,
  start    INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  quote    TEXT NOT NULL,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_passage_version ON event_passage (version);

CREATE TABLE event_reference (
  event    TEXT NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  url      TEXT NOT NULL,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id        INTEGER PRIMARY KEY,
  dossier   INTEGER NOT NULL REFERENCES dossier,
  template  TEXT NOT NULL,
  lang      TEXT NOT NULL,
  header    TEXT NOT NULL,                 -- JSON
  document  TEXT NOT NULL,                 -- the block tree as JSON
  schema    INTEGER NOT NULL,              -- of the block tree
  revision  INTEGER NOT NULL,
  words     INTEGER NOT NULL,
  citations INTEGER NOT NULL,
  created   TEXT NOT NULL,
  changed   TEXT NOT NULL,
  binned    TEXT
) STRICT;
CREATE INDEX note_list ON note (dossier, changed DESC, id DESC) WHERE binned IS NULL;

CREATE TABLE note_version (
  id       INTEGER PRIMARY KEY,
  note     INTEGER NOT NULL REFERENCES note,
  revision INTEGER NOT NULL,
  header   TEXT NOT NULL,
  document TEXT NOT NULL,
  schema   INTEGER NOT NULL,
  words    INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  kept     TEXT NOT NULL
) STRICT;
CREATE INDEX note_version_note ON note_version (note, id DESC);

-- Which versions a note cites, to find the notes of an article.
CREATE TABLE note_citation (
  note     INTEGER NOT NULL REFERENCES note,
  position INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  start    INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  PRIMARY KEY (note, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_citation_version ON note_citation (version);
