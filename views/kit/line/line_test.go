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
	"wawasan/data"
	"wawasan/views/theme"
)

// bench is a window with a capture line, and what the line did.
type bench struct {
	t         *testing.T
	w         fyne.Window
	line      *Entry
	filed     []string
	pasted    []string
	corrected []string
	escapes   int
	keys      []fyne.KeyName
	fail      error
	slow      *[]func(error) // what is being saved, nil for at once
}

func newBench(t *testing.T) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	b := &bench{t: t}
	b.line = NewEntry(Params{
		Words: lang.New("id"), Submit: b.submit, Complete: names,
		Preview: func(text string) Preview {
			if strings.Contains(text, "^xx") {
				return Preview{Problem: "bukan tanggal"}
			}
			return Preview{Kind: "lesson", Parts: []string{"@Sari Wijaya", "#fintech"}}
		},
		Last:             func() (string, bool) { return "! baris lama", true },
		SubmitCorrection: func(s string, done func(error)) { b.corrected = append(b.corrected, s); done(b.fail) },
		OnEscape:         func() { b.escapes++ },
		OnKey:            func(k *fyne.KeyEvent) bool { b.keys = append(b.keys, k.Name); return true },
	})
	b.w = a.NewWindow("")
	b.w.SetContent(Stage(container.NewVBox(widget.NewEntry()), b.line))
	b.w.Resize(fyne.NewSize(900, 600))
	b.w.Canvas().Focus(b.line.Target())
	return b
}

func (b *bench) submit(text string, pasted bool, done func(error)) {
	if pasted {
		b.pasted = append(b.pasted, text)
	} else {
		b.filed = append(b.filed, text)
	}
	if b.slow != nil {
		*b.slow = append(*b.slow, done)
		return
	}
	done(b.fail)
}

func names(mark rune, query string) ([]Completion, error) {
	if mark == '#' {
		return nil, nil
	}
	var found []Completion
	for _, n := range []string{"Sari Wijaya", "Sarah Hutapea", "Budi"} {
		if strings.HasPrefix(strings.ToLower(n), strings.ToLower(query)) {
			found = append(found, Completion{Name: n, Extra: "Bank"})
		}
	}
	return found, nil
}

func (b *bench) typed(text string) { test.Type(b.line.Target(), text) }

func (b *bench) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		b.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (b *bench) paste(text string) {
	b.line.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: heldText(text)})
}

func (b *bench) shows(want string) {
	b.t.Helper()
	if !strings.Contains(strings.Join(b.line.Describe(), "\n"), want) {
		b.t.Errorf("the line does not show %q but %q", want, b.line.Describe())
	}
}

func (b *bench) text(want string) {
	b.t.Helper()
	if b.line.Text() != want {
		b.t.Errorf("the line holds %q, want %q", b.line.Text(), want)
	}
}

func Test_enter_files_the_line_and_empties_it_once_it_is_kept(t *testing.T) {
	b := newBench(t)
	b.typed("! gaji awal")
	b.fail = errors.New("disk full")
	b.press(fyne.KeyReturn)
	b.text("! gaji awal")
	b.shows("disk full")
	b.fail = nil
	b.press(fyne.KeyEnter)
	b.text("")
	b.shows("! pelajaran")
	if !b.line.Focused() || !slices.Equal(b.filed, []string{"! gaji awal", "! gaji awal"}) {
		t.Errorf("focused %v, filed %q", b.line.Focused(), b.filed)
	}
}

func Test_an_empty_line_is_not_filed(t *testing.T) {
	b := newBench(t)
	b.typed("  ")
	b.press(fyne.KeyReturn)
	if len(b.filed) != 0 {
		t.Errorf("filed %q", b.filed)
	}
}

func Test_the_hint_shows_marks_then_the_preview_then_what_is_wrong(t *testing.T) {
	b := newBench(t)
	for _, want := range []string{"! pelajaran", "? ingin tahu", "> janji saya", "< janji kepada saya", "+ orang", "* area fokus", "@ kontak", "# industri", "^ tenggat", "~ rahasia"} {
		b.shows(want)
	}
	b.typed("! a")
	b.shows("Pelajaran")
	b.shows("@Sari Wijaya  ·  #fintech")
	b.typed(" ^xx")
	b.shows("bukan tanggal")
}

func Test_the_line_says_where_it_belongs(t *testing.T) {
	b := newBench(t)
	b.line.SetContext("Wawancara Sari")
	b.shows("di: Wawancara Sari")
}

func Test_tab_and_enter_take_the_best_name(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn} {
		b := newBench(t)
		b.typed("tanya @sa")
		b.shows("▌Sari Wijaya — Bank")
		b.shows("sa — baru")
		b.press(fyne.KeyDown, fyne.KeyUp, key)
		if !strings.Contains(b.line.Text(), "Sari") || b.line.Completing() || len(b.filed) != 0 {
			t.Errorf("%s: %q, open %v, filed %q", key, b.line.Text(), b.line.Completing(), b.filed)
		}
		b.typed("soal gaji")
		b.press(fyne.KeyReturn)
		if len(b.filed) != 1 || !strings.HasSuffix(b.filed[0], "soal gaji") {
			t.Errorf("%s: filed %q", key, b.filed)
		}
	}
}

func Test_enter_files_when_the_name_is_typed_in_full_or_new(t *testing.T) {
	for _, text := range []string{"tanya @budi", "tanya @Zaki", "soal #fintech"} {
		b := newBench(t)
		b.typed(text)
		if !b.line.Completing() {
			t.Errorf("%q: no list", text)
		}
		b.press(fyne.KeyReturn)
		if !slices.Equal(b.filed, []string{text}) {
			t.Errorf("%q: filed %q", text, b.filed)
		}
	}
}

func Test_esc_closes_the_list_and_a_second_leaves(t *testing.T) {
	b := newBench(t)
	b.typed("@sa")
	b.press(fyne.KeyEscape)
	if b.line.Completing() || b.escapes != 0 {
		t.Fatal("the first Esc did more than close the list")
	}
	b.typed("r")
	if b.line.Completing() {
		t.Fatal("the list came back for the same name")
	}
	b.press(fyne.KeyEscape)
	b.text("@sar")
	if b.escapes != 1 {
		t.Fatal("the second Esc was not told")
	}
	b.typed(" dan @b")
	if !b.line.Completing() {
		t.Fatal("no list for the next name")
	}
}

func Test_tab_is_kept_only_while_the_list_is_open(t *testing.T) {
	b := newBench(t)
	if b.line.entry.AcceptsTab() {
		t.Error("an empty line keeps Tab")
	}
	b.typed("@sa")
	if !b.line.entry.AcceptsTab() {
		t.Error("Tab would leave the open list")
	}
}

func Test_up_in_an_empty_line_brings_the_last_one_back_for_correction(t *testing.T) {
	b := newBench(t)
	b.press(fyne.KeyUp)
	b.text("! baris lama")
	b.shows("Memperbaiki: Enter menyimpan")
	b.typed(" sekali")
	b.press(fyne.KeyReturn)
	b.text("")
	if !slices.Equal(b.corrected, []string{"! baris lama sekali"}) || len(b.filed) != 0 || b.line.Correcting() {
		t.Errorf("corrected %q, filed %q", b.corrected, b.filed)
	}
	b.press(fyne.KeyUp, fyne.KeyEscape)
	b.text("")
	if b.line.Correcting() || b.escapes != 0 {
		t.Error("Esc did not just leave the correction")
	}
}

func Test_several_pasted_lines_wait_for_enter_and_are_filed_as_lines(t *testing.T) {
	b := newBench(t)
	b.paste("- satu\r\n- dua\n! tiga\n")
	b.text("")
	b.shows("3 baris: Enter menyimpan, Esc membatalkan")
	b.shows("! tiga")
	b.fail = errors.New("disk full")
	b.press(fyne.KeyReturn)
	b.shows("disk full")
	b.fail = nil
	b.press(fyne.KeyReturn)
	if len(b.pasted) != 2 || b.pasted[1] != "- satu\n- dua\n! tiga" || len(b.filed) != 0 {
		t.Errorf("pasted %q, filed %q", b.pasted, b.filed)
	}
	b.shows("! pelajaran")
}

func Test_many_pasted_lines_are_shown_with_the_number_of_the_rest(t *testing.T) {
	b := newBench(t)
	b.paste(strings.Repeat("satu\n", 12))
	if got := b.line.box.Describe(); len(got) != completionRows || got[6] != "… dan 6 baris lagi" {
		t.Errorf("%q", got)
	}
	if got, _ := b.line.box.rows(3); len(got) != 3 || got[2].Name != "… dan 10 baris lagi" {
		t.Errorf("%v", got)
	}
}

func Test_lines_pasted_into_typed_text_keep_the_text(t *testing.T) {
	b := newBench(t)
	b.typed("kata ")
	b.paste("satu\ndua")
	b.press(fyne.KeyEscape)
	b.text("kata ")
	b.paste("satu\ndua")
	b.press(fyne.KeyReturn)
	b.text("")
	if !slices.Equal(b.pasted, []string{"kata satu\ndua"}) {
		t.Errorf("pasted %q", b.pasted)
	}
}

func Test_one_pasted_line_goes_where_the_cursor_is(t *testing.T) {
	b := newBench(t)
	b.typed("ab")
	b.press(fyne.KeyLeft)
	b.paste("-x-\n")
	b.text("a-x-b")
}

func Test_keys_that_do_not_edit_are_offered_to_the_window(t *testing.T) {
	b := newBench(t)
	b.press(fyne.KeyF1, fyne.KeyLeft, fyne.KeyA, fyne.KeyPageDown)
	if !slices.Equal(b.keys, []fyne.KeyName{fyne.KeyF1, fyne.KeyPageDown}) {
		t.Errorf("offered %v", b.keys)
	}
}

func Test_a_keystroke_makes_no_widget(t *testing.T) {
	b := newBench(t)
	before := slices.Clone(test.WidgetRenderer(b.line).Objects())
	rows := slices.Clone(test.WidgetRenderer(b.line.box).Objects())
	b.typed("! gaji @sa")
	if !slices.Equal(before, test.WidgetRenderer(b.line).Objects()) || !slices.Equal(rows, test.WidgetRenderer(b.line.box).Objects()) {
		t.Error("the line was built anew")
	}
}

func Test_the_list_ends_where_the_line_begins_and_has_seven_rows_at_most(t *testing.T) {
	at := typedName{Query: "x"}
	if got := withNew(at, make([]Completion, 20)); len(got) != completionRows || !got[6].New {
		t.Errorf("%d rows, last %+v", len(got), got[len(got)-1])
	}
	b := newBench(t)
	b.typed("@sa")
	box := b.line.CompletionBox()
	if bottom := box.Position().Y + box.Size().Height; bottom != b.line.Position().Y {
		t.Errorf("the list ends at %v, the line begins at %v", bottom, b.line.Position().Y)
	}
}

func TestNamesThatCannotBeReadAreToldAndTheLineGoesOn(t *testing.T) {
	b := newBench(t)
	b.line.params.Complete = func(rune, string) ([]Completion, error) { return nil, data.Unavailable("data.error.full") }
	b.typed("tanya @sa")
	b.shows("Disk penuh")
	if b.line.Completing() {
		t.Error("an empty list of names is open")
	}
	b.line.params.Complete = names
	b.typed("r")
	b.shows("▌Sari Wijaya — Bank")
	b.text("tanya @sar")
}
