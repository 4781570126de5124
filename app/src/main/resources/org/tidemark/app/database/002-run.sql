-- The periods of a schedule and what became of each. Times are UTC, 2026-01-24T06:00:00.000Z; '' is none. made is the SHA-256 of
-- the SHA256SUMS of the edition that passed its gates, reached the last step that may have shown it to somebody.
CREATE TABLE period (
  report TEXT NOT NULL,
  period TEXT NOT NULL,
  due_at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('running', 'waiting', 'failed', 'done', 'before', 'missed', 'given-up')),
  first_tried_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  made TEXT NOT NULL,
  reached TEXT NOT NULL,
  PRIMARY KEY (report, period)
);
CREATE INDEX period_by_due ON period (report, due_at);

-- Every run, by hand ('' for the period) or by schedule. Calls in a row that ended in the same way are one run.
CREATE TABLE run (
  report TEXT NOT NULL,
  number INTEGER NOT NULL,
  period TEXT NOT NULL,
  as_of TEXT NOT NULL,
  revision INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  tries INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'died', 'waiting', 'failed', 'given-up', 'done')),
  reason TEXT NOT NULL,
  program TEXT NOT NULL,
  PRIMARY KEY (report, number)
);

CREATE TABLE run_step (
  report TEXT NOT NULL,
  run INTEGER NOT NULL,
  number INTEGER NOT NULL,
  step TEXT NOT NULL,
  outcome TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  counts TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (report, run, number)
);

-- What the operator was told: one letter for each period and reason.
CREATE TABLE run_notice (
  report TEXT NOT NULL,
  period TEXT NOT NULL,
  reason TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (report, period, reason)
);
