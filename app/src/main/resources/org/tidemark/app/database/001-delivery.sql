-- What this ledger is and how many letters were ever begun with it: a ledger with a smaller count than the mark beside the
-- editions was restored from a backup. Letters of editions up to doubted_until may have been sent without its knowledge.
CREATE TABLE ledger (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL,
  begun BIGINT NOT NULL,
  place TEXT NOT NULL,
  doubted_until TEXT NOT NULL
);

-- Processes that send: who began a letter, and whether that process can still say what became of it.
CREATE TABLE sender (
  id TEXT PRIMARY KEY,
  host TEXT NOT NULL,
  pid BIGINT NOT NULL,
  started_at TEXT NOT NULL
);

-- What is known of a letter to a reader. Times are UTC, 2026-01-24T06:00:00.000Z, so that they sort as they are.
CREATE TABLE letter (
  report TEXT NOT NULL,
  as_of TEXT NOT NULL,
  revision INTEGER NOT NULL,
  address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'refused', 'uncertain')),
  detail TEXT NOT NULL,
  message_id TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  first_attempt_at TEXT NOT NULL,
  last_attempt_at TEXT NOT NULL,
  next_attempt_at TEXT NOT NULL,
  sender TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (report, as_of, revision, address)
);
CREATE INDEX letter_by_state ON letter (report, as_of, revision, state, next_attempt_at);
CREATE INDEX letter_by_attempt ON letter (report, last_attempt_at);

-- Every change of a letter's state, in order.
CREATE TABLE letter_change (
  report TEXT NOT NULL,
  as_of TEXT NOT NULL,
  revision INTEGER NOT NULL,
  address TEXT NOT NULL,
  number INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  detail TEXT NOT NULL,
  sender TEXT NOT NULL,
  PRIMARY KEY (report, as_of, revision, address, number)
);
