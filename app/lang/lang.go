// Package lang speaks to a person: sentences, days and numbers in Indonesian
// or English.
package lang

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"wawasan/assets"
	"wawasan/data"
)

// Codes are the languages Wawasan speaks, the first being the fallback for
// people whose system speaks neither.
var Codes = []string{"en", "id"}

// Words holds every sentence of one language.
type Words struct {
	code    string
	words   map[string]string
	printer *message.Printer
}

var loaded sync.Map

// New returns the words of a language, English for a code it does not know.
// Equal codes share one Words.
func New(code string) *Words {
	if code != "id" {
		code = "en"
	}
	if w, ok := loaded.Load(code); ok {
		return w.(*Words)
	}
	w := &Words{code: code, printer: message.NewPrinter(language.Make(code))}
	raw, err := assets.Translations.ReadFile("translations/" + code + ".json")
	if err == nil {
		err = json.Unmarshal(raw, &w.words)
	}
	if err != nil {
		panic("translations/" + code + ".json: " + err.Error()) // ships inside: a broken build
	}
	for key, text := range w.words {
		w.words[key] = withKeys(text, runtime.GOOS)
	}
	got, _ := loaded.LoadOrStore(code, w)
	return got.(*Words)
}

var macKeys = strings.NewReplacer("Ctrl+Shift+", "⇧⌘", "Ctrl+", "⌘")

// withKeys writes the shortcuts that stand in a sentence as a system's people
// write them.
func withKeys(text, system string) string {
	if system == "darwin" {
		return macKeys.Replace(text)
	}
	return text
}

// Code returns "id" or "en".
func (w *Words) Code() string { return w.code }

// Has reports whether the language has the key.
func (w *Words) Has(key string) bool {
	_, ok := w.words[key]
	return ok
}

// Keys returns every key of the language, in no order.
func (w *Words) Keys() []string {
	keys := make([]string, 0, len(w.words))
	for k := range w.words {
		keys = append(keys, k)
	}
	return keys
}

// T returns the sentence of key, its {fields} filled from name, value pairs.
// A key that is missing comes back between brackets, so that it is seen.
func (w *Words) T(key string, args ...any) string {
	s, ok := w.words[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	return w.fill(s, args)
}

// N returns the sentence of key for a count: key.one or key.other, with {n} in
// the language's digits. Indonesian says both alike.
func (w *Words) N(key string, n int, args ...any) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return w.T(key+form, append([]any{"n", w.Number(n)}, args...)...)
}

// fill puts values in the place of the {fields} of a sentence, each once: what
// a value says is not filled again.
func (w *Words) fill(s string, args []any) string {
	if len(args) < 2 || !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(s, "{")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		name, behind, closed := strings.Cut(rest, "}")
		value, ok := argument(args, name)
		if closed && ok {
			b.WriteString(w.value(value))
			s = behind
			continue
		}
		b.WriteByte('{')
		s = rest
	}
}

// argument finds the value of a name among name, value pairs.
func argument(args []any, name string) (any, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if fmt.Sprint(args[i]) == name {
			return args[i+1], true
		}
	}
	return nil, false
}

func (w *Words) value(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return w.Number(v)
	case data.Date:
		return w.Date(v)
	case error:
		return w.Error(v)
	}
	return fmt.Sprint(v)
}

// Error returns the sentence a person is told about err.
func (w *Words) Error(err error) string {
	if err == nil {
		return ""
	}
	var e *data.Error
	if errors.As(err, &e) && e.Key != "error.internal" {
		return w.T(e.Key, e.Args...)
	}
	if known := data.Known(err); known != nil {
		return w.T(known.Key)
	}
	cause := err
	for errors.Unwrap(cause) != nil {
		cause = errors.Unwrap(cause)
	}
	return w.T("error.internal", "cause", cause.Error())
}

// Number writes n with the language's thousands sign: 1.204 or 1,204.
func (w *Words) Number(n int) string { return w.printer.Sprintf("%d", n) }

// Decimal writes v with places digits behind the language's decimal sign: 3,5
// or 3.5.
func (w *Words) Decimal(v float64, places int) string { return w.printer.Sprintf("%.*f", places, v) }

// Date writes "4 Des 2026" or "4 Dec 2026".
func (w *Words) Date(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.D, w.shortMonth(d.M), d.Y)
}

// Span writes from one day to another, both included, with what both have said
// once: "23–28 Nov 2026", "28 Nov – 3 Des 2026".
func (w *Words) Span(from, to data.Date) string {
	switch {
	case from == to || from.IsZero() || to.IsZero():
		return w.Date(cmp.Or(from, to))
	case from.Y != to.Y:
		return w.Date(from) + " – " + w.Date(to)
	case from.M != to.M:
		return fmt.Sprintf("%d %s – %s", from.D, w.shortMonth(from.M), w.Date(to))
	}
	return fmt.Sprintf("%d–%s", from.D, w.Date(to))
}

// Day writes a day with its weekday and without its year: "Jum 4 Des".
func (w *Words) Day(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d %s", w.list("date.weekdays.short", int(d.Weekday())), d.D, w.shortMonth(d.M))
}

// LongDay writes a day of the present year with its weekday in full: "Jumat 4
// Desember".
func (w *Words) LongDay(d data.Date) string {
	return fmt.Sprintf("%s %d %s", w.list("date.weekdays", int(d.Weekday())), d.D, w.list("date.months", int(d.M)-1))
}

// DayAndMonth writes "4 Desember" or "4 December".
func (w *Words) DayAndMonth(m time.Month, day int) string {
	return fmt.Sprintf("%d %s", day, w.list("date.months", int(m)-1))
}

// Month writes "November 2026".
func (w *Words) Month(d data.Date) string {
	return fmt.Sprintf("%s %d", w.list("date.months", int(d.M)-1), d.Y)
}

// ShortMonth writes "Nov".
func (w *Words) ShortMonth(m time.Month) string { return w.shortMonth(m) }

// ShortWeekday writes "Jum".
func (w *Words) ShortWeekday(d time.Weekday) string { return w.list("date.weekdays.short", int(d)) }

func (w *Words) shortMonth(m time.Month) string { return w.list("date.months.short", int(m)-1) }

func (w *Words) list(key string, i int) string {
	names := strings.Fields(w.T(key))
	if i < 0 || i >= len(names) {
		return ""
	}
	return names[i]
}

// Clock writes the time of day: "14.30" in Indonesian, "14:30" in English.
func (w *Words) Clock(t time.Time) string {
	return t.Format(w.T("date.clock"))
}

// Relative writes a day near today in words (today, yesterday, in 3 days), a
// day of this week by its weekday, and any other as Day or, in another year,
// as Date.
func (w *Words) Relative(d, today data.Date) string {
	if d.IsZero() {
		return ""
	}
	n := today.DaysUntil(d)
	switch {
	case n == 0:
		return w.T("date.today")
	case n == -1:
		return w.T("date.yesterday")
	case n == 1:
		return w.T("date.tomorrow")
	case n < 0 && n >= -7:
		return w.N("date.days_ago", -n)
	case n > 0 && n <= 7:
		return w.N("date.in_days", n)
	case d.Y != today.Y:
		return w.Date(d)
	}
	return w.Day(d)
}
