-- What a message is for: it asks, asks once more, thanks, reports.
ALTER TABLE outreaches ADD COLUMN kind TEXT NOT NULL DEFAULT 'ask';
-- How often to be in touch with a contact: mentor, warm, light, dormant or "".
ALTER TABLE contacts ADD COLUMN keep TEXT NOT NULL DEFAULT '';
CREATE INDEX contacts_kept ON contacts(keep) WHERE keep <> '';
CREATE INDEX lessons_applied ON lessons(applied_on) WHERE applied_on IS NOT NULL AND reported_on IS NULL;
CREATE INDEX outreaches_sent ON outreaches(interview_id, sent_at) WHERE sent_at IS NOT NULL;

-- What a person said about a row of Today: not before a day (until), or not
-- at all (until is NULL) and why.
CREATE TABLE agenda_marks (
  id TEXT PRIMARY KEY NOT NULL,
  rule TEXT NOT NULL,
  ref TEXT NOT NULL,
  until TEXT,
  reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
);
CREATE INDEX agenda_marks_by_row ON agenda_marks(rule, ref);
