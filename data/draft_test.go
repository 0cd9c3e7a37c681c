package data_test

import (
	"maps"
	"path/filepath"
	"testing"

	"wawasan/data"
)

func TestADraftOutlivesTheProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	fields := map[string]string{"name": `José "Pepe" 👩‍💻`, "about": "a\nb", "empty": ""}
	must[int](t)(1, s.SaveDraft(ctx, "contact", "", map[string]string{"name": "J"}))
	must[int](t)(1, s.SaveDraft(ctx, "contact", "", fields))
	must[int](t)(1, s.SaveDraft(ctx, "contact", "some-id", map[string]string{"name": "Sri"}))
	must[int](t)(1, s.SetSetting(ctx, "language", "id"))
	must[int](t)(1, s.SetSetting(ctx, "language", "en"))
	s.Close()
	s = openAt(t, path)
	defer s.Close()
	if got := must[map[string]string](t)(s.Draft(ctx, "contact", "")); !maps.Equal(got, fields) {
		t.Fatal(got)
	}
	if got := must[map[string]string](t)(s.Draft(ctx, "contact", "some-id")); got["name"] != "Sri" {
		t.Fatal(got)
	}
	if got := s.Setting(ctx, "language"); got != "en" {
		t.Fatal(got)
	}
	if got := s.Setting(ctx, "never set"); got != "" {
		t.Fatal(got)
	}
	must[int](t)(1, s.DropDraft(ctx, "contact", ""))
	must[int](t)(1, s.DropDraft(ctx, "contact", ""))
	if got := must[map[string]string](t)(s.Draft(ctx, "contact", "")); got != nil {
		t.Fatal(got)
	}
	if last := must[data.Entry](t)(s.Read(ctx).LastChange()); last.ID != 0 {
		t.Fatalf("a draft is a step to undo: %+v", last)
	}
}
