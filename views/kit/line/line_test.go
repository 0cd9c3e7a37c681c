package line

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/lang"
	"wawasan/views/theme"
)

// bench is a window with a capture line, and what the line did.
type bench struct {
	t         *testing.T
	W         fyne.Window
	Line      *Entry
	filed     []string
	pasted    []string
	corrected []string
	escapes   int
	keys      []fyne.KeyName
	fail      error
}

func NewBench(t *testing.T) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	b := &bench{t: t}
	b.Line = NewEntry(Params{
		Words: lang.New("id"), Submit: b.submit, Complete: names,
		Preview: func(text string) Preview {
			if strings.Contains(text, "^xx") {
				return Preview{Problem: "bukan tanggal"}
			}
			return Preview{Kind: "lesson", Parts: []string{"@Sari Wijaya", "#fintech"}}
		},
		Last:             func() (string, bool) { return "! baris lama", true },
		SubmitCorrection: func(s string) error { b.corrected = append(b.corrected, s); return b.fail },
		OnEscape:         func() { b.escapes++ },
		OnKey:            func(k *fyne.KeyEvent) bool { b.keys = append(b.keys, k.Name); return true },
	})
	b.W = a.NewWindow("")
	b.W.SetContent(Stage(container.NewVBox(widget.NewEntry()), b.Line))
	b.W.Resize(fyne.NewSize(900, 600))
	b.W.Canvas().Focus(b.Line.Target())
	return b
}

func (b *bench) submit(text string, pasted bool) error {
	if pasted {
		b.pasted = append(b.pasted, text)
	} else {
		b.filed = append(b.filed, text)
	}
	return b.fail
}

func names(mark rune, query string) []Completion {
	if mark == '#' {
		return nil
	}
	var found []Completion
	for _, n := range []string{"Sari Wijaya", "Sarah Hutapea", "Budi"} {
		if strings.HasPrefix(strings.ToLower(n), strings.ToLower(query)) {
			found = append(found, Completion{Name: n, Extra: "Bank"})
		}
	}
	return found
}

func (b *bench) typed(text string) { test.Type(b.Line.Target(), text) }

func (b *bench) Press(keys ...fyne.KeyName) {
	for _, k := range keys {
		b.W.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (b *bench) paste(text string) {
	b.Line.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: heldText(text)})
}

func (b *bench) shows(want string) {
	b.t.Helper()
	if !strings.Contains(strings.Join(b.Line.Describe(), "\n"), want) {
		b.t.Errorf("the line does not show %q but %q", want, b.Line.Describe())
	}
}

func (b *bench) text(want string) {
	b.t.Helper()
	if b.Line.Text() != want {
		b.t.Errorf("the line holds %q, want %q", b.Line.Text(), want)
	}
}

func Test_enter_files_the_line_and_empties_it_once_it_is_kept(t *testing.T) {
	b := NewBench(t)
	b.typed("! gaji awal")
	b.fail = errors.New("disk full")
	b.Press(fyne.KeyReturn)
	b.text("! gaji awal")
	b.shows("disk full")
	b.fail = nil
	b.Press(fyne.KeyEnter)
	b.text("")
	b.shows("! pelajaran")
	if !b.Line.Focused() || !slices.Equal(b.filed, []string{"! gaji awal", "! gaji awal"}) {
		t.Errorf("focused %v, filed %q", b.Line.Focused(), b.filed)
	}
}

func Test_an_empty_line_is_not_filed(t *testing.T) {
	b := NewBench(t)
	b.typed("  ")
	b.Press(fyne.KeyReturn)
	if len(b.filed) != 0 {
		t.Errorf("filed %q", b.filed)
	}
}

func Test_the_hint_shows_marks_then_the_preview_then_what_is_wrong(t *testing.T) {
	b := NewBench(t)
	for _, want := range []string{"! pelajaran", "? kesenjangan", "> janji saya", "< janji mereka", "+ nama", "* bidang fokus", "@ kontak", "# industri", "^ tanggal", "~ rahasia"} {
		b.shows(want)
	}
	b.typed("! a")
	b.shows("Pelajaran")
	b.shows("@Sari Wijaya  ·  #fintech")
	b.typed(" ^xx")
	b.shows("bukan tanggal")
}

func Test_the_line_says_where_it_belongs(t *testing.T) {
	b := NewBench(t)
	b.Line.SetContext("Wawancara Sari")
	b.shows("di: Wawancara Sari")
}

func Test_tab_and_enter_take_the_best_name(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn} {
		b := NewBench(t)
		b.typed("tanya @sa")
		b.shows("▌Sari Wijaya — Bank")
		b.shows("sa — baru")
		b.Press(fyne.KeyDown, fyne.KeyUp, key)
		if !strings.Contains(b.Line.Text(), "Sari") || b.Line.Completing() || len(b.filed) != 0 {
			t.Errorf("%s: %q, open %v, filed %q", key, b.Line.Text(), b.Line.Completing(), b.filed)
		}
		b.typed("soal gaji")
		b.Press(fyne.KeyReturn)
		if len(b.filed) != 1 || !strings.HasSuffix(b.filed[0], "soal gaji") {
			t.Errorf("%s: filed %q", key, b.filed)
		}
	}
}

func Test_enter_files_when_the_name_is_typed_in_full_or_new(t *testing.T) {
	for _, text := range []string{"tanya @budi", "tanya @Zaki", "soal #fintech"} {
		b := NewBench(t)
		b.typed(text)
		if !b.Line.Completing() {
			t.Errorf("%q: no list", text)
		}
		b.Press(fyne.KeyReturn)
		if !slices.Equal(b.filed, []string{text}) {
			t.Errorf("%q: filed %q", text, b.filed)
		}
	}
}

func Test_esc_closes_the_list_and_a_second_leaves(t *testing.T) {
	b := NewBench(t)
	b.typed("@sa")
	b.Press(fyne.KeyEscape)
	if b.Line.Completing() || b.escapes != 0 {
		t.Fatal("the first Esc did more than close the list")
	}
	b.typed("r")
	if b.Line.Completing() {
		t.Fatal("the list came back for the same name")
	}
	b.Press(fyne.KeyEscape)
	b.text("@sar")
	if b.escapes != 1 {
		t.Fatal("the second Esc was not told")
	}
	b.typed(" dan @b")
	if !b.Line.Completing() {
		t.Fatal("no list for the next name")
	}
}

func Test_tab_is_kept_only_while_the_list_is_open(t *testing.T) {
	b := NewBench(t)
	if b.Line.entry.AcceptsTab() {
		t.Error("an empty line keeps Tab")
	}
	b.typed("@sa")
	if !b.Line.entry.AcceptsTab() {
		t.Error("Tab would leave the open list")
	}
}

func Test_up_in_an_empty_line_brings_the_last_one_back_for_correction(t *testing.T) {
	b := NewBench(t)
	b.Press(fyne.KeyUp)
	b.text("! baris lama")
	b.shows("Perbaiki")
	b.typed(" sekali")
	b.Press(fyne.KeyReturn)
	b.text("")
	if !slices.Equal(b.corrected, []string{"! baris lama sekali"}) || len(b.filed) != 0 || b.Line.Correcting() {
		t.Errorf("corrected %q, filed %q", b.corrected, b.filed)
	}
	b.Press(fyne.KeyUp, fyne.KeyEscape)
	b.text("")
	if b.Line.Correcting() || b.escapes != 0 {
		t.Error("Esc did not just leave the correction")
	}
}

func Test_several_pasted_lines_wait_for_enter_and_are_filed_as_lines(t *testing.T) {
	b := NewBench(t)
	b.paste("- satu\r\n- dua\n! tiga\n")
	b.text("")
	b.shows("3 baris: Enter menyimpan, Esc batal")
	b.shows("! tiga")
	b.fail = errors.New("disk full")
	b.Press(fyne.KeyReturn)
	b.shows("disk full")
	b.fail = nil
	b.Press(fyne.KeyReturn)
	if len(b.pasted) != 2 || b.pasted[1] != "- satu\n- dua\n! tiga" || len(b.filed) != 0 {
		t.Errorf("pasted %q, filed %q", b.pasted, b.filed)
	}
	b.shows("! pelajaran")
}

func Test_many_pasted_lines_are_shown_with_the_number_of_the_rest(t *testing.T) {
	b := NewBench(t)
	b.paste(strings.Repeat("satu\n", 12))
	if got := b.Line.box.Describe(); len(got) != completionRows || got[6] != "… dan 6 baris lagi" {
		t.Errorf("%q", got)
	}
	if got, _ := b.Line.box.rows(3); len(got) != 3 || got[2].Name != "… dan 10 baris lagi" {
		t.Errorf("%v", got)
	}
}

func Test_lines_pasted_into_typed_text_keep_the_text(t *testing.T) {
	b := NewBench(t)
	b.typed("kata ")
	b.paste("satu\ndua")
	b.Press(fyne.KeyEscape)
	b.text("kata ")
	b.paste("satu\ndua")
	b.Press(fyne.KeyReturn)
	b.text("")
	if !slices.Equal(b.pasted, []string{"kata satu\ndua"}) {
		t.Errorf("pasted %q", b.pasted)
	}
}

func Test_one_pasted_line_goes_where_the_cursor_is(t *testing.T) {
	b := NewBench(t)
	b.typed("ab")
	b.Press(fyne.KeyLeft)
	b.paste("-x-\n")
	b.text("a-x-b")
}

func Test_keys_that_do_not_edit_are_offered_to_the_window(t *testing.T) {
	b := NewBench(t)
	b.Press(fyne.KeyF1, fyne.KeyLeft, fyne.KeyA, fyne.KeyPageDown)
	if !slices.Equal(b.keys, []fyne.KeyName{fyne.KeyF1, fyne.KeyPageDown}) {
		t.Errorf("offered %v", b.keys)
	}
}

func Test_a_keystroke_makes_no_widget(t *testing.T) {
	b := NewBench(t)
	before := slices.Clone(test.WidgetRenderer(b.Line).Objects())
	rows := slices.Clone(test.WidgetRenderer(b.Line.box).Objects())
	b.typed("! gaji @sa")
	if !slices.Equal(before, test.WidgetRenderer(b.Line).Objects()) || !slices.Equal(rows, test.WidgetRenderer(b.Line.box).Objects()) {
		t.Error("the line was built anew")
	}
}

func Test_the_list_ends_where_the_line_begins_and_has_seven_rows_at_most(t *testing.T) {
	at := typedName{Query: "x"}
	if got := withNew(at, make([]Completion, 20)); len(got) != completionRows || !got[6].New {
		t.Errorf("%d rows, last %+v", len(got), got[len(got)-1])
	}
	b := NewBench(t)
	b.typed("@sa")
	box := b.Line.CompletionBox()
	if bottom := box.Position().Y + box.Size().Height; bottom != b.Line.Position().Y {
		t.Errorf("the list ends at %v, the line begins at %v", bottom, b.Line.Position().Y)
	}
}
