-- Names and texts are folded by one rule now, see Fold: how they are ordered,
-- found and told apart follows it. What SQL cannot do is done in the same
-- step: fold every name anew, and make the search index anew.

-- Nothing ever set it.
ALTER TABLE planned_questions DROP COLUMN current;

-- The texts come as words between blanks, see searchText.
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
  kind, title, body,
  content='', contentless_delete=1,
  tokenize='ascii', prefix='1 2 3 4'
);

-- What every change leaves anew, and what the one before it had left: so the
-- log beside a notebook can be told from the log of another state of it.
ALTER TABLE journal_state ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE journal_state ADD COLUMN mark_before TEXT NOT NULL DEFAULT '';
