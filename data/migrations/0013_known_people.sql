-- Whom an import brought is known by name only until something is written to
-- or about them. They may be very many, and lists leave them out: what those
-- are read by holds the others alone.
ALTER TABLE contacts ADD COLUMN name_only INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contacts_own_by_name ON contacts(sort_name, id) WHERE name_only = 0;
CREATE INDEX contacts_own_by_age ON contacts(id) WHERE name_only = 0;

-- What an address book says of somebody and no field has is kept as it stands, a
-- further kind beside the ways to reach them.
CREATE TABLE contact_points_new (
  id TEXT PRIMARY KEY NOT NULL,
  contact_id TEXT NOT NULL REFERENCES contacts(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'link', 'kept')),
  label TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL,
  match_key TEXT NOT NULL DEFAULT ''
);
INSERT INTO contact_points_new(id, contact_id, kind, label, value, match_key) SELECT id, contact_id, kind, label, value, match_key FROM contact_points;
DROP TABLE contact_points;
ALTER TABLE contact_points_new RENAME TO contact_points;
CREATE INDEX contact_points_by_contact ON contact_points(contact_id);
CREATE INDEX contact_points_by_key ON contact_points(match_key) WHERE match_key <> '';
CREATE INDEX contact_points_kept ON contact_points(contact_id) WHERE kind = 'kept';
