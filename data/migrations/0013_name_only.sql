-- Whom an import brought is known by name only until something is written to
-- or about them. They may be very many, and lists leave them out: what those
-- are read by holds the others alone.
ALTER TABLE contacts ADD COLUMN name_only INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contacts_own_by_name ON contacts(sort_name, id) WHERE name_only = 0;
CREATE INDEX contacts_own_by_age ON contacts(id) WHERE name_only = 0;
