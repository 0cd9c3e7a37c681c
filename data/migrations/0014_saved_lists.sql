-- A filter that was given a name is of one list: of lessons, as those are that
-- there were so far, of contacts, of those known by name only, of interviews.
ALTER TABLE saved_searches ADD COLUMN list TEXT NOT NULL DEFAULT 'lesson';
-- Few are starred of many.
CREATE INDEX contacts_starred ON contacts(id) WHERE starred = 1;
