-- The history lets details of old changes go: since when a change has none of
-- its images any more. What is deleted is listed by itself.
ALTER TABLE changes ADD COLUMN let_go_at TEXT;
CREATE INDEX change_rows_deleted ON change_rows(id) WHERE after IS NULL;

-- A change written in parts, others in between: unfinished names who writes it
-- until its last part; ended is the newest change there was at that moment,
-- after which it is turned. Both are NULL for a change written at once.
ALTER TABLE changes ADD COLUMN unfinished TEXT;
ALTER TABLE changes ADD COLUMN ended INTEGER;
CREATE INDEX changes_unfinished ON changes(id) WHERE unfinished IS NOT NULL;
CREATE INDEX changes_ended ON changes(ended, id) WHERE ended IS NOT NULL AND undone_by IS NULL;
