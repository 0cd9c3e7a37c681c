package views

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/theme"
)

// way goes to a place by commands and keys: "tab.today", "Return".
func (s *Shell) way(t *testing.T, steps string) {
	t.Helper()
	for _, step := range strings.Fields(steps) {
		switch {
		case strings.Contains(step, "."):
			s.do(t, step)
		case strings.HasPrefix(step, "!"):
			s.typeText(strings.ReplaceAll(step[1:], "_", " "))
		default:
			s.press(fyne.KeyName(step))
		}
	}
}

var sights = []struct{ name, way string }{
	{"today", "tab.today"},
	{"contacts", "tab.contacts"},
	{"contact", "Return"},
	{"interviews", "Escape tab.interviews"},
	{"interview", "Return"},
	{"industries", "Escape tab.industries"},
	{"industry", "Return"},
	{"companies", "Escape Right"},
	{"functions", "Right"},
	{"challenges", "Right"},
	{"skills", "Right"},
	{"lessons", "Right tab.lessons"},
	{"lesson", "Return"},
	{"gaps", "Escape Right"},
	{"promises", "Right"},
	{"focus areas", "Right"},
	{"notes", "Right"},
	{"insight", "tab.insight"},
	{"templates", "tab.materials"},
	{"questions", "Right"},
	{"research", "Right"},
	{"criteria", "Right"},
	{"new contact", "tab.contacts contact.new"},
	{"new interview", "Escape interview.new"},
	{"message", "Escape tab.contacts outreach.write"},
	{"plan", "Escape tab.interviews interview.plan"},
	{"brief", "Escape interview.brief"},
	{"talk", "Escape interview.talk"},
	{"debrief", "Escape Return"},
	{"what came of it", "Escape interview.outcome"},
	{"compare", "Escape tab.industries industry.compare"},
	{"compare, table", "!t"},
	{"weights", "Escape criterion.weigh"},
	{"ratings", "Escape industry.rate"},
	{"map", "Escape Right picture.open"},
	{"review", "Escape lesson.review"},
	{"digest", "Escape lesson.digest"},
	{"views", "Escape tab.lessons lesson.views"},
	{"history", "Escape history.open"},
	{"deleted", "Right"},
	{"backups", "Escape backup.open"},
	{"erase", "Escape tab.contacts record.erase"},
	{"settings", "Escape settings.open"},
	{"palette", "Escape palette.open"},
	{"shortcuts", "Escape help.shortcuts"},
	{"acts", "Escape acts.open"},
}

var windows = []fyne.Size{{Width: 1200, Height: 780}, {Width: 900, Height: 600}, {Width: 1920, Height: 1080}}

func TestExplore(t *testing.T) {
	seen := map[string]bool{}
	for _, code := range []string{"id", "en"} {
		s := demoWindow(t, code, "light")
		for _, sight := range sights {
			s.way(t, sight.way)
			for _, scale := range []float32{1, 1.5, 2} {
				s.fyneApp.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
				for _, size := range windows {
					s.window.Resize(size)
					where := fmt.Sprintf("%s, %s, %v, %v", sight.name, code, size.Width, scale)
					for _, wrong := range s.faults() {
						if !seen[sight.name+code+wrong] {
							seen[sight.name+code+wrong] = true
							t.Errorf("%s: %s", where, wrong)
						}
					}
				}
			}
			s.fyneApp.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
			s.window.Resize(windows[0])
		}
		_ = app.Link{}
	}
}

func (s *Shell) faults() []string {
	var wrong []string
	all := s.drawnIn()
	for n, d := range all {
		path := strings.Join(d.in, " ")
		if full := d.whole(); full != "" {
			wrong = append(wrong, fmt.Sprintf("CUT %q [%s]", d.Text.Text, path))
		}
		if a := d.area(); a.from.X < d.seen.from.X-1 || a.to.X > d.seen.to.X+1 {
			wrong = append(wrong, fmt.Sprintf("OUT %q [%s]", d.Text.Text, path))
		} else if a.from.X < d.holder.from.X-1 || a.to.X > d.holder.to.X+1 {
			wrong = append(wrong, fmt.Sprintf("HOLDER %q [%s]", d.Text.Text, path))
		}
		if a := d.area(); !d.by("scroll") && (a.from.Y < d.seen.from.Y-1 || a.to.Y > d.seen.to.Y+1) {
			wrong = append(wrong, fmt.Sprintf("BELOW %q [%s]", d.Text.Text, path))
		}
		for _, e := range all[:n] {
			both := d.area().within(d.seen).within(e.area()).within(e.seen)
			if both.wide() > 3 && both.high() > 4 {
				wrong = append(wrong, fmt.Sprintf("OVER %q and %q [%s]", d.Text.Text, e.Text.Text, path))
			}
		}
	}
	return wrong
}
