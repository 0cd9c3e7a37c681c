package list

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
)

// deleting shows a list of three rows that has the focus, as it is on a system,
// and collects what is deleted of them.
func deleting(t *testing.T, system string) (w fyne.Window, l *KeyList, gone *[]string) {
	t.Helper()
	kittest.Dress(t)
	gone = &[]string{}
	l = NewKeyList(Params{
		Words: lang.New("id"), OnFilter: func(string) {},
		OnDelete: func(r app.Row) { *gone = append(*gone, r.Title) },
	})
	l.system = system
	w = kittest.Show(t, l, 340, 400)
	l.SetRows(rowsNamed("Rina", "Karina", "Sari"))
	w.Canvas().Focus(l)
	return w, l, gone
}

func TestBackspaceDeletesOnMacOSWhereNothingIsFiltered(t *testing.T) {
	for system, want := range map[string][]string{"darwin": {"Karina"}, "linux": nil, "windows": nil} {
		w, _, gone := deleting(t, system)
		kittest.Press(w, fyne.KeyDown, fyne.KeyBackspace)
		if !slices.Equal(*gone, want) {
			t.Errorf("%s: %q are gone, want %q", system, *gone, want)
		}
	}
}

func TestDelDeletesEverywhere(t *testing.T) {
	for _, system := range []string{"darwin", "linux", "windows"} {
		w, _, gone := deleting(t, system)
		kittest.Press(w, fyne.KeyDelete)
		if !slices.Equal(*gone, []string{"Rina"}) {
			t.Errorf("%s: %q are gone", system, *gone)
		}
	}
}

func TestBackspaceThatEmptiesTheFilterDeletesNothingWhileItIsHeld(t *testing.T) {
	w, l, gone := deleting(t, "darwin")
	kittest.Write(w, "ri")
	kittest.Press(w, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	if l.Filter() != "" || len(*gone) != 0 {
		t.Fatalf("the filter is %q, %q are gone", l.Filter(), *gone)
	}
	kittest.Press(w, fyne.KeyDown, fyne.KeyBackspace)
	if !slices.Equal(*gone, []string{"Karina"}) {
		t.Errorf("after another key %q are gone", *gone)
	}
	kittest.Write(w, "ri")
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	kittest.Press(w, fyne.KeyBackspace, fyne.KeyBackspace)
	if l.Filter() != "" || len(*gone) != 1 {
		t.Errorf("marked, the filter is %q, %q are gone", l.Filter(), *gone)
	}
	l.click(2)
	kittest.Press(w, fyne.KeyBackspace)
	if !slices.Equal(*gone, []string{"Karina", "Sari"}) {
		t.Errorf("after a click %q are gone", *gone)
	}
}

func TestCmdBackspaceDeletesOnMacOSAlone(t *testing.T) {
	for _, c := range []struct {
		system string
		mod    fyne.KeyModifier
		want   []string
	}{
		{"darwin", fyne.KeyModifierSuper, []string{"Rina"}},
		{"darwin", fyne.KeyModifierControl, nil},
		{"linux", fyne.KeyModifierControl, nil},
		{"windows", fyne.KeyModifierSuper, nil},
	} {
		w, l, gone := deleting(t, c.system)
		kittest.Write(w, "ri") // with a filter, too
		l.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: c.mod})
		if !slices.Equal(*gone, c.want) || l.Filter() != "ri" {
			t.Errorf("%s, %v: %q are gone, the filter is %q", c.system, c.mod, *gone, l.Filter())
		}
	}
}
