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
		about, theirs := w.draftOf(ref)
		old := !w.what.Before.IsZero() && at < w.what.Before.String()
		if about || old || w.points(fields) {
			gone = append(gone, id)
		} else if is, changed := w.cleanFields(fields, theirs); changed {
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
		if is, changed := w.names.replaceDeep(value, false); changed {
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

// draftOf reports a draft about what is erased, and one about a person who loses
// their name or about what speaks of them.
func (w *eraser) draftOf(ref string) (erased, theirs bool) {
	for part := range strings.SplitSeq(ref, "/") {
		erased = erased || w.gone[ID(part)] != ""
		theirs = theirs || w.what.renames() && w.loosed[ID(part)]
	}
	return erased, theirs
}

// cleanFields replaces names in what is typed and not saved. How a person is to be
// named and reached, in a form of theirs, is forgotten: nobody knows it yet.
func (w *eraser) cleanFields(raw string, theirs bool) (string, bool) {
	fields := map[string]string{}
	if json.Unmarshal([]byte(raw), &fields) != nil {
		return "{}", true
	}
	any := false
	for name, text := range fields {
		if theirs && slices.Contains(contactFields, name) {
			delete(fields, name)
			any = true
			continue
		}
		is, changed := w.names.replaceDeep(text, theirs)
		if fields[name] = is; changed {
			any = true
			w.sample(text)
		}
	}
	out, err := json.Marshal(fields)
	return string(out), any && err == nil
}

// replaceDeep is replace, and of a text that is JSON, as a draft of a plan, in the
// texts inside it: there a quote stands otherwise.
func (f nameFinder) replaceDeep(text string, near bool) (string, bool) {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" || trimmed[0] != '{' && trimmed[0] != '[' {
		return f.replace(text, near)
	}
	var value any
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil || decoder.More() {
		return f.replace(text, near)
	}
	is, changed := f.replaceInside(value, near)
	if !changed {
		return text, false
	}
	out, err := json.Marshal(is)
	if err != nil {
		return "", true
	}
	return string(out), true
}

func (f nameFinder) replaceInside(value any, near bool) (is any, changed bool) {
	switch v := value.(type) {
	case string:
		return f.replaceDeep(v, near)
	case []any:
		for n, one := range v {
			is, did := f.replaceInside(one, near)
			v[n], changed = is, changed || did
		}
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, one := range v {
			called, renamed := f.replace(name, near)
			is, did := f.replaceInside(one, near)
			out[called], changed = is, changed || did || renamed
		}
		return out, changed
	}
	return value, changed
}
