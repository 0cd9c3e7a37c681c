package cli_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// without deletes a thing as the window does, for which the command line has
// no command.
func (l *line) without(kind app.Kind, id string) {
	l.t.Helper()
	a, err := app.Open(context.Background(), app.Params{Path: l.notebook, Lang: l.lang, Now: func() time.Time { return now }})
	if err != nil {
		l.t.Fatal(err)
	}
	defer a.Close()
	if _, err := a.Delete(context.Background(), app.Link{Kind: kind, ID: data.ID(id)}); err != nil {
		l.t.Fatal(err)
	}
}

func TestOneChangeIsTakenBackAndBroughtBackByItsNumber(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! first lesson")
	l.do("capture", "! second lesson")
	first := l.rows("history")[1]["id"].(string)
	undone := l.one("undo", first)
	if undone["action"] != "do" || undone["of"] != first {
		t.Errorf("taken back: %v", undone)
	}
	if rows := l.rows("list", "lessons"); len(rows) != 1 || rows[0]["title"] != "second lesson" {
		t.Errorf("left are %v", rows)
	}
	l.no(1, "already", "undo", first)
	contains(t, l.do("history"), "undone")
	contains(t, l.do("redo", "#"+first), "first lesson")
	if rows := l.rows("list", "lessons"); len(rows) != 2 {
		t.Errorf("brought back, there are %v", rows)
	}
	l.no(1, "99", "undo", "99")
}

func TestOneChangeIsShownWithWhatItDid(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! pay is lower @Sari #fintech")
	contains(t, l.do("history", "1"), "pay is lower")
	shown := l.one("history", "1")
	rows, ok := shown["changed"].([]any)
	if !ok || len(rows) < 3 || shown["turn"] != true || shown["refuse"] != "" {
		t.Errorf("shown is %v", shown)
	}
}

func TestADeletedThingIsListedAndBroughtBackByItsID(t *testing.T) {
	l := newLine(t)
	if out := l.do("history", "--deleted"); strings.Count(out, "\n") != 1 {
		t.Errorf("of nothing deleted it says %q", out)
	}
	l.do("capture", "! pay is lower @Sari")
	id := l.rows("list", "lessons")[0]["id"].(string)
	l.without(thing.KindLesson, id)
	contains(t, l.do("history", "--deleted"), id)
	gone := l.rows("history", "--deleted")
	if len(gone) != 1 || gone[0]["id"] != id || gone[0]["change"] != "2" {
		t.Fatalf("deleted are %v", gone)
	}
	contains(t, l.do("history", "--restore", id), "pay is lower")
	if rows := l.rows("list", "lessons"); len(rows) != 1 || rows[0]["id"] != id {
		t.Errorf("there is %v", rows)
	}
	if gone := l.rows("history", "--deleted"); len(gone) != 0 {
		t.Errorf("deleted are still %v", gone)
	}
	l.no(1, id, "history", "--restore", id)
}
