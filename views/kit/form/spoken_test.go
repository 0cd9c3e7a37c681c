package form

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

func TestAVoiceFollowsTheFieldThatHasTheKeyboard(t *testing.T) {
	kittest.Dress(t)
	f := NewForm(Params{
		Words: lang.New("en"), Title: "New interview", Today: func() data.Date { return monday }, SaveKey: "Ctrl+Enter",
		Suggest: func(thing.FieldType, string) ([]string, error) { return []string{"Ratna Dewi", "Ratna Wulandari"}, nil },
		Fields: []app.Field{
			{Key: "who", Type: thing.FieldContact, Label: "With", Required: true, Help: "A new name becomes a contact."},
			{Key: "day", Type: thing.FieldDate, Label: "Day", Value: "2026-11-23"},
			{Key: "why", Type: thing.FieldChoice, Label: "Purpose", Value: "b", Choices: []app.Choice{{Value: "a", Label: "company"}, {Value: "b", Label: "industry"}}},
			{Key: "hour", Type: thing.FieldTime, Label: "Time"},
		},
	})
	w := kittest.Show(t, f, 500, 600)
	hears := func(want string) {
		t.Helper()
		if got := f.AccessibilityLabel(); got != want {
			t.Errorf("it hears %q, want %q", got, want)
		}
	}
	f.FocusFirst()
	hears("New interview. With, required. A new name becomes a contact. 1 of 4")
	f.Submit()
	hears("New interview. With, required. Needs correcting: Please fill this in. A new name becomes a contact. 1 of 4")
	kittest.Write(w, "rat")
	hears("New interview. With, required. rat. Suggested: Ratna Dewi. 1 of 2. A new name becomes a contact. 1 of 4")
	kittest.Press(w, fyne.KeyReturn)
	hears("New interview. With, required. Ratna Dewi. A new name becomes a contact. 1 of 4")
	f.FocusField("day")
	hears("New interview. Day. 23 Nov 2026. Mon 23 Nov 2026 · 7 days ago. 2 of 4")
	f.FocusField("why")
	hears("New interview. Purpose. industry, 2/2. 3 of 4")
	w.Canvas().Focus(f.save)
	hears("New interview. Save, Ctrl+Enter")
}

func TestAPasswordIsNotSaid(t *testing.T) {
	kittest.Dress(t)
	e := NewEntry()
	e.Name, e.Password = "Secret", true
	e.SetText("rahasia")
	if got := e.AccessibilityLabel(); got != "Secret, ••••" {
		t.Errorf("it hears %q", got)
	}
}
