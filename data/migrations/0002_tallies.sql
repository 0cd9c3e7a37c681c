-- Numbers that lists show beside an industry, kept up by generated triggers:
-- counting a hundred thousand lessons at each look would not do. voices are
-- the people who were heard about it, each with how many reasons there are to
-- say so: interviews held with them about it, and lessons on it from them.
CREATE TABLE industry_tallies (
  industry_id TEXT PRIMARY KEY NOT NULL,
  lessons INTEGER NOT NULL DEFAULT 0,
  voices INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE industry_voices (
  industry_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  reasons INTEGER NOT NULL,
  PRIMARY KEY (industry_id, contact_id)
) WITHOUT ROWID;

INSERT INTO industry_voices(industry_id, contact_id, reasons)
  SELECT industry_id, contact_id, count(*) FROM (
    SELECT industry_id, contact_id FROM lessons WHERE industry_id IS NOT NULL AND contact_id IS NOT NULL
    UNION ALL SELECT i.industry_id, ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id
      WHERE i.industry_id IS NOT NULL AND i.held_at IS NOT NULL
  ) GROUP BY industry_id, contact_id;
INSERT INTO industry_tallies(industry_id, lessons, voices)
  SELECT id, (SELECT count(*) FROM lessons l WHERE l.industry_id = t.id),
    (SELECT count(*) FROM industry_voices v WHERE v.industry_id = t.id) FROM industries t;

-- A page of contacts tells of each where they work and when they were last
-- met; with these it reads indexes alone for it.
CREATE INDEX interviews_held ON interviews(id, held_at);
DROP INDEX interview_contacts_by_contact;
CREATE INDEX interview_contacts_by_contact ON interview_contacts(contact_id, interview_id);
DROP INDEX positions_by_contact;
CREATE INDEX positions_by_contact ON positions(contact_id, current, id);
