-- Intake: where metadata was found, sources that are not press, pictures, captures that wait for the user's word.

ALTER TABLE article ADD COLUMN published_time TEXT;                    -- RFC 3339, as far as the source gives it
ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'press';
ALTER TABLE article ADD COLUMN reliability TEXT;                       -- a to f
ALTER TABLE article ADD COLUMN marking TEXT NOT NULL DEFAULT 'none';
ALTER TABLE article ADD COLUMN origins TEXT NOT NULL DEFAULT '{}';     -- JSON: field of metadata to where it was found
ALTER TABLE article_version ADD COLUMN candidates TEXT NOT NULL DEFAULT '{}'; -- JSON: field of metadata to all that was found

CREATE TABLE picture (
  id     INTEGER PRIMARY KEY,
  hash   TEXT NOT NULL UNIQUE,
  mime   TEXT NOT NULL,
  width  INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE article_picture (
  version  INTEGER NOT NULL REFERENCES article_version,
  position INTEGER NOT NULL,
  picture  INTEGER NOT NULL REFERENCES picture,
  block    INTEGER NOT NULL,               -- before which top-level block it stands
  alt      TEXT NOT NULL,
  caption  TEXT NOT NULL,
  PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_picture_picture ON article_picture (picture);

-- Captures that are not the whole article: in no dossier's list until the user says so.
CREATE TABLE held (
  id       INTEGER PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  input    TEXT NOT NULL,
  label    TEXT NOT NULL,                  -- its name among the texts of one file, else empty
  url      TEXT,                           -- the address it was fetched from
  extract  TEXT NOT NULL,                  -- what the reader gave, as JSON
  original TEXT NOT NULL REFERENCES original,
  title    TEXT NOT NULL,
  outlet   TEXT,
  published TEXT,
  verdict  TEXT NOT NULL,
  reasons  TEXT NOT NULL,                  -- JSON array of codes
  words    INTEGER NOT NULL,
  excerpt  TEXT NOT NULL,
  since    TEXT NOT NULL,
  UNIQUE (dossier, original, label)
) STRICT;
CREATE INDEX held_list ON held (dossier, id DESC);
CREATE INDEX held_original ON held (original);
CREATE INDEX article_version_original ON article_version (original);

-- What left this computer or was refused at the door; the newest 10,000.
CREATE TABLE request (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  purpose TEXT NOT NULL,
  host    TEXT NOT NULL,
  url     TEXT NOT NULL,
  ip      TEXT,                            -- the machine that was spoken to; null where nothing left
  status  INTEGER,
  bytes   INTEGER NOT NULL,
  millis  INTEGER NOT NULL,
  trouble TEXT                             -- code of what went wrong
) STRICT;
CREATE INDEX request_list ON request (at DESC, id DESC);
-- Counts the requests that left, those no longer kept too.
INSERT INTO sequence VALUES ('request', 0);

CREATE TABLE feed (
  id          INTEGER PRIMARY KEY,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  url         TEXT NOT NULL,
  title       TEXT NOT NULL,
  named       INTEGER NOT NULL,            -- whether the user gave the title; else the feed's own replaces it
  site        TEXT,
  folder      TEXT,
  etag        TEXT,                        -- of the last answer that was read well
  last_modified TEXT,
  checked     TEXT,
  state       TEXT NOT NULL DEFAULT 'never',
  message     TEXT,                        -- JSON: what there is to say about the state
  not_before  TEXT,                        -- when the host wants to be asked again
  UNIQUE (dossier, url)
) STRICT;
CREATE INDEX feed_list ON feed (dossier, folder, title, id);

-- The bytes of feeds that hold whole texts, for as long as an entry needs them.
CREATE TABLE feed_document (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE feed_entry (
  id        INTEGER PRIMARY KEY,
  feed      INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
  dossier   INTEGER NOT NULL REFERENCES dossier,
  key       TEXT NOT NULL,                 -- its own id in the feed
  title     TEXT NOT NULL,
  url       TEXT,
  published TEXT,                          -- YYYY, YYYY-MM or YYYY-MM-DD
  sorted    TEXT NOT NULL,                 -- the instant it was published in UTC, else when it was first seen
  excerpt   TEXT NOT NULL,
  words     INTEGER NOT NULL,
  complete  INTEGER NOT NULL,
  extract   TEXT NOT NULL,                 -- what the reader gave, as JSON
  document  TEXT REFERENCES feed_document, -- where complete
  state     TEXT NOT NULL DEFAULT 'fresh',
  article   INTEGER REFERENCES article,
  seen      TEXT NOT NULL,                 -- when the feed last held it
  UNIQUE (feed, key)
) STRICT;
CREATE INDEX feed_entry_list ON feed_entry (dossier, sorted DESC, id DESC);
CREATE INDEX feed_entry_feed ON feed_entry (feed, sorted DESC, id DESC);
CREATE INDEX feed_entry_state ON feed_entry (feed, state);
CREATE INDEX feed_entry_document ON feed_entry (document);
CREATE INDEX feed_entry_article ON feed_entry (article);

-- Near-copies. The bands of schema 1 give way to keys that are fewer, and to the words themselves, so that no text is read to compare it.
DROP TABLE band;

-- An article's newest text as grouping knows it.
CREATE TABLE copy_text (
  article INTEGER PRIMARY KEY REFERENCES article,
  dossier INTEGER NOT NULL,
  version INTEGER NOT NULL,
  core    INTEGER NOT NULL,                -- the smallest article id of those that are one text with it
  words   INTEGER NOT NULL,
  seal    INTEGER NOT NULL,                -- a number of the text's own
  credits TEXT NOT NULL,                   -- JSON array of the names it gives as its source
  named   INTEGER NOT NULL DEFAULT 0       -- how many others of its group name its outlet as their source
) STRICT;
CREATE INDEX copy_text_core ON copy_text (core);

-- Its words, two bytes each.
CREATE TABLE copy_print (
  article INTEGER PRIMARY KEY REFERENCES article,
  words   BLOB NOT NULL
) STRICT;

-- The keys under which texts of one dossier find each other; the dossier is part of the key.
CREATE TABLE copy_key (
  value   INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (value, article)
) STRICT, WITHOUT ROWID;

-- How texts are tied: 0 one text (enough of these to hold each core together), 1 half, 2 cut, 3 quoted.
CREATE TABLE copy_link (
  part  INTEGER NOT NULL,                  -- the shorter text's article
  whole INTEGER NOT NULL,
  tie   INTEGER NOT NULL,
  share INTEGER NOT NULL,
  PRIMARY KEY (part, whole)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_link_whole ON copy_link (whole);

-- The probable origin of each group of two or more; its id is the smallest article id in it, as article.copy_group.
CREATE TABLE copy_group (
  id     INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL,
  why    TEXT NOT NULL
) STRICT;

-- The names, as numbers, by which the members of each group of two or more tell where its text comes from.
CREATE TABLE copy_name (
  copy_group INTEGER NOT NULL,
  name       INTEGER NOT NULL,
  given      INTEGER NOT NULL,             -- 0: its outlet goes by it, 1: it gives it as its source
  article    INTEGER NOT NULL,
  PRIMARY KEY (copy_group, name, given, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_name_article ON copy_name (article);

-- Articles of which the user has said what they are copies of. They are known again by address, or by outlet, title and text.
CREATE TABLE copy_party (
  id      INTEGER PRIMARY KEY,
  dossier INTEGER NOT NULL,
  article INTEGER NOT NULL,                -- the last that it was known as
  address TEXT,
  name    TEXT NOT NULL,
  text    TEXT NOT NULL,                   -- SHA-256
  apart   INTEGER NOT NULL DEFAULT 0       -- taken out of its group: the program groups it with nothing
) STRICT;
CREATE INDEX copy_party_article ON copy_party (article);
CREATE INDEX copy_party_address ON copy_party (dossier, address) WHERE address IS NOT NULL;
CREATE INDEX copy_party_text ON copy_party (dossier, text);

-- Parties that the user has put together.
CREATE TABLE copy_join (
  one   INTEGER NOT NULL REFERENCES copy_party ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES copy_party ON DELETE CASCADE,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_join_other ON copy_join (other);

-- Texts stored before have no fingerprint yet: they are filed when the library is next opened.
INSERT INTO setting (name, value) VALUES ('copies-refile', '1');
