-- Why an industry was decided on as it was, when, and what would change that.
ALTER TABLE industries ADD COLUMN decision_why TEXT NOT NULL DEFAULT '';
ALTER TABLE industries ADD COLUMN decided_on TEXT;
ALTER TABLE industries ADD COLUMN would_change TEXT NOT NULL DEFAULT '';

-- Somebody who earns by what I decide: a recruiter, one who sells a course.
ALTER TABLE contacts ADD COLUMN interested INTEGER NOT NULL DEFAULT 0;

-- Which criterion of the shipped ones it is, and when its weight or red line
-- was changed after scores had been given.
ALTER TABLE criteria ADD COLUMN ships TEXT NOT NULL DEFAULT '';
ALTER TABLE criteria ADD COLUMN reweighed_on TEXT;

-- What the people of a company do, and what my industry struggles with.
CREATE TABLE functions (
  id TEXT PRIMARY KEY NOT NULL,
  company_id TEXT NOT NULL REFERENCES companies(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX functions_by_company ON functions(company_id, sort_name);
CREATE INDEX functions_by_name ON functions(sort_name, id);

CREATE TABLE challenges (
  id TEXT PRIMARY KEY NOT NULL,
  text TEXT NOT NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX challenges_by_industry ON challenges(industry_id);
CREATE INDEX challenges_by_time ON challenges(created_at, id);

-- A lesson filed under one side of a function, or under how a company meets a
-- challenge.
CREATE TABLE filed_lessons (
  id TEXT PRIMARY KEY NOT NULL,
  lesson_id TEXT NOT NULL REFERENCES lessons(id) ON DELETE CASCADE,
  function_id TEXT REFERENCES functions(id) ON DELETE CASCADE,
  aspect TEXT NOT NULL DEFAULT '' CHECK (aspect IN ('', 'does', 'measured', 'depends', 'stuck')),
  challenge_id TEXT REFERENCES challenges(id) ON DELETE CASCADE,
  company_id TEXT REFERENCES companies(id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  CHECK ((function_id IS NOT NULL) + (challenge_id IS NOT NULL) = 1)
);
CREATE INDEX filed_lessons_by_lesson ON filed_lessons(lesson_id);
CREATE INDEX filed_lessons_by_function ON filed_lessons(function_id) WHERE function_id IS NOT NULL;
CREATE INDEX filed_lessons_by_challenge ON filed_lessons(challenge_id) WHERE challenge_id IS NOT NULL;
CREATE INDEX filed_lessons_by_company ON filed_lessons(company_id) WHERE company_id IS NOT NULL;

-- How two companies stand to each other: the first supplies the second, is its
-- partner, its rival, or its customer.
CREATE TABLE company_links (
  id TEXT PRIMARY KEY NOT NULL,
  from_id TEXT NOT NULL REFERENCES companies(id) ON DELETE CASCADE,
  to_id TEXT NOT NULL REFERENCES companies(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('supplier', 'partner', 'rival', 'customer')),
  about TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  CHECK (from_id <> to_id)
);
CREATE INDEX company_links_by_from ON company_links(from_id);
CREATE INDEX company_links_by_to ON company_links(to_id);

-- A skill an industry asks for, against mine.
CREATE TABLE skills (
  id TEXT PRIMARY KEY NOT NULL,
  industry_id TEXT REFERENCES industries(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'need' CHECK (state IN ('have', 'learning', 'need')),
  how TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);
CREATE INDEX skills_by_industry ON skills(industry_id);
CREATE INDEX skills_by_time ON skills(created_at, id);

-- When a lesson comes back for review. The ease is in thousandths.
CREATE TABLE lesson_reviews (
  id TEXT PRIMARY KEY NOT NULL,
  lesson_id TEXT NOT NULL REFERENCES lessons(id) ON DELETE CASCADE,
  repetitions INTEGER NOT NULL DEFAULT 0,
  interval_days INTEGER NOT NULL DEFAULT 0,
  ease INTEGER NOT NULL DEFAULT 2500,
  reviewed_on TEXT,
  due TEXT
);
CREATE INDEX lesson_reviews_by_lesson ON lesson_reviews(lesson_id);
CREATE INDEX lesson_reviews_by_due ON lesson_reviews(due);

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at TEXT NOT NULL
);

-- Lists of lessons by what was done with them.
CREATE INDEX lessons_by_unapplied ON lessons(created_at, id) WHERE applied_on IS NULL;
CREATE INDEX lessons_by_applied ON lessons(created_at, id) WHERE applied_on IS NOT NULL;
CREATE INDEX lessons_by_kind ON lessons(kind, created_at, id);
CREATE INDEX lessons_starred ON lessons(created_at, id) WHERE starred;
CREATE INDEX lessons_off_record ON lessons(created_at, id) WHERE off_record;
CREATE INDEX ratings_by_time ON ratings(created_at, id);
