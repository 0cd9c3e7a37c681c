package data

import (
	"encoding/json"
	"slices"
	"strings"
)

// dropDrafts forgets what is typed about the erased and not saved; in other
// drafts and in settings names are replaced.
func (w *eraser) dropDrafts() error {
	rows, err := w.tx.QueryContext(w.ctx, "SELECT id, ref, fields, updated_at FROM drafts")
	if err != nil {
		return err
	}
	defer rows.Close()
	var gone []ID
	texts := map[ID]string{}
	for rows.Next() {
		var id ID
		var ref, fields, at string
		if err := rows.Scan(&id, &ref, &fields, &at); err != nil {
			return err
		}
		about := slices.ContainsFunc(strings.Split(ref, "/"), func(part string) bool { return w.gone[ID(part)] != "" })
		old := !w.what.Before.IsZero() && at < w.what.Before.String()
		if about || old || w.points(fields) {
			gone = append(gone, id)
		} else if is, changed := w.cleanFields(fields); changed {
			texts[id] = is
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for _, id := range gone {
		if err := w.exec("DELETE FROM drafts WHERE id = ?", id); err != nil {
			return err
		}
	}
	for id, text := range texts {
		if err := w.exec("UPDATE drafts SET fields = ? WHERE id = ?", text, id); err != nil {
			return err
		}
	}
	w.out.Drafts = len(gone)
	w.out.Texts += len(texts)
	return nil
}

// cleanSettings replaces names in settings; what the person says of themselves
// is theirs.
func (w *eraser) cleanSettings() error {
	rows, err := w.tx.QueryContext(w.ctx, `SELECT key, value FROM settings WHERE key NOT LIKE 'my\_%' ESCAPE '\'`)
	if err != nil {
		return err
	}
	defer rows.Close()
	values := map[string]string{}
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		if is, changed := w.names.replace(value, false); changed {
			values[key] = is
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for key, value := range values {
		if err := w.exec("UPDATE settings SET value = ? WHERE key = ?", value, key); err != nil {
			return err
		}
	}
	return nil
}

func (w *eraser) cleanFields(raw string) (string, bool) {
	fields := map[string]string{}
	if json.Unmarshal([]byte(raw), &fields) != nil {
		return "{}", true
	}
	any := false
	for name, text := range fields {
		is, changed := w.names.replace(text, false)
		if fields[name] = is; changed {
			any = true
			w.sample(text)
		}
	}
	out, err := json.Marshal(fields)
	return string(out), any && err == nil
}
