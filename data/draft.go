package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// Drafts and settings are written outside the journal: what is typed and not
// yet saved, or how the window looks, is no step that undo should turn.

// SaveDraft keeps the fields typed into a form: kind and ref name the form,
// ref being the thing's ID or "" for a new one. It is durable at once.
func (s *Store) SaveDraft(ctx context.Context, kind, ref string, fields map[string]string) error {
	text, err := json.Marshal(fields)
	if err != nil {
		return Internal(err)
	}
	err = s.writeAside(ctx, `INSERT INTO drafts(id, kind, ref, fields, updated_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT(kind, ref) DO UPDATE SET fields = excluded.fields, updated_at = excluded.updated_at`,
		NewID(), kind, ref, string(text), s.Now())
	return wrapWrite(err)
}

// Draft returns the fields SaveDraft kept, nil when there are none.
func (s *Store) Draft(ctx context.Context, kind, ref string) (map[string]string, error) {
	var text string
	err := s.rsql.QueryRowContext(ctx, "SELECT fields FROM drafts WHERE kind = ? AND ref = ?", kind, ref).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	fields := map[string]string{}
	return fields, json.Unmarshal([]byte(text), &fields)
}

// KeptDraft is one draft with the form it belongs to.
type KeptDraft struct {
	Kind   string
	Ref    ID
	Fields map[string]string
}

// Drafts reads all drafts, the newest first.
func (s *Store) Drafts(ctx context.Context) ([]KeptDraft, error) {
	rows, err := s.rsql.QueryContext(ctx, "SELECT kind, ref, fields FROM drafts ORDER BY updated_at DESC, id DESC LIMIT 20")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []KeptDraft
	for rows.Next() {
		var d KeptDraft
		var text string
		if err := rows.Scan(&d.Kind, &d.Ref, &text); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(text), &d.Fields); err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, rows.Err()
}

// DropDraft forgets a draft.
func (s *Store) DropDraft(ctx context.Context, kind, ref string) error {
	err := s.writeAside(ctx, "DELETE FROM drafts WHERE kind = ? AND ref = ?", kind, ref)
	return wrapWrite(err)
}

// Setting returns the value of a setting, "" when it was never set.
func (s *Store) Setting(ctx context.Context, key string) string {
	var value string
	_ = s.rsql.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", key).Scan(&value)
	return value
}

// SetSetting keeps a setting.
func (s *Store) SetSetting(ctx context.Context, key, value string) error {
	err := s.writeAside(ctx, "INSERT INTO settings(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value)
	return wrapWrite(err)
}

func wrapWrite(err error) error {
	if err == nil {
		return nil
	}
	return writeError(err)
}
