package thing

import (
	"context"
	"errors"
	"net/mail"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Form returns the fields of the form that edits a thing or makes a new one,
// filled with what is kept.
func Form(ctx context.Context, d *desk.Desk, link Link) ([]Field, error) {
	t, err := of(link.Kind)
	if err != nil {
		return nil, err
	}
	if t.form == nil {
		return nil, data.Invalid("app.error.no_kind", "kind", string(link.Kind))
	}
	return t.form(d, d.Read(ctx), link)
}

// Save keeps what was changed in a form as one change and returns the thing's
// ID. A field that was not given, or says what is kept already, is left alone:
// others may have written it meanwhile. Values that cannot be kept come back as
// FormError; nothing is kept then.
func Save(ctx context.Context, d *desk.Desk, link Link, given map[string]string) (data.ID, error) {
	fields, err := Form(ctx, d, link)
	if err != nil {
		return "", err
	}
	v, err := check(d, link, fields, given)
	if err != nil {
		return "", err
	}
	verb := ".edit"
	if link.New() {
		verb = ".new"
	}
	var id data.ID
	err = d.Change(ctx, string(link.Kind)+verb, v.Text(fields[0].Key), func(tx *data.Tx) error {
		t, err := of(link.Kind)
		if err != nil {
			return err
		}
		id, err = t.save(d, tx, link, v)
		return err
	})
	var refused *FormError
	if errors.As(err, &refused) { // it was wrapped as a failure to write
		return "", refused
	}
	if err != nil {
		return "", err
	}
	return id, nil
}

// SaveIn is Save inside a change that is under way.
func SaveIn(d *desk.Desk, tx *data.Tx, link Link, given map[string]string) (data.ID, error) {
	t, err := of(link.Kind)
	if err != nil {
		return "", err
	}
	fields, err := t.form(d, tx.Reader, link)
	if err != nil {
		return "", err
	}
	v, err := check(d, link, fields, given)
	if err != nil {
		return "", err
	}
	return t.save(d, tx, link, v)
}

// Values are a form's checked values: every field of the form has one, and
// those the person changed are written.
type Values struct {
	raw     map[string]string
	changed map[string]bool // nil for all: a new thing
	zone    *time.Location
}

// check fills what was not given from the form and refuses what is missing,
// is no day, time or number, or no choice.
func check(d *desk.Desk, link Link, fields []Field, given map[string]string) (Values, error) {
	v := Values{raw: map[string]string{}, zone: d.Zone()}
	if !link.New() {
		v.changed = map[string]bool{}
	}
	bad := map[string]error{}
	known := map[string]bool{}
	for _, f := range fields {
		known[f.Key] = true
		text, ok := given[f.Key]
		if !ok {
			text = f.Value
		}
		text = strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
		v.raw[f.Key] = text
		if !link.New() && text != f.Value {
			v.changed[f.Key] = true
		}
		if !v.writes(f.Key) {
			continue // what is kept was good enough
		}
		if err := f.refuses(text); err != nil {
			bad[f.Key] = err
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

// refuses says why a field cannot hold a text, nil when it can.
func (f Field) refuses(text string) error {
	if text == "" {
		if f.Required {
			return data.Invalid("form.error.required", "field", data.Word(f.Label))
		}
		return nil
	}
	switch f.Type {
	case FieldDate:
		_, err := data.ParseDate(text)
		return err
	case FieldTime:
		if _, err := time.Parse("15:04", text); err != nil {
			return data.Invalid("form.error.time", "text", text)
		}
	case FieldChoice:
		if !f.hasChoice(text) {
			return data.Invalid("form.error.choice", "field", data.Word(f.Label), "text", text)
		}
	case FieldZone:
		_, err := ZoneCalled(text)
		return err
	case FieldNumber:
		if n, err := strconv.Atoi(text); err != nil || n < f.Least || n > f.Most {
			return data.Invalid("form.error.number", "text", text, "least", f.Least, "most", f.Most)
		}
	case FieldEmail:
		if !isEmail(text) {
			return data.Invalid("form.error.email", "text", text)
		}
	case FieldLink:
		if _, ok := webAddress(text); !ok {
			return data.Invalid("form.error.link", "text", text)
		}
	}
	return nil
}

// isEmail reports whether a text is an address that mail can be sent to: one
// mailbox, at a name that has a dot in it.
func isEmail(text string) bool {
	a, err := mail.ParseAddress(text)
	if err != nil || a.Address != text {
		return false
	}
	host := text[strings.LastIndexByte(text, '@')+1:]
	return strings.Contains(strings.Trim(host, "."), ".") && !strings.HasSuffix(host, ".")
}

// webAddress completes an address of the web that was typed without its
// scheme, and reports whether it is one.
func webAddress(text string) (string, bool) {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	ok := err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Hostname(), ".") && !strings.ContainsAny(text, " \t")
	return text, ok
}

// writes reports whether one of some fields is to be written: the thing is
// new, or the person changed it.
func (v Values) writes(keys ...string) bool {
	return v.isNew() || slices.ContainsFunc(keys, func(key string) bool { return v.changed[key] })
}

// isNew reports that the thing is new.
func (v Values) isNew() bool { return v.changed == nil }

// Text is the value of a field.
func (v Values) Text(key string) string { return v.raw[key] }

func (v Values) flag(key string) bool { return v.raw[key] == "true" }

func (v Values) number(key string) int {
	n, _ := strconv.Atoi(v.raw[key]) // checked
	return n
}

func (v Values) date(key string) data.Date {
	d, _ := data.ParseDate(v.raw[key]) // checked; "" is no day
	return d
}

// put writes a text, putFlag and so on what else a field can hold, where the
// person changed it.
func (v Values) put(key string, to *string) {
	if v.writes(key) {
		*to = v.raw[key]
	}
}

func (v Values) putFlag(key string, to *bool) {
	if v.writes(key) {
		*to = v.flag(key)
	}
}

func (v Values) putNumber(key string, to *int) {
	if v.writes(key) {
		*to = v.number(key)
	}
}

func (v Values) putDate(key string, to *data.Date) {
	if v.writes(key) {
		*to = v.date(key)
	}
}

func (v Values) putContact(tx *data.Tx, key string, to *data.ID) error {
	if !v.writes(key) {
		return nil
	}
	id, err := contactNamed(tx, v.raw[key], []data.ID{*to})
	*to = id
	return err
}

func (v Values) putCompany(tx *data.Tx, key string, to *data.ID) error {
	if !v.writes(key) {
		return nil
	}
	id, err := companyNamed(tx, v.raw[key])
	*to = id
	return err
}

// putIndustry writes the industry that a form names.
func (v Values) putIndustry(tx *data.Tx, to *data.ID) error {
	const key = "industry"
	if !v.writes(key) {
		return nil
	}
	id, err := industryNamed(tx, v.raw[key])
	*to = id
	return err
}

// putAbout writes whom and what a thing is about, where the form names them.
func (v Values) putAbout(tx *data.Tx, contact, company, industry *data.ID) error {
	if err := v.putContact(tx, "contact", contact); err != nil {
		return err
	}
	if err := v.putCompany(tx, "company", company); err != nil {
		return err
	}
	return v.putIndustry(tx, industry)
}

// Moment joins a day and a time of day as HH:MM in a zone; without a time it
// is noon, so that the day stays the same a few zones away. No day is no
// moment.
func Moment(d data.Date, clock string, zone *time.Location) data.Instant {
	if d.IsZero() {
		return data.Instant{}
	}
	at, err := time.Parse("15:04", clock)
	if err != nil {
		at = time.Date(0, 1, 1, 12, 0, 0, 0, time.UTC)
	}
	return data.At(time.Date(d.Y, d.M, d.D, at.Hour(), at.Minute(), 0, 0, zone))
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
