package cli_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"wawasan/app/cli"
)

func TestTheWindowOfADamagedNotebookIsGivenToWhatCanMendIt(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one")
	raw, err := os.ReadFile(l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	clear(raw[:4096])
	if err := os.WriteFile(l.notebook, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	l.window = func(context.Context, cli.WindowParams) error {
		t.Error("a damaged notebook is shown")
		return nil
	}
	l.no(1, "damaged") // a build that cannot mend
	asked := 0
	l.mend = func(_ context.Context, p cli.MendParams) error {
		asked++
		if p.Mending.Notebook != l.notebook || !p.Mending.Repairable() {
			t.Errorf("%+v", p.Mending)
		}
		return nil
	}
	l.no(1, "damaged")
	l.no(1, "damaged", "list", "contacts") // nobody waits for a window
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	l.mend = func(context.Context, cli.MendParams) error { return errors.New("no screen") }
	if _, _, told := l.run(); !strings.Contains(told, "damaged") || strings.Contains(told, "screen") {
		t.Error(told)
	}
}
