-- When each contact was last met and last written to, kept up by generated
-- triggers: lists and Today ask it of thousands at once.
CREATE TABLE contact_tallies (
  contact_id TEXT PRIMARY KEY NOT NULL,
  held_at TEXT,
  sent_at TEXT
) WITHOUT ROWID;
DROP INDEX outreaches_by_contact;
CREATE INDEX outreaches_by_contact ON outreaches(contact_id, sent_at);
-- Who else may know: people of the same function.
CREATE INDEX contacts_by_function ON contacts(function, id) WHERE function <> '';

INSERT INTO contact_tallies(contact_id, held_at, sent_at)
  SELECT c.id, (SELECT max(i.held_at) FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id WHERE ic.contact_id = c.id),
    (SELECT max(o.sent_at) FROM outreaches o WHERE o.contact_id = c.id) FROM contacts c;
