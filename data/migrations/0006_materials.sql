-- What ships with the program and the person made their own. ships names the
-- shipped one that a row stands in for, '' for one of their own.
CREATE TABLE templates (
  id TEXT PRIMARY KEY NOT NULL,
  ships TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  lang TEXT NOT NULL,
  kind TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

-- A day off, or with working a day that is none though the shipped list says so.
CREATE TABLE holidays (
  id TEXT PRIMARY KEY NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  working INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE INDEX holidays_by_day ON holidays(day);

ALTER TABLE questions ADD COLUMN ships TEXT NOT NULL DEFAULT '';
