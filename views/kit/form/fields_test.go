package form

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

const message = "Dear Sari,\nI work at {company} and want to understand {industry}. Could we talk for 20 minutes?\nRegards, {me}"

// messageForm is a form with a subject, a long text with fields, and a choice.
func messageForm(t *testing.T) (f *Form, w fyne.Window, body *Entry) {
	t.Helper()
	kittest.Dress(t)
	f, w, _ = formOf(t,
		app.Field{Key: "subject", Type: thing.FieldText, Label: "Subject"},
		app.Field{Key: "body", Type: thing.FieldMultiline, Label: "Text", Value: message},
		app.Field{Key: "way", Type: thing.FieldBool, Label: "Way"},
	)
	f.FocusField("body")
	body = w.Canvas().Focused().(*Entry)
	return f, w, body
}

// tab presses Tab as the toolkit does: a field that has a use for it gets it.
func tab(w fyne.Window, back bool) {
	if f, ok := w.Canvas().Focused().(fyne.Tabbable); ok && f.AcceptsTab() {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return
	}
	if back {
		w.Canvas().FocusPrevious()
	} else {
		w.Canvas().FocusNext()
	}
}

func shift(w fyne.Window, down bool) {
	key := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if f, ok := w.Canvas().Focused().(desktop.Keyable); ok && down {
		f.KeyDown(key)
	} else if ok {
		f.KeyUp(key)
	}
}

func TestTabSelectsOneFieldOfATextAfterTheOtherAndThenLeaves(t *testing.T) {
	_, w, body := messageForm(t)
	for _, want := range []string{"{company}", "{industry}", "{me}"} {
		tab(w, false)
		if got := body.SelectedText(); got != want {
			t.Fatalf("Tab selected %q, want %q", got, want)
		}
	}
	tab(w, false)
	if w.Canvas().Focused() == body {
		t.Errorf("Tab stays in the text after its last field, with %q selected", body.SelectedText())
	}
	if body.Text != message {
		t.Errorf("the text became %q", body.Text)
	}
}

func TestShiftTabSelectsJustTheFieldBeforeAndThenTheFieldOfTheFormBefore(t *testing.T) {
	f, w, body := messageForm(t)
	for range 3 {
		tab(w, false)
	}
	shift(w, true)
	for _, want := range []string{"{industry}", "{company}"} {
		tab(w, true)
		if got := body.SelectedText(); got != want {
			t.Fatalf("Shift+Tab selected %q, want just %q", got, want)
		}
	}
	tab(w, true)
	if w.Canvas().Focused() != f.fields[0].editor.target() {
		t.Errorf("Shift+Tab before the first field leads to %T", w.Canvas().Focused())
	}
}

func TestALetterTypedAfterATabReplacesTheFieldAndNothingElse(t *testing.T) {
	_, w, body := messageForm(t)
	tab(w, false)
	tab(w, false)
	shift(w, true)
	tab(w, true)
	shift(w, false)
	kittest.Write(w, "Bank X")
	if want := strings.Replace(message, "{company}", "Bank X", 1); body.Text != want {
		t.Errorf("the text became %q", body.Text)
	}
	tab(w, false)
	kittest.Write(w, "fintech")
	if !strings.Contains(body.Text, "understand fintech. Could") {
		t.Errorf("the text became %q", body.Text)
	}
	shift(w, true)
	tab(w, true)
	if w.Canvas().Focused() == body {
		t.Errorf("no field is before the cursor, and Shift+Tab selected %q", body.SelectedText())
	}
}

func TestATextWithoutFieldsIsLeftByTabAtOnce(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t, app.Field{Key: "body", Type: thing.FieldMultiline, Label: "Text", Value: "nothing { to } fill {1}"}, app.Field{Key: "x", Type: thing.FieldText, Label: "X"})
	if f.fields[0].editor.target().(*Entry).SelectField() {
		t.Error("a field was found")
	}
	tab(w, false)
	if w.Canvas().Focused() != f.fields[1].editor.target() {
		t.Errorf("Tab led to %T", w.Canvas().Focused())
	}
}

func TestNamesOfferedAtTheFootComeIntoSight(t *testing.T) {
	kittest.Dress(t)
	fields := []app.Field{}
	for n := range 9 {
		fields = append(fields, app.Field{Key: fmt.Sprint(n), Type: thing.FieldText, Label: fmt.Sprint("Isian ", n)})
	}
	fields = append(fields, app.Field{Key: "who", Type: thing.FieldContact, Label: "Siapa"})
	f, w, _ := formOf(t, fields...)
	w.Resize(fyne.NewSize(600, 400))
	f.FocusField("who")
	kittest.Write(w, "r")
	e := f.fields[9].editor.(*textEditor)
	if len(e.names) == 0 {
		t.Fatal("no names are offered")
	}
	bottom := e.Position().Y + e.MinSize().Height
	if seen := f.scroll.Offset.Y + f.scroll.Size().Height; bottom > seen {
		t.Errorf("the names end at %v, one sees up to %v", bottom, seen)
	}
}

func TestAFieldThatGetsTheKeyboardComesIntoSight(t *testing.T) {
	kittest.Dress(t)
	var fields []app.Field
	for n := range 15 {
		fields = append(fields, app.Field{Key: fmt.Sprint(n), Type: thing.FieldText, Label: fmt.Sprint("Isian ", n)})
	}
	f, w, _ := formOf(t, fields...)
	w.Resize(fyne.NewSize(600, 300))
	seen := func(key int) bool {
		o := f.fields[key].editor.object()
		return o.Position().Y >= f.scroll.Offset.Y && o.Position().Y+o.Size().Height <= f.scroll.Offset.Y+f.scroll.Size().Height
	}
	f.FocusField("14")
	if !seen(14) || seen(0) {
		t.Errorf("it stands at %v", f.scroll.Offset.Y)
	}
	f.FocusField("0")
	if !seen(0) {
		t.Errorf("it stands at %v", f.scroll.Offset.Y)
	}
}

func TestRefusedValuesAreToldBeneathTheirFieldsAndTheFirstGetsTheKeyboard(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t,
		app.Field{Key: "name", Type: thing.FieldText, Label: "Nama"},
		app.Field{Key: "mail", Type: thing.FieldText, Label: "Email", Folded: true},
		app.Field{Key: "link", Type: thing.FieldText, Label: "Tautan", Folded: true},
	)
	f.SetErrors(map[string]string{"mail": "Bukan alamat email.", "link": "Bukan tautan."})
	if w.Canvas().Focused() != f.fields[1].editor.target() || !slices.Contains(f.Describe(), "Bukan alamat email.") {
		t.Errorf("the form says %q", f.Describe())
	}
	if f.Target() != f.fields[1].editor.target() {
		t.Error("the form would begin elsewhere")
	}
	kittest.Write(w, "s")
	if said := f.Describe(); slices.Contains(said, "Bukan alamat email.") || !slices.Contains(said, "Bukan tautan.") {
		t.Errorf("after an edit the form says %q", said)
	}
	f.Submit()
	if len(*got) != 1 {
		t.Errorf("submitted %d times", len(*got))
	}
}

func TestTheButtonsOfAFormAreReachedAndPressedByKeys(t *testing.T) {
	kittest.Dress(t)
	cancelled := 0
	f, w, got := formOf(t, app.Field{Key: "name", Type: thing.FieldText, Label: "Nama"})
	f.params.OnCancel = func() { cancelled++ }
	kittest.Write(w, "Ana")
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != f.save {
		t.Fatalf("Tab led to %T", w.Canvas().Focused())
	}
	kittest.Press(w, fyne.KeyReturn)
	w.Canvas().FocusNext()
	kittest.Press(w, fyne.KeySpace, fyne.KeyEscape)
	if len(*got) != 1 || cancelled != 2 {
		t.Errorf("submitted %d, cancelled %d", len(*got), cancelled)
	}
}

func TestAFormOfChoicesThatHoldAtOnceHasOneButton(t *testing.T) {
	kittest.Dress(t)
	closed := 0
	f := NewForm(Params{
		Words: lang.New("id"), Title: "Pengaturan", Done: "Selesai", Today: func() data.Date { return monday },
		Fields:   []app.Field{{Key: "theme", Type: thing.FieldChoice, Label: "Tema", Choices: []app.Choice{{Value: "", Label: "sistem"}, {Value: "dark", Label: "gelap"}}}},
		OnSubmit: func(map[string]string) { closed++ },
	})
	kittest.Show(t, f, 500, 400)
	if said := f.Describe(); !slices.Equal(said, []string{"Pengaturan", "Tema", "‹ sistem ›", "Selesai", "Esc"}) {
		t.Errorf("it says %q", said)
	}
	f.save.Press()
	if closed != 1 || f.cancel.Visible() {
		t.Errorf("closed %d times", closed)
	}
	if f.AccessibilityLabel() != "Pengaturan. Tema. sistem, 1/2" || f.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", f.AccessibilityLabel())
	}
}

func TestAnOwnersKeyIsOfferedWhatNoFieldUses(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t, app.Field{Key: "a", Type: thing.FieldText, Label: "A"}, app.Field{Key: "d", Type: thing.FieldDate, Label: "D"}, app.Field{Key: "c", Type: thing.FieldBool, Label: "C"})
	heard := 0
	f.params.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyF1 {
			heard++
		}
		return e.Name == fyne.KeyF1
	}
	for _, field := range f.fields {
		w.Canvas().Focus(field.editor.target())
		kittest.Press(w, fyne.KeyF1)
	}
	if heard != 3 {
		t.Errorf("heard %d times", heard)
	}
}

func TestNoWordOfAFormIsCutAtTwiceTheSize(t *testing.T) {
	kittest.Large(t)
	f := NewForm(Params{
		Words: lang.New("id"), Title: "Wawancara baru dengan judul yang panjang", Today: func() data.Date { return monday }, SaveKey: "Ctrl+Enter",
		Fields: []app.Field{
			{Key: "a", Type: thing.FieldText, Label: "Dengan siapa", Required: true, Help: "Nama dipisahkan koma; nama baru menjadi kontak, dan yang sudah dikenal ditawarkan."},
			{Key: "d", Type: thing.FieldDate, Label: "Tanggal", Value: "2026-11-30"},
			{Key: "c", Type: thing.FieldBool, Label: "Rahasia, tidak pernah diekspor"},
		},
	})
	const width = 560
	kittest.Show(t, f, width, 700)
	for _, text := range kittest.Texts(test.WidgetRenderer(f.body).Objects()[0]) {
		if text.At.X+text.Size.Width > width {
			t.Errorf("%q ends at %v", text.Text, text.At.X+text.Size.Width)
		}
	}
	for _, text := range kittest.Texts(f.body) {
		if strings.HasSuffix(text.Text, "…") {
			t.Errorf("cut: %q", text.Text)
		}
	}
}

func TestShortFieldsStandBesideOneAnotherWhereThereIsRoom(t *testing.T) {
	for _, width := range []float32{900, 420} {
		kittest.Dress(t)
		f := NewForm(Params{
			Words: lang.New("en"), Today: func() data.Date { return monday }, Beside: []string{"b"},
			Fields: []app.Field{{Key: "a", Label: "A"}, {Key: "b", Label: "B"}, {Key: "c", Label: "C"}},
		})
		kittest.Show(t, f, width, 600)
		at := func(n int) fyne.Position { return f.fields[n].editor.object().Position() }
		beside := at(1).Y == at(0).Y && at(1).X > at(0).X
		if beside != (width > 500) || at(2).Y <= at(1).Y || at(2).X != at(0).X {
			t.Errorf("%v wide: they stand at %v, %v and %v", width, at(0), at(1), at(2))
		}
	}
}

func TestThreeShortFieldsStandInARowAndTheRestBelow(t *testing.T) {
	for _, c := range []struct {
		width float32
		rows  []int // how many fields stand in each
	}{{900, []int{3, 2}}, {640, []int{2, 2, 1}}, {420, []int{1, 1, 1, 1, 1}}} {
		kittest.Dress(t)
		var fields []app.Field
		for _, key := range []string{"a", "b", "c", "d", "e"} {
			fields = append(fields, app.Field{Key: key, Label: key})
		}
		f := NewForm(Params{
			Words: lang.New("en"), Today: func() data.Date { return monday }, Beside: []string{"b", "c", "d", "e"}, Fields: fields,
		})
		kittest.Show(t, f, c.width, 600)
		var rows []int
		top := float32(-1)
		for _, field := range f.fields {
			o := field.editor.object()
			if o.Position().Y > top {
				top, rows = o.Position().Y, append(rows, 0)
			}
			rows[len(rows)-1]++
			if end := o.Position().X + o.Size().Width; end > c.width {
				t.Errorf("%v wide: %s ends at %v", c.width, field.Key, end)
			}
		}
		if !slices.Equal(rows, c.rows) {
			t.Errorf("%v wide: rows of %v, not %v", c.width, rows, c.rows)
		}
	}
}
