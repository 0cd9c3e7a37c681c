package app

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// FormOf returns the fields of the form that edits a thing or, with an empty
// ID, makes one, filled with what is kept.
func (a *App) FormOf(ctx context.Context, link Link) ([]Field, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return nil, err
	}
	return t.fields(a, a.store.Read(ctx), link.ID)
}

// FormError says which fields of a form were refused and why: sentences by
// field key.
type FormError struct{ Fields map[string]string }

// Error joins the sentences.
func (e *FormError) Error() string {
	var all []string
	for _, s := range e.Fields {
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

// SaveForm keeps what a form holds as one change, forgets its draft and
// returns the thing's ID. Values that cannot be kept come back as FormError;
// nothing is kept then.
func (a *App) SaveForm(ctx context.Context, link Link, given map[string]string) (data.ID, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return "", err
	}
	fields, err := t.fields(a, a.store.Read(ctx), link.ID)
	if err != nil {
		return "", err
	}
	v, err := a.check(fields, given)
	if err != nil {
		return "", err
	}
	verb := ".edit"
	if link.ID == "" {
		verb = ".new"
	}
	id := link.ID
	err = a.store.Change(ctx, label(string(link.Kind)+verb, v.text(fields[0].Key)), func(tx *data.Tx) error {
		var err error
		id, err = t.save(a, tx, link.ID, v)
		return err
	})
	if err != nil {
		return "", err
	}
	return id, a.DropDraft(ctx, link)
}

// values are a form's checked values: every field of the form has one.
type values struct {
	raw map[string]string
	loc *time.Location
}

// check fills what was not given from the form and refuses what is missing,
// is no day, time or number, or no choice.
func (a *App) check(fields []Field, given map[string]string) (values, error) {
	v := values{raw: map[string]string{}, loc: a.now().Location()}
	bad := map[string]string{}
	known := map[string]bool{}
	for _, f := range fields {
		known[f.Key] = true
		text, ok := given[f.Key]
		if !ok {
			text = f.Value
		}
		text = strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
		v.raw[f.Key] = text
		if problem := a.problem(f, text); problem != "" {
			bad[f.Key] = problem
		}
	}
	for key := range given {
		if !known[key] {
			return v, data.Invalid("form.error.unknown", "field", key)
		}
	}
	if len(bad) > 0 {
		return v, &FormError{Fields: bad}
	}
	return v, nil
}

func (a *App) problem(f Field, text string) string {
	w := a.Words()
	switch {
	case text == "" && f.Required:
		return w.T("form.error.required", "field", f.Label)
	case text == "":
		return ""
	case f.Type == FieldDate:
		if _, err := data.ParseDate(text); err != nil {
			return w.Error(err)
		}
	case f.Type == FieldTime:
		if _, err := time.Parse("15:04", text); err != nil {
			return w.T("form.error.time", "text", text)
		}
	case f.Type == FieldChoice && !hasChoice(f.Choices, text):
		return w.T("form.error.choice", "field", f.Label, "text", text)
	case f.Type == FieldZone:
		if _, err := zoneCalled(text); err != nil {
			return w.Error(err)
		}
	case f.Key == "keep_days":
		if n, err := strconv.Atoi(text); err != nil || n < 1 || n > 3650 {
			return w.T("form.error.days", "text", text)
		}
	case f.Key == "minutes":
		if n, err := strconv.Atoi(text); err != nil || n < 0 || n > 24*60 {
			return w.T("form.error.minutes", "text", text)
		}
	}
	return ""
}

func hasChoice(choices []Choice, value string) bool {
	for _, c := range choices {
		if c.Value == value {
			return true
		}
	}
	return false
}

func (v values) text(key string) string { return v.raw[key] }
func (v values) flag(key string) bool   { return v.raw[key] == "true" }

func (v values) number(key string) int {
	n, _ := strconv.Atoi(v.raw[key]) // checked
	return n
}

func (v values) date(key string) data.Date {
	d, _ := data.ParseDate(v.raw[key]) // checked; "" is no day
	return d
}

// moment joins a day field and a time field; without a time it is noon, so
// that the day stays the same a few zones away.
func (v values) moment(dateKey, timeKey string) data.Instant {
	d := v.date(dateKey)
	if d.IsZero() {
		return data.Instant{}
	}
	clock, err := time.Parse("15:04", v.raw[timeKey])
	if err != nil {
		clock = time.Date(0, 1, 1, 12, 0, 0, 0, time.UTC)
	}
	return data.At(time.Date(d.Y, d.M, d.D, clock.Hour(), clock.Minute(), 0, 0, v.loc))
}

// company returns the id of the company the form names, making it when new.
func (v values) company(tx *data.Tx) (data.ID, error) {
	name := v.raw["company"]
	if name == "" {
		return "", nil
	}
	found, err := tx.CompanyNamed(name)
	if err != nil || found.ID != "" {
		return found.ID, err
	}
	m := meant{Link: Link{Kind: KindCompany}, name: name}
	return m.ensure(tx)
}

// industry returns the id of the industry the form names, making it when new.
func (v values) industry(tx *data.Tx) (data.ID, error) {
	name := v.raw["industry"]
	if name == "" {
		return "", nil
	}
	found, err := tx.IndustryNamed(name)
	if err != nil || found.ID != "" {
		return found.ID, err
	}
	m := meant{Link: Link{Kind: KindIndustry}, name: name}
	return m.ensure(tx)
}

// contact returns the id of the contact a field names, making it when new.
func (v values) contact(tx *data.Tx, key string, near ...data.ID) (data.ID, error) {
	return contactNamed(tx, v.raw[key], near)
}

func contactNamed(tx *data.Tx, name string, near []data.ID) (data.ID, error) {
	if name == "" {
		return "", nil
	}
	m, err := meantBy(tx.Reader, name, near)
	if err != nil {
		return "", err
	}
	if m.Kind != KindContact {
		m = meant{Link: Link{Kind: KindContact}, name: name}
	}
	return m.ensure(tx)
}

// contacts returns the ids of the contacts a list of names names.
func (v values) contacts(tx *data.Tx, key string, near []data.ID) ([]data.ID, error) {
	names, err := splitNames(tx.Reader, v.raw[key])
	if err != nil {
		return nil, err
	}
	var ids []data.ID
	for _, name := range names {
		id, err := contactNamed(tx, name, near)
		if err != nil {
			return nil, err
		}
		if !hasID(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// splitNames parts names at semicolons, and at commas where the whole is not
// the name of a contact: "Sari Wijaya, PMP" is one person.
func splitNames(r data.Reader, list string) ([]string, error) {
	var out []string
	for _, part := range strings.Split(list, ";") {
		part = strings.TrimSpace(part)
		if !strings.Contains(part, ",") {
			out = appendName(out, part)
			continue
		}
		known, err := contactsCalled(r, part)
		if err != nil {
			return nil, err
		}
		if len(known) > 0 {
			out = append(out, part)
			continue
		}
		for _, name := range strings.Split(part, ",") {
			out = appendName(out, strings.TrimSpace(name))
		}
	}
	return out, nil
}

func appendName(list []string, name string) []string {
	if name == "" {
		return list
	}
	return append(list, name)
}

func hasID(ids []data.ID, id data.ID) bool {
	for _, had := range ids {
		if had == id {
			return true
		}
	}
	return false
}

// gone reports whether err says that a thing is not there.
func gone(err error) bool {
	var e *data.Error
	return errors.As(err, &e) && e.Code == data.CodeNotFound
}

// names of things a form shows by name; "" when the id is empty or gone.
func companyName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	c, err := r.Company(id)
	if gone(err) {
		return "", nil
	}
	return c.Name, err
}

func industryName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	i, err := r.Industry(id)
	if gone(err) {
		return "", nil
	}
	return i.Name, err
}

// contactName names a contact so that contactNamed finds the same one again.
func contactName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	rows, err := r.Contacts(data.PageQuery{IDs: []data.ID{id}})
	if err != nil || len(rows) == 0 {
		return "", err
	}
	same, err := r.ContactsNamed(rows[0].Name)
	if err != nil || len(same) < 2 || rows[0].Company == "" {
		return rows[0].Name, err
	}
	return rows[0].Name + " (" + rows[0].Company + ")", nil
}

// numberText is a number as a form shows it; 0 is nothing typed.
func numberText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func flagText(b bool) string {
	if b {
		return "true"
	}
	return ""
}
