-- A contact's own time zone (IANA name), so that offered times show both; and
-- their own rhythm of keeping in touch, in days, where keep is 'own'.
ALTER TABLE contacts ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
-- The day until which a contact put an interview off.
ALTER TABLE interviews ADD COLUMN postponed_until TEXT;
