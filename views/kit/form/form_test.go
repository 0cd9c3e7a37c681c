package form

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

// formOf shows a form of fields; got keeps what was submitted.
func formOf(t *testing.T, fields ...app.Field) (f *Form, w fyne.Window, got *[]map[string]string) {
	t.Helper()
	got = &[]map[string]string{}
	w = kittest.Show(t, nil, 700, 600)
	f = NewForm(Params{
		Words: lang.New("id"), Title: "Kontak baru", Fields: fields,
		Today:    func() data.Date { return data.Date{Y: 2026, M: 11, D: 23} },
		OnSubmit: func(v map[string]string) { *got = append(*got, v) },
		Suggest: func(_ thing.FieldType, q string) ([]string, error) {
			var names []string
			for _, n := range []string{"Ratna Wulandari", "Rina Dewi", "Bagus"} {
				if strings.Contains(strings.ToLower(n), strings.ToLower(q)) {
					names = append(names, n)
				}
			}
			return names, nil
		},
	})
	w.SetContent(f)
	w.Resize(fyne.NewSize(700, 600))
	f.FocusFirst()
	return f, w, got
}

func TestEnterGoesFromFieldToFieldAndSubmitsFromTheLast(t *testing.T) {
	kittest.Dress(t)
	_, w, got := formOf(t,
		app.Field{Key: "name", Type: thing.FieldText, Label: "Nama", Required: true},
		app.Field{Key: "role", Type: thing.FieldText, Label: "Jabatan"},
		app.Field{Key: "extra", Type: thing.FieldText, Label: "Lain", Folded: true},
	)
	kittest.Write(w, "Ana")
	kittest.Press(w, fyne.KeyReturn)
	kittest.Write(w, "Analis")
	kittest.Press(w, fyne.KeyReturn)
	if len(*got) != 1 || (*got)[0]["name"] != "Ana" || (*got)[0]["role"] != "Analis" {
		t.Errorf("submitted %v", *got)
	}
}

func TestARequiredFieldLeftEmptyIsNamedAndFocused(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t,
		app.Field{Key: "name", Type: thing.FieldText, Label: "Nama", Required: true},
		app.Field{Key: "role", Type: thing.FieldText, Label: "Jabatan"},
	)
	kittest.Press(w, fyne.KeyReturn, fyne.KeyReturn)
	if len(*got) != 0 || w.Canvas().Focused() != f.fields[0].editor.target() {
		t.Errorf("submitted %v", *got)
	}
	if said := f.Describe(); !slices.Contains(said, "Belum diisi.") || !slices.Contains(said, "Nama, • wajib") {
		t.Errorf("the form says %q", said)
	}
	kittest.Write(w, "A")
	if slices.Contains(f.Describe(), "Belum diisi.") {
		t.Error("the error stayed after an edit")
	}
}

func TestCtrlEnterSubmitsFromEveryKindOfField(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t,
		app.Field{Key: "a", Type: thing.FieldText, Label: "A"},
		app.Field{Key: "b", Type: thing.FieldMultiline, Label: "B"},
		app.Field{Key: "c", Type: thing.FieldBool, Label: "C"},
	)
	for _, field := range f.fields {
		w.Canvas().Focus(field.editor.target())
		field.editor.target().(fyne.Shortcutable).TypedShortcut(kittest.Finish)
	}
	f.save.TypedShortcut(kittest.Finish)
	if len(*got) != 4 {
		t.Errorf("submitted %d times, want 4", len(*got))
	}
}

func TestTabLeavesAFieldOfSeveralLinesAndEnterBreaksIt(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t,
		app.Field{Key: "b", Type: thing.FieldMultiline, Label: "B"},
		app.Field{Key: "a", Type: thing.FieldText, Label: "A"},
	)
	kittest.Write(w, "x")
	kittest.Press(w, fyne.KeyReturn)
	if f.Values()["b"] != "x\n" {
		t.Errorf("the field holds %q", f.Values()["b"])
	}
	if w.Canvas().Focused().(fyne.Tabbable).AcceptsTab() {
		t.Error("Tab would stay in the field")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != f.fields[1].editor.target() {
		t.Error("the next field was not reached")
	}
}

func TestFoldedFieldsOpenByEnterAndStayOpenWhenTheyHoldSomething(t *testing.T) {
	kittest.Dress(t)
	fields := []app.Field{
		{Key: "name", Type: thing.FieldText, Label: "Nama"},
		{Key: "met", Type: thing.FieldText, Label: "Bertemu di", Folded: true},
	}
	f, w, _ := formOf(t, fields...)
	if slices.Contains(f.Describe(), "Bertemu di") {
		t.Error("a folded field shows")
	}
	w.Canvas().FocusNext()
	kittest.Press(w, fyne.KeyReturn)
	kittest.Write(w, "Bandung")
	if f.Values()["met"] != "Bandung" {
		t.Errorf("values are %v", f.Values())
	}
	fields[1].Value = "Solo"
	if f, _, _ := formOf(t, fields...); !slices.Contains(f.Describe(), "Bertemu di") {
		t.Error("a field with a value is folded away")
	}
}

func TestKnownNamesAreOfferedBeneathAndTakenByTab(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t, app.Field{Key: "who", Type: thing.FieldContacts, Label: "Siapa"}, app.Field{Key: "x", Type: thing.FieldText, Label: "X"})
	kittest.Write(w, "rat")
	if said := f.Describe(); !slices.Contains(said, "▌Ratna Wulandari") {
		t.Errorf("the form says %q", said)
	}
	if !w.Canvas().Focused().(fyne.Tabbable).AcceptsTab() {
		t.Fatal("Tab would leave instead of taking the name")
	}
	kittest.Press(w, fyne.KeyTab)
	kittest.Write(w, "i")
	kittest.Press(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if got := f.Values()["who"]; got != "Ratna Wulandari, Ratna Wulandari, " && got != "Ratna Wulandari, Rina Dewi, " {
		t.Errorf("the field holds %q", got)
	}
}

func TestANewNameThatOnlyResemblesAKnownOneStaysAsTyped(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t, app.Field{Key: "who", Type: thing.FieldContact, Label: "Siapa"}, app.Field{Key: "x", Type: thing.FieldText, Label: "X"})
	kittest.Write(w, "dewi")
	kittest.Press(w, fyne.KeyReturn)
	if got := f.Values()["who"]; got != "dewi" || w.Canvas().Focused() != f.fields[1].editor.target() {
		t.Errorf("the field holds %q", got)
	}
}

func TestEscapeClosesTheOfferedNamesBeforeTheForm(t *testing.T) {
	kittest.Dress(t)
	cancelled := 0
	f, w, _ := formOf(t, app.Field{Key: "who", Type: thing.FieldContact, Label: "Siapa"})
	f.params.OnCancel = func() { cancelled++ }
	kittest.Write(w, "rat")
	kittest.Press(w, fyne.KeyEscape)
	if cancelled != 0 || slices.Contains(f.Describe(), "▌Ratna Wulandari") {
		t.Error("Esc left the form at once")
	}
	kittest.Press(w, fyne.KeyEscape)
	if cancelled != 1 {
		t.Error("the second Esc did not leave")
	}
}

func TestEveryEditIsToldForTheDraftAndBuildingAFormIsNone(t *testing.T) {
	kittest.Dress(t)
	var drafts []string
	w := kittest.Show(t, nil, 700, 600)
	f := NewForm(Params{
		Words: lang.New("id"), Today: func() data.Date { return data.Date{Y: 2026, M: 11, D: 23} },
		Fields: []app.Field{
			{Key: "d", Type: thing.FieldDate, Label: "Tanggal", Value: "2026-12-01"},
			{Key: "t", Type: thing.FieldTime, Label: "Jam", Value: "14:30"},
		},
		OnChange: func(v map[string]string) { drafts = append(drafts, v["d"]) },
	})
	w.SetContent(f)
	if len(drafts) != 0 || f.Values()["d"] != "2026-12-01" || f.Values()["t"] != "14:30" {
		t.Errorf("drafts %q, values %v", drafts, f.Values())
	}
	f.FocusFirst()
	kittest.Write(w, "x")
	if len(drafts) != 1 || !strings.HasSuffix(drafts[0], "x") {
		t.Errorf("drafts are %q", drafts)
	}
}

func TestADayThatCannotBeReadHoldsTheFormBack(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t, app.Field{Key: "a", Type: thing.FieldText, Label: "A"}, app.Field{Key: "d", Type: thing.FieldDate, Label: "Tanggal", Value: "kapan-kapan"})
	f.Submit()
	if len(*got) != 0 || w.Canvas().Focused() != f.fields[1].editor.target() {
		t.Errorf("submitted %v", *got)
	}
}

func TestAChoiceIsMadeByArrowsAndLetters(t *testing.T) {
	kittest.Dress(t)
	var heard []string
	c := NewChoice([]app.Choice{{Value: "1", Label: "Perusahaan"}, {Value: "2", Label: "Industri"}, {Value: "3", Label: "Ide"}}, "2")
	c.OnChanged = func(v string) { heard = append(heard, v) }
	w := kittest.Show(t, c, 300, 100)
	w.Canvas().Focus(c)
	kittest.Press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	kittest.Write(w, "i")
	kittest.Write(w, "p")
	if want := []string{"3", "1", "3", "2", "1"}; !slices.Equal(heard, want) {
		t.Errorf("heard %q, want %q", heard, want)
	}
}

func TestNamesThatCannotBeReadAreToldBeneathTheFieldUntilTheNextEdit(t *testing.T) {
	kittest.Dress(t)
	f, w, _ := formOf(t, app.Field{Key: "who", Type: thing.FieldContact, Label: "Siapa"})
	suggest := f.params.Suggest
	f.params.Suggest = func(thing.FieldType, string) ([]string, error) { return nil, data.Unavailable("data.error.full") }
	kittest.Write(w, "r")
	if said := strings.Join(f.Describe(), "|"); !strings.Contains(said, "Disk penuh") {
		t.Errorf("the form says %q", said)
	}
	f.params.Suggest = suggest
	kittest.Write(w, "at")
	if said := strings.Join(f.Describe(), "|"); strings.Contains(said, "Disk penuh") || !strings.Contains(said, "▌Ratna Wulandari") {
		t.Errorf("the form says %q", said)
	}
}
