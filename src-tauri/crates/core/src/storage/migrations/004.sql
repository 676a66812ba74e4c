-- Follow-up: rounds, positions, points, commitments and contradictions beside events; one place for what facts rest on; the bin of all.

ALTER TABLE event ADD COLUMN track TEXT;                               -- parallel, irritant; null is the talks themselves
ALTER TABLE event ADD COLUMN confidence TEXT;                          -- high, medium, low
ALTER TABLE event ADD COLUMN remark TEXT NOT NULL DEFAULT '{}';        -- JSON {fr, en}
ALTER TABLE event ADD COLUMN versions TEXT NOT NULL DEFAULT '[]';      -- JSON array of {by, text}: what each side says of it
ALTER TABLE event ADD COLUMN added TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN changed TEXT NOT NULL DEFAULT '';
CREATE INDEX event_dossier ON event (dossier, id);
CREATE INDEX event_changed ON event (dossier, changed);

ALTER TABLE actor ADD COLUMN added TEXT NOT NULL DEFAULT '';
ALTER TABLE actor ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE actor ADD COLUMN binned TEXT;

ALTER TABLE note ADD COLUMN round TEXT;                                -- the round that a meeting record is of
ALTER TABLE note ADD COLUMN previous INTEGER REFERENCES note;          -- the bulletin before this one

-- Where facts are written: passages of archived texts. A part is 0 for the fact itself, then its versions, proofs or sides in order.
CREATE TABLE fact_passage (
  dossier  INTEGER NOT NULL REFERENCES dossier,
  fact     TEXT NOT NULL,
  part     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version  INTEGER NOT NULL REFERENCES article_version,
  start    INTEGER NOT NULL,
  until    INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  quote    TEXT NOT NULL,
  PRIMARY KEY (dossier, fact, part, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_passage_version ON fact_passage (version);
INSERT INTO fact_passage SELECT event.dossier, event.id, 0, event_passage.position, event_passage.version, event_passage.start,
  event_passage.until, event_passage.hash, event_passage.quote FROM event_passage JOIN event ON event.id = event_passage.event;
DROP TABLE event_passage;

-- Public addresses without stored text.
CREATE TABLE fact_reference (
  dossier  INTEGER NOT NULL REFERENCES dossier,
  fact     TEXT NOT NULL,
  part     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  url      TEXT NOT NULL,
  PRIMARY KEY (dossier, fact, part, position)
) STRICT, WITHOUT ROWID;
INSERT INTO fact_reference SELECT event.dossier, event.id, 0, event_reference.position, event_reference.url
  FROM event_reference JOIN event ON event.id = event_reference.event;
DROP TABLE event_reference;

-- The events that a round, position, point, commitment or contradiction belongs to.
CREATE TABLE fact_event (
  dossier  INTEGER NOT NULL REFERENCES dossier,
  fact     TEXT NOT NULL,
  position INTEGER NOT NULL,
  event    TEXT NOT NULL REFERENCES event,
  PRIMARY KEY (dossier, fact, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_event_event ON fact_event (event);

-- The actors of a commitment (owner, beneficiary) and of a round (delegate, party).
CREATE TABLE fact_actor (
  dossier  INTEGER NOT NULL REFERENCES dossier,
  fact     TEXT NOT NULL,
  role     TEXT NOT NULL,
  position INTEGER NOT NULL,
  actor    TEXT NOT NULL REFERENCES actor,
  PRIMARY KEY (dossier, fact, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_actor_actor ON fact_actor (actor, fact);

CREATE TABLE round (
  id          TEXT PRIMARY KEY,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  kind        TEXT NOT NULL,               -- bilateral, internal, mediation, other
  level       TEXT,                        -- heads, ministers, experts, mixed
  title_fr    TEXT NOT NULL,
  title_en    TEXT NOT NULL,
  place       TEXT,
  first       TEXT,                        -- its earliest date; null where none is known
  last        TEXT,
  dates       TEXT NOT NULL,               -- JSON array, as an event's
  follows     TEXT NOT NULL,               -- JSON array of rounds
  agenda      TEXT NOT NULL,               -- JSON array of {title, theme}
  documents   TEXT NOT NULL,               -- JSON array
  delegations TEXT NOT NULL,               -- JSON array
  remark      TEXT NOT NULL,               -- JSON {fr, en}
  added       TEXT NOT NULL,
  changed     TEXT NOT NULL,
  binned      TEXT
) STRICT;
CREATE INDEX round_list ON round (dossier, first, id);

CREATE TABLE position (
  id       TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  actor    TEXT NOT NULL REFERENCES actor,
  theme    TEXT NOT NULL REFERENCES theme,
  date     TEXT NOT NULL,
  question TEXT,                           -- what it answers, where two positions answer the same
  text_fr  TEXT NOT NULL,
  text_en  TEXT NOT NULL,
  added    TEXT NOT NULL,
  changed  TEXT NOT NULL,
  binned   TEXT
) STRICT;
CREATE INDEX position_list ON position (dossier, date, id);
CREATE INDEX position_actor ON position (actor);
CREATE INDEX position_theme ON position (theme);

-- Of a theme: what is agreed, what is not, what is open.
CREATE TABLE point (
  id      TEXT PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES dossier,
  theme   TEXT NOT NULL REFERENCES theme,
  kind    TEXT NOT NULL,                   -- agreement, disagreement, question
  date    TEXT,
  text_fr TEXT NOT NULL,
  text_en TEXT NOT NULL,
  added   TEXT NOT NULL,
  changed TEXT NOT NULL,
  binned  TEXT
) STRICT;
CREATE INDEX point_list ON point (dossier, id);
CREATE INDEX point_theme ON point (theme);

CREATE TABLE commitment (
  id       TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossier,
  theme    TEXT REFERENCES theme,
  text_fr  TEXT NOT NULL,
  text_en  TEXT NOT NULL,
  made     TEXT NOT NULL,
  deadline TEXT,
  remark   TEXT NOT NULL,                  -- JSON {fr, en}
  history  TEXT NOT NULL,                  -- JSON array of {status, on, recorded}, oldest first
  proof    TEXT NOT NULL,                  -- JSON array of {date, text}; what each rests on are parts
  added    TEXT NOT NULL,
  changed  TEXT NOT NULL,
  binned   TEXT
) STRICT;
CREATE INDEX commitment_list ON commitment (dossier, made, id);
CREATE INDEX commitment_theme ON commitment (theme) WHERE theme IS NOT NULL;

CREATE TABLE contradiction (
  id          TEXT PRIMARY KEY,
  dossier     INTEGER NOT NULL REFERENCES dossier,
  kind        TEXT NOT NULL,
  subject_fr  TEXT NOT NULL,
  subject_en  TEXT NOT NULL,
  explanation TEXT NOT NULL,               -- JSON {fr, en}
  held        TEXT NOT NULL,               -- JSON {fr, en}: the value to hold
  sides       TEXT NOT NULL,               -- JSON array of values; what each rests on are parts
  dismissed   TEXT,                        -- why it is no longer shown
  added       TEXT NOT NULL,
  changed     TEXT NOT NULL,
  binned      TEXT
) STRICT;
CREATE INDEX contradiction_list ON contradiction (dossier, id);
