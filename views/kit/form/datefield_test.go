package form

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

// monday is the day the tests live in.
var monday = data.Date{Y: 2026, M: time.November, D: 30}

func newTestDate(t *testing.T, code string) (*DateField, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	f := NewDateField(DateParams{Words: lang.New(code), Today: func() data.Date { return monday }})
	w := test.NewWindow(container.NewVBox(f))
	w.Canvas().Focus(f.Target())
	return f, w
}

func Test_a_day_is_read_the_way_it_is_said(t *testing.T) {
	for text, want := range map[string]string{
		"besok": "2026-12-01", "fri": "2026-12-04", "2026-12-01": "2026-12-01", "1 des": "2026-12-01", "": "",
	} {
		f, _ := newTestDate(t, "id")
		test.Type(f.Target(), text)
		if d, err := f.Date(); err != nil || d.String() != want {
			t.Errorf("%q is %v (%v), want %s", text, d, err, want)
		}
	}
}

func Test_the_day_understood_stands_beneath(t *testing.T) {
	f, _ := newTestDate(t, "id")
	test.Type(f.Target(), "jumat")
	if got := f.Describe(); len(got) != 2 || !strings.HasPrefix(got[1], "Jum 4 Des 2026") {
		t.Errorf("%q", got)
	}
}

func Test_bad_text_stays_and_is_called_bad_once_one_is_done(t *testing.T) {
	f, w := newTestDate(t, "en")
	test.Type(f.Target(), "someday")
	if strings.Contains(f.Describe()[1], "is not a date") {
		t.Error("called bad while typing")
	}
	w.Canvas().Unfocus()
	if f.Text() != "someday" || !strings.Contains(f.Describe()[1], "“someday” is not a date") {
		t.Errorf("%q", f.Describe())
	}
	if _, err := f.Date(); err == nil {
		t.Error("no error")
	}
}

func Test_arrows_move_by_a_day_and_pages_by_a_week(t *testing.T) {
	f, w := newTestDate(t, "en")
	press := func(k fyne.KeyName) string {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		d, _ := f.Date()
		return d.String()
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyUp, "2026-11-30"},
		{fyne.KeyUp, "2026-12-01"},
		{fyne.KeyPageUp, "2026-12-08"},
		{fyne.KeyDown, "2026-12-07"},
		{fyne.KeyPageDown, "2026-11-30"},
	} {
		if got := press(step.key); got != step.want {
			t.Errorf("%s: %s, want %s", step.key, got, step.want)
		}
	}
}

func Test_a_day_that_is_set_reads_back_in_both_languages(t *testing.T) {
	for _, code := range lang.Codes {
		f, _ := newTestDate(t, code)
		for d := monday; d.Before(monday.AddDays(400)); d = d.AddDays(9) {
			f.SetDate(d)
			if got, err := f.Date(); err != nil || got != d {
				t.Fatalf("%s: %v shows %q and reads %v (%v)", code, d, f.Text(), got, err)
			}
		}
	}
}

func Test_a_time_is_read_in_many_ways(t *testing.T) {
	test.NewTempApp(t)
	now := func() time.Time { return time.Date(2026, 11, 30, 9, 20, 0, 0, time.UTC) }
	f := NewTimeField(TimeParams{Words: lang.New("id"), Now: now})
	for text, want := range map[string]string{
		"14:30": "14:30", "14.30": "14:30", "1430": "14:30", "9": "09:00", "jam 9": "09:00", "2 pm": "14:00", "12am": "00:00", "": "",
		"25": "!", "14.75": "!", "nanti": "!", "13pm": "!",
	} {
		f.SetText(text)
		if got, err := f.Time(); (err != nil) != (want == "!") || (err == nil && got != want) {
			t.Errorf("%q is %q (%v), want %q", text, got, err, want)
		}
	}
	f.SetText("")
	f.key(&fyne.KeyEvent{Name: fyne.KeyUp})
	f.key(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got, _ := f.Time(); got != "09:00" {
		t.Errorf("from now down a quarter is %s", got)
	}
	f.SetTime("23:50")
	f.key(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if got, _ := f.Time(); got != "00:50" {
		t.Errorf("past midnight is %s", got)
	}
}

func TestADayFieldOffersTheKeysThatDoNotEdit(t *testing.T) {
	kittest.Dress(t)
	var offered []fyne.KeyName
	changed := 0
	f := NewDateField(DateParams{
		Words: lang.New("en"), Today: func() data.Date { return monday }, OnChanged: func() { changed++ },
		OnKey: func(e *fyne.KeyEvent) bool { offered = append(offered, e.Name); return true },
	})
	w := kittest.Show(t, f, 300, 80)
	w.Canvas().Focus(f.Target())
	kittest.Write(w, "fri")
	kittest.Press(w, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyF1)
	if changed != 3 || len(offered) != 3 || offered[0] != fyne.KeyReturn {
		t.Errorf("changed %d times, offered %v", changed, offered)
	}
	if label := f.AccessibilityLabel(); !strings.HasPrefix(label, "fri, Fri 4 Dec 2026") || f.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", label)
	}
}

func TestBadTextInADayFieldIsNotStepped(t *testing.T) {
	f, w := newTestDate(t, "en")
	test.Type(f.Target(), "someday")
	kittest.Press(w, fyne.KeyUp)
	if f.Text() != "someday" || !strings.Contains(strings.Join(f.Describe(), " "), "is not a date") {
		t.Errorf("it says %q", f.Describe())
	}
}

func TestADayFieldKeepsTheRoomOfItsSentence(t *testing.T) {
	kittest.Dress(t)
	f := NewDateField(DateParams{Words: lang.New("id"), Today: func() data.Date { return monday }})
	kittest.Show(t, container.NewVBox(f), 300, 200)
	empty := f.MinSize()
	f.SetDate(monday)
	if f.MinSize().Height != empty.Height {
		t.Errorf("empty it is %v high, filled %v", empty.Height, f.MinSize().Height)
	}
}

func TestATimeFieldBeginsAtNineAndIsWalkedRoundTheClock(t *testing.T) {
	kittest.Dress(t)
	changed := 0
	f := NewTimeField(TimeParams{Words: lang.New("id"), OnChanged: func() { changed++ }})
	w := kittest.Show(t, f, 300, 80)
	w.Canvas().Focus(f.Target())
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "09:00"}, {fyne.KeyDown, "08:45"}, {fyne.KeyPageUp, "09:45"}, {fyne.KeyUp, "10:00"}, {fyne.KeyPageDown, "09:00"}} {
		kittest.Press(w, step.key)
		if got, err := f.Time(); err != nil || got != step.want {
			t.Errorf("after %s it is %q (%v), want %q", step.key, got, err, step.want)
		}
	}
	if changed != 5 {
		t.Errorf("told %d times", changed)
	}
	f.SetText("besok")
	kittest.Press(w, fyne.KeyUp)
	if said := strings.Join(f.Describe(), " "); f.Text() != "besok" || !strings.Contains(said, "besok” ") {
		t.Errorf("bad text became %q, it says %q", f.Text(), said)
	}
}
