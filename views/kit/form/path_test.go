package form

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/kittest"
)

// slashed are paths as this system writes them.
func slashed(paths ...string) (out []string) {
	for _, p := range paths {
		out = append(out, strings.ReplaceAll(p, "/", string(os.PathSeparator)))
	}
	return out
}

func TestAPathIsCompletedFolderByFolderAndEnterInAFolderGoesOn(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t, app.Field{Key: "folder", Type: thing.FieldPath, Label: "Folder", Ends: []string{".ics"}})
	there := slashed("/home/", "/home/kotak/", "/home/kotak/kerja.ics", "/home/kotak/rumah/")
	f.params.Paths = func(text string, ends []string, show func([]string)) {
		if !slices.Equal(ends, []string{".ics"}) {
			t.Errorf("it looks for %v", ends)
		}
		var found []string
		for _, p := range there {
			if strings.HasPrefix(p, text) && p != text {
				found = append(found, p)
			}
		}
		show(found)
	}
	says := func() string { return strings.Join(f.fields[0].editor.(*textEditor).names, " ") }
	typed := func() string { return f.Values()["folder"] }
	kittest.Press(w, fyne.KeyDown)
	if says() == "" {
		t.Error("in an empty field ↓ offers nothing")
	}
	kittest.Press(w, fyne.KeyEscape)
	kittest.Write(w, slashed("/home/ko")[0])
	kittest.Press(w, fyne.KeyReturn) // takes the folder, and offers what is in it
	if typed() != there[1] || says() != strings.Join(there[2:], " ") {
		t.Errorf("taken is %q, offered %q", typed(), says())
	}
	kittest.Press(w, fyne.KeyReturn) // the folder itself is meant
	if len(*got) != 1 || (*got)[0]["folder"] != there[1] {
		t.Fatalf("submitted is %v", *got)
	}
	f.FocusField("folder")
	f.SetValue("folder", there[1])
	kittest.Press(w, fyne.KeyEscape, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if typed() != there[2] || says() != "" {
		t.Errorf("taken is %q, offered %q", typed(), says())
	}
}

func TestAPathThatIsTypedWholeIsNotOfferedAgain(t *testing.T) {
	kittest.Dress(t)
	f, w, got := formOf(t, app.Field{Key: "folder", Type: thing.FieldPath, Label: "Folder"})
	f.params.Paths = func(_ string, _ []string, show func([]string)) { show(slashed("/home/kotak/", "/home/kotak lama/")) }
	kittest.Write(w, slashed("/home/kotak")[0])
	kittest.Press(w, fyne.KeyReturn)
	if len(*got) != 1 || (*got)[0]["folder"] != slashed("/home/kotak")[0] {
		t.Errorf("submitted is %v", *got)
	}
}
