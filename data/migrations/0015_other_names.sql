-- Whoever writes what an industry or a tag was called, before two became one,
-- means it still. They are few: their other names stand in one text, between
-- semicolons, as forms ask for them.
ALTER TABLE industries ADD COLUMN aliases TEXT NOT NULL DEFAULT '';
ALTER TABLE tags ADD COLUMN aliases TEXT NOT NULL DEFAULT '';
