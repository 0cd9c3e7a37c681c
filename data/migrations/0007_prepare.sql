-- A planned question may carry a gap, and may have been asked without an answer.
ALTER TABLE planned_questions ADD COLUMN gap_id TEXT REFERENCES gaps(id) ON DELETE SET NULL;
ALTER TABLE planned_questions ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX planned_questions_by_gap ON planned_questions(gap_id) WHERE gap_id IS NOT NULL;

-- Before a conversation: how I introduce myself. After it: what to thank for,
-- my interest before and now (1–5, 0 for not said) and why, and when the
-- debrief was finished.
ALTER TABLE interviews ADD COLUMN intro TEXT NOT NULL DEFAULT '';
ALTER TABLE interviews ADD COLUMN thank_for TEXT NOT NULL DEFAULT '';
ALTER TABLE interviews ADD COLUMN interest_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interviews ADD COLUMN interest_now INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interviews ADD COLUMN interest_why TEXT NOT NULL DEFAULT '';
ALTER TABLE interviews ADD COLUMN debriefed_at TEXT;

-- Whether the one who named a contact may be mentioned to them; and how far a
-- contact is on the way to being a mentor, with what was agreed.
ALTER TABLE contacts ADD COLUMN may_mention INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN mentor TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN mentor_terms TEXT NOT NULL DEFAULT '';

-- What was found out about a company or a person before talking, and where.
CREATE TABLE findings (
  id TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  found_on TEXT,
  company_id TEXT REFERENCES companies(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX findings_by_company ON findings(company_id, created_at);
CREATE INDEX findings_by_contact ON findings(contact_id, created_at);
CREATE INDEX findings_by_time ON findings(created_at, id);

-- A lesson that confirms, or contradicts, one heard before.
CREATE TABLE lesson_links (
  id TEXT PRIMARY KEY NOT NULL,
  lesson_id TEXT NOT NULL REFERENCES lessons(id) ON DELETE CASCADE,
  about_id TEXT NOT NULL REFERENCES lessons(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('confirms', 'contradicts')),
  created_at TEXT NOT NULL
);
CREATE INDEX lesson_links_by_lesson ON lesson_links(lesson_id);
CREATE INDEX lesson_links_by_about ON lesson_links(about_id);
