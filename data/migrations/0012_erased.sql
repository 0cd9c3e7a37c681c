-- What was erased for good, by its key alone: so that a backup that still
-- holds it is told when it is brought back.
CREATE TABLE erased (
  id TEXT PRIMARY KEY NOT NULL,
  tbl TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;
