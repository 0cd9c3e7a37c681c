-- The notebook: living rows only. Keys are UUIDv7 text; instants are RFC 3339
-- UTC with milliseconds, days are YYYY-MM-DD, both text that sorts by time.
-- sort_name is the name as Fold gives it: by it names are ordered and found.

CREATE TABLE companies (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  own INTEGER NOT NULL DEFAULT 0,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  about TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX companies_by_name ON companies(sort_name, id);
CREATE INDEX companies_by_industry ON companies(industry_id);

CREATE TABLE company_aliases (
  id TEXT PRIMARY KEY NOT NULL,
  company_id TEXT NOT NULL REFERENCES companies(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL
);
CREATE INDEX company_aliases_by_company ON company_aliases(company_id);
CREATE INDEX company_aliases_by_name ON company_aliases(sort_name);

CREATE TABLE industries (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  own INTEGER NOT NULL DEFAULT 0,
  about TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX industries_by_name ON industries(sort_name, id);

CREATE TABLE contacts (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  level TEXT NOT NULL DEFAULT '',
  function TEXT NOT NULL DEFAULT '',
  met TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  introducer_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  connected_on TEXT,
  starred INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX contacts_by_name ON contacts(sort_name, id);
CREATE INDEX contacts_by_introducer ON contacts(introducer_id);

CREATE TABLE contact_points (
  id TEXT PRIMARY KEY NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'link')),
  label TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL,
  match_key TEXT NOT NULL DEFAULT ''
);
CREATE INDEX contact_points_by_contact ON contact_points(contact_id);
CREATE INDEX contact_points_by_key ON contact_points(match_key) WHERE match_key <> '';

CREATE TABLE positions (
  id TEXT PRIMARY KEY NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
  company_id TEXT REFERENCES companies(id) ON DELETE SET NULL,
  title TEXT NOT NULL DEFAULT '',
  function TEXT NOT NULL DEFAULT '',
  started TEXT,
  ended TEXT,
  current INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX positions_by_contact ON positions(contact_id, current);
CREATE INDEX positions_by_company ON positions(company_id, current);

CREATE TABLE interviews (
  id TEXT PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL DEFAULT 'idea',
  asked_at TEXT,
  scheduled_at TEXT,
  held_at TEXT,
  thanked_at TEXT,
  minutes INTEGER NOT NULL DEFAULT 0,
  medium TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  company_id TEXT REFERENCES companies(id) ON DELETE SET NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- the moment it is listed under
  at TEXT GENERATED ALWAYS AS (coalesce(held_at, scheduled_at, asked_at, created_at)) VIRTUAL
);
CREATE INDEX interviews_by_time ON interviews(at DESC, id DESC);
CREATE INDEX interviews_by_stage ON interviews(stage, at);
CREATE INDEX interviews_by_company ON interviews(company_id);
CREATE INDEX interviews_by_industry ON interviews(industry_id);

CREATE TABLE interview_contacts (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
  place INTEGER NOT NULL DEFAULT 0,
  UNIQUE (interview_id, contact_id)
);
CREATE INDEX interview_contacts_by_contact ON interview_contacts(contact_id);

CREATE TABLE outreaches (
  id TEXT PRIMARY KEY NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
  interview_id TEXT REFERENCES interviews(id) ON DELETE SET NULL,
  channel TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  sent_at TEXT,
  outcome TEXT NOT NULL DEFAULT '',
  outcome_at TEXT,
  created_at TEXT NOT NULL
);
CREATE INDEX outreaches_by_contact ON outreaches(contact_id);
CREATE INDEX outreaches_by_interview ON outreaches(interview_id);

CREATE TABLE questions (
  id TEXT PRIMARY KEY NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  phase TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  must INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  hidden INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);

-- A question as it was planned into one interview: its wording is kept.
CREATE TABLE planned_questions (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  question_id TEXT REFERENCES questions(id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  place INTEGER NOT NULL DEFAULT 0,
  must INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 0,
  answered INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX planned_questions_by_interview ON planned_questions(interview_id, place);
CREATE INDEX planned_questions_by_question ON planned_questions(question_id);

CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL DEFAULT 'note',
  text TEXT NOT NULL,
  raw TEXT NOT NULL,
  off_record INTEGER NOT NULL DEFAULT 0,
  interview_id TEXT REFERENCES interviews(id) ON DELETE CASCADE,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  planned_question_id TEXT REFERENCES planned_questions(id) ON DELETE SET NULL,
  at TEXT NOT NULL
);
CREATE INDEX notes_by_interview ON notes(interview_id, at);
CREATE INDEX notes_by_contact ON notes(contact_id, at);
CREATE INDEX notes_by_question ON notes(planned_question_id);
CREATE INDEX notes_by_time ON notes(at, id);

CREATE TABLE tags (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL UNIQUE
);

-- Who and what a line names with @ and #: exactly one of the four.
CREATE TABLE mentions (
  id TEXT PRIMARY KEY NOT NULL,
  note_id TEXT NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
  contact_id TEXT REFERENCES contacts(id) ON DELETE CASCADE,
  company_id TEXT REFERENCES companies(id) ON DELETE CASCADE,
  industry_id TEXT REFERENCES industries(id) ON DELETE CASCADE,
  tag_id TEXT REFERENCES tags(id) ON DELETE CASCADE,
  CHECK ((contact_id IS NOT NULL) + (company_id IS NOT NULL) + (industry_id IS NOT NULL) + (tag_id IS NOT NULL) = 1)
);
CREATE INDEX mentions_by_note ON mentions(note_id);
CREATE INDEX mentions_by_contact ON mentions(contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX mentions_by_company ON mentions(company_id) WHERE company_id IS NOT NULL;
CREATE INDEX mentions_by_industry ON mentions(industry_id) WHERE industry_id IS NOT NULL;
CREATE INDEX mentions_by_tag ON mentions(tag_id) WHERE tag_id IS NOT NULL;

CREATE TABLE gaps (
  id TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'partly', 'answered')),
  off_record INTEGER NOT NULL DEFAULT 0,
  note_id TEXT REFERENCES notes(id) ON DELETE SET NULL,
  interview_id TEXT REFERENCES interviews(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  company_id TEXT REFERENCES companies(id) ON DELETE SET NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  closed_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX gaps_by_state ON gaps(state, created_at, id);
CREATE INDEX gaps_by_time ON gaps(created_at, id);
CREATE INDEX gaps_by_note ON gaps(note_id);
CREATE INDEX gaps_by_interview ON gaps(interview_id);
CREATE INDEX gaps_by_contact ON gaps(contact_id);
CREATE INDEX gaps_by_company ON gaps(company_id);
CREATE INDEX gaps_by_industry ON gaps(industry_id);

CREATE TABLE lessons (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  off_record INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  note_id TEXT REFERENCES notes(id) ON DELETE SET NULL,
  interview_id TEXT REFERENCES interviews(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  company_id TEXT REFERENCES companies(id) ON DELETE SET NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  gap_id TEXT REFERENCES gaps(id) ON DELETE SET NULL,
  applied_on TEXT,
  applied_result TEXT NOT NULL DEFAULT '',
  reported_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX lessons_by_time ON lessons(created_at, id);
CREATE INDEX lessons_by_note ON lessons(note_id);
CREATE INDEX lessons_by_interview ON lessons(interview_id);
CREATE INDEX lessons_by_contact ON lessons(contact_id, created_at);
CREATE INDEX lessons_by_company ON lessons(company_id);
CREATE INDEX lessons_by_industry ON lessons(industry_id, created_at);
CREATE INDEX lessons_by_gap ON lessons(gap_id);

CREATE TABLE promises (
  id TEXT PRIMARY KEY NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('mine', 'theirs')),
  text TEXT NOT NULL,
  off_record INTEGER NOT NULL DEFAULT 0,
  due TEXT,
  done_at TEXT,
  note_id TEXT REFERENCES notes(id) ON DELETE SET NULL,
  interview_id TEXT REFERENCES interviews(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX promises_by_due ON promises(due, id) WHERE done_at IS NULL;
CREATE INDEX promises_by_time ON promises(created_at, id);
CREATE INDEX promises_by_note ON promises(note_id);
CREATE INDEX promises_by_interview ON promises(interview_id);
CREATE INDEX promises_by_contact ON promises(contact_id);

CREATE TABLE focus_areas (
  id TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  off_record INTEGER NOT NULL DEFAULT 0,
  note_id TEXT REFERENCES notes(id) ON DELETE SET NULL,
  interview_id TEXT REFERENCES interviews(id) ON DELETE SET NULL,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX focus_areas_by_time ON focus_areas(created_at, id);
CREATE INDEX focus_areas_by_note ON focus_areas(note_id);
CREATE INDEX focus_areas_by_interview ON focus_areas(interview_id);
CREATE INDEX focus_areas_by_contact ON focus_areas(contact_id);
CREATE INDEX focus_areas_by_industry ON focus_areas(industry_id);

CREATE TABLE criteria (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  weight INTEGER NOT NULL DEFAULT 0 CHECK (weight BETWEEN 0 AND 5),
  red_line INTEGER NOT NULL DEFAULT 0 CHECK (red_line BETWEEN 0 AND 5),
  place INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE ratings (
  id TEXT PRIMARY KEY NOT NULL,
  criterion_id TEXT NOT NULL REFERENCES criteria(id) ON DELETE CASCADE,
  industry_id TEXT NOT NULL REFERENCES industries(id) ON DELETE CASCADE,
  contact_id TEXT REFERENCES contacts(id) ON DELETE SET NULL,
  note_id TEXT REFERENCES notes(id) ON DELETE SET NULL,
  lesson_id TEXT REFERENCES lessons(id) ON DELETE SET NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  self_report INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE INDEX ratings_by_criterion ON ratings(criterion_id);
CREATE INDEX ratings_by_industry ON ratings(industry_id);
CREATE INDEX ratings_by_contact ON ratings(contact_id);
CREATE INDEX ratings_by_note ON ratings(note_id);
CREATE INDEX ratings_by_lesson ON ratings(lesson_id);

-- Kept beside the journal, not in it: what is typed and not saved, and choices.
CREATE TABLE drafts (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL DEFAULT '',
  fields TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (kind, ref)
);
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- The journal. kind is do, undo or redo; an undo or redo names the change it
-- turned; undone_by on a change is the undo that holds now.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  label TEXT NOT NULL,
  of INTEGER REFERENCES changes(id),
  undone_by INTEGER REFERENCES changes(id),
  device TEXT NOT NULL,
  clock TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX changes_live ON changes(id) WHERE kind = 'do' AND undone_by IS NULL;
CREATE INDEX changes_of ON changes(of) WHERE of IS NOT NULL;
CREATE INDEX changes_undone ON changes(undone_by) WHERE undone_by IS NOT NULL;

-- Before and after images as JSON, written by generated triggers. A row with
-- no change was written by other hands than the program's.
CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  change_id INTEGER REFERENCES changes(id) ON DELETE CASCADE,
  tbl TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
);
CREATE INDEX change_rows_by_change ON change_rows(change_id, tbl, row_id);
CREATE INDEX change_rows_by_row ON change_rows(row_id);

CREATE TABLE journal_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  change_id INTEGER,
  device TEXT NOT NULL,
  clock TEXT NOT NULL DEFAULT ''
);

-- Search. The index keeps no text of its own: search_docs says which row a
-- hit stands for, search_dirty what must be read anew before the change ends.
-- What a row's text is stands in searchSources.
CREATE TABLE search_docs (
  doc INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  UNIQUE (kind, id)
);
CREATE TABLE search_dirty (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE search_index USING fts5(
  kind, title, body,
  content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4'
);
