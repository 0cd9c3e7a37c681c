package data_test

import (
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"wawasan/data"
)

func TestANewerNotebookNamesTheProgramThatIsNeeded(t *testing.T) {
	newer := strconv.Itoa(data.NewestVersion() + 1)
	for name, c := range map[string]struct {
		do   []string
		want string
	}{
		"its program is kept":      {[]string{"INSERT INTO settings VALUES ('schema.program', '" + newer + " 0.9.1')"}, "data.error.newer_program"},
		"kept of another schema":   {[]string{"INSERT INTO settings VALUES ('schema.program', '3 0.9.1')"}, "data.error.newer"},
		"nothing that is a number": {[]string{"INSERT INTO settings VALUES ('schema.program', '" + newer + " ask me')"}, "data.error.newer"},
		"nothing is kept":          {nil, "data.error.newer"},
		"a view without end": {[]string{"DROP TABLE settings", `CREATE VIEW settings AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
			SELECT x AS key, x AS value FROM n`}, "data.error.newer"},
	} {
		path := filepath.Join(t.TempDir(), "notebook.wawasan")
		openAt(t, path).Close()
		crafted(t, path, append(c.do, "PRAGMA user_version = "+newer)...)
		for _, only := range []bool{false, true} {
			_, err := data.Open(ctx, path, data.Options{ReadOnly: only})
			if keyOf(err) != c.want || data.CodeOf(err) != data.CodeConflict {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestANotebookKeepsWhichProgramMadeItsSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	for _, program := range []string{"0.3.0", "0.4.0"} { // the second changes nothing
		s := must[*data.Store](t)(data.Open(ctx, path, data.Options{Program: program}))
		kept := s.Setting(ctx, "schema.program")
		s.Close()
		if want := strconv.Itoa(data.NewestVersion()) + " 0.3.0"; kept != want {
			t.Errorf("%q, want %q", kept, want)
		}
	}
	crafted(t, path, "UPDATE settings SET value = '1 0.0.1' WHERE key = 'schema.program'")
	s := must[*data.Store](t)(data.Open(ctx, path, data.Options{Program: "0.4.0"}))
	defer s.Close()
	if kept := strings1(t, s.Writer(), "SELECT value FROM settings"); !slices.Equal(kept, []string{strconv.Itoa(data.NewestVersion()) + " 0.4.0"}) {
		t.Error(kept)
	}
}
