-- The language a message was written in, so that the next one speaks it too.
ALTER TABLE outreaches ADD COLUMN lang TEXT NOT NULL DEFAULT '';
