package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// TimeParams say what a time field needs. Words must be given.
type TimeParams struct {
	Words *say.Words
	// Now is where ↑ begins in an empty field; nil begins at nine.
	Now func() time.Time
	// Name is what a screen reader calls the field.
	Name      string
	OnChanged func()
	// OnKey is offered the keys that do not edit; it returns true if it used
	// the key.
	OnKey func(*fyne.KeyEvent) bool
}

// TimeField is a time of day: "14:30", "14.30", "1430", "9". Empty means none.
// ↑ and ↓ move by a quarter of an hour, PgUp and PgDn by an hour.
type TimeField struct {
	saidEntry
	params TimeParams
}

// NewTimeField returns an empty time field.
func NewTimeField(params TimeParams) *TimeField {
	f := &TimeField{params: params}
	f.begin(f, saidParams{name: params.Name, hint: params.Words.T("timefield.hint"), key: f.key, tell: f.show, changed: params.OnChanged})
	return f
}

// Time returns "14:30", "" when nothing is typed. Text that is no time is an
// error, which the field shows from then on.
func (f *TimeField) Time() (string, error) {
	minute, err := f.read()
	if err != nil {
		f.judge()
		return "", err
	}
	if minute < 0 {
		return "", nil
	}
	return fmt.Sprintf("%02d:%02d", minute/60, minute%60), nil
}

// SetTime shows a time "14:30" as the language writes it; "" empties the field.
func (f *TimeField) SetTime(text string) {
	minute, ok := parseMinute(text)
	if !ok {
		f.entry.SetTyped(text)
		return
	}
	f.setMinute(minute)
}

func (f *TimeField) setMinute(minute int) {
	minute = (minute%1440 + 1440) % 1440
	f.entry.SetTyped(f.clock(minute))
}

// read returns the minute of the day, -1 for none.
func (f *TimeField) read() (int, error) {
	text := strings.TrimSpace(f.entry.Text)
	if text == "" {
		return -1, nil
	}
	minute, ok := parseMinute(text)
	if !ok {
		return -1, data.Invalid("timefield.error", "text", text)
	}
	return minute, nil
}

func (f *TimeField) show() {
	w := f.params.Words
	minute, err := f.read()
	switch {
	case err != nil && f.judged:
		f.say(w.Error(err), theme.Danger)
	case err != nil || minute < 0 || f.clock(minute) == f.entry.Text:
		f.say("", theme.Muted)
	default:
		f.say(f.clock(minute), theme.Muted)
	}
}

func (f *TimeField) clock(minute int) string {
	return f.params.Words.Clock(time.Date(2000, 1, 1, minute/60, minute%60, 0, 0, time.UTC))
}

func (f *TimeField) key(key *fyne.KeyEvent) bool {
	steps := map[fyne.KeyName]int{fyne.KeyUp: 15, fyne.KeyDown: -15, fyne.KeyPageUp: 60, fyne.KeyPageDown: -60}
	by, ok := steps[key.Name]
	if !ok {
		return !core.Edits(key.Name) && f.params.OnKey != nil && f.params.OnKey(key)
	}
	minute, err := f.read()
	switch {
	case err != nil:
		f.judge()
	case minute < 0 && f.params.Now == nil:
		f.setMinute(9 * 60)
	case minute < 0:
		now := f.params.Now()
		f.setMinute((now.Hour()*60 + now.Minute()) / 15 * 15)
	default:
		f.setMinute(minute + by)
	}
	return true
}

var clockText = regexp.MustCompile(`^(?:jam|pukul)?\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*(am|pm)?$`)

// parseMinute reads a time of day as its minute.
func parseMinute(text string) (minute int, ok bool) {
	m := clockText.FindStringSubmatch(strings.ToLower(strings.TrimSpace(text)))
	if m == nil {
		return 0, false
	}
	hour, _ := strconv.Atoi(m[1])
	if m[2] != "" {
		minute, _ = strconv.Atoi(m[2])
	}
	if m[3] != "" && (hour < 1 || hour > 12) {
		return 0, false
	}
	if m[3] != "" {
		hour %= 12
	}
	if m[3] == "pm" {
		hour += 12
	}
	if hour > 23 || minute > 59 {
		return 0, false
	}
	return hour*60 + minute, true
}
