package cli_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/cli"
	"wawasan/app/instance"
)

func TestABuildWithoutAWindowSaysSo(t *testing.T) {
	l := newLine(t)
	for lang, want := range map[string][2]string{"en": {"without a window", "Usage:"}, "id": {"tanpa jendela", "Cara pakai:"}} {
		l.lang = lang
		code, out, err := l.run()
		if code != 1 || !strings.Contains(err, want[0]) || strings.Count(err, "\n") != 1 || !strings.Contains(out, want[1]) {
			t.Fatalf("%d %q %q", code, out, err)
		}
	}
	l.both(1, `wawasan capture "TEXT"`, `wawasan capture "TEKS"`, "capture")
	l.both(1, "No window", "Tidak ada jendela", "probe")
}

func TestTheWindowOpensTheNotebookAndASecondStartHandsOver(t *testing.T) {
	l := newLine(t)
	second := *l
	told := make(chan instance.Message, 9)
	opened := 0
	l.window = func(ctx context.Context, p cli.WindowParams) error {
		opened++
		p.Instance.Serve(func(m instance.Message) []byte {
			told <- m
			return []byte(`{"tab":"today"}`)
		})
		if _, err := p.App.Capture(ctx, "typed in the window", app.Where{}); err != nil {
			return err
		}
		if p.CaptureOnly || p.Version != "1.2.3" || p.App.Words().Code() != "en" {
			t.Errorf("%+v", p)
		}
		second.window = func(context.Context, cli.WindowParams) error {
			t.Error("a second window")
			return nil
		}
		for _, step := range []struct {
			args []string
			want instance.Message
		}{
			{nil, instance.Show},
			{[]string{"capture"}, instance.Capture},
			{[]string{"capture", "! typed outside"}, instance.Changed},
			{[]string{"undo"}, instance.Changed},
			{[]string{"redo"}, instance.Changed},
			{[]string{"import", sample(t)}, instance.Changed},
		} {
			second.do(step.args...)
			if got := <-told; got != step.want {
				t.Errorf("%v: %s instead of %s", step.args, got, step.want)
			}
		}
		if got := second.do("probe"); got != `{"tab":"today"}`+"\n" || <-told != instance.Probe {
			t.Error(got)
		}
		second.window = nil
		second.do("capture") // hands over without a window of its own
		if got := <-told; got != instance.Capture {
			t.Error(got)
		}
		return nil
	}
	l.do()
	if opened != 1 {
		t.Fatal(opened)
	}
	l.window = nil
	if rows := l.rows("list", "notes"); len(rows) != 2 {
		t.Fatal(rows)
	}
}

func TestCaptureAloneOpensTheOneLineWindow(t *testing.T) {
	l := newLine(t)
	opened := false
	l.window = func(_ context.Context, p cli.WindowParams) error {
		opened = p.CaptureOnly
		return nil
	}
	l.do("capture")
	if !opened {
		t.Fatal("not the one-line window")
	}
}

func TestTheDemoOpensInTheWindowUnlessToldNot(t *testing.T) {
	l := newLine(t)
	opened := ""
	l.window = func(_ context.Context, p cli.WindowParams) error {
		opened = p.App.Path()
		return nil
	}
	l.do("demo", "--no-window")
	if opened != "" {
		t.Fatal(opened)
	}
	l.notebook += "2"
	l.do("demo")
	if opened != l.notebook {
		t.Fatal(opened)
	}
}

func TestAWindowThatFailsIsRefused(t *testing.T) {
	l := newLine(t)
	l.window = func(context.Context, cli.WindowParams) error { return errors.New("no display\nat all") }
	l.no(1, "no display at all")
}
