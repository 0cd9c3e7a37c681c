package views

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
)

// sights are what one comes to in the demo notebook, one after another, and the
// way there from the one before: commands, keys, and letters behind "'".
var sights = []struct{ name, way string }{
	{"today", "tab.today"},
	{"contacts", "tab.contacts"},
	{"a contact", "Return"},
	{"interviews", "Escape tab.interviews"},
	{"an interview", "Return"},
	{"industries", "Escape tab.industries"},
	{"an industry", "Return"},
	{"companies", "Escape Right"},
	{"functions", "Right"},
	{"challenges", "Right"},
	{"skills", "Right"},
	{"lessons", "Right tab.lessons"},
	{"a lesson", "Return"},
	{"gaps", "Escape Right"},
	{"promises", "Right"},
	{"focus areas", "Right"},
	{"notes", "Right"},
	{"insight", "Right tab.insight"},
	{"templates", "tab.materials"},
	{"questions", "Right"},
	{"research", "Right"},
	{"criteria", "Right"},
	{"a new contact", "Left Left Left tab.contacts contact.new"},
	{"a new interview", "Escape interview.new"},
	{"a message", "Escape tab.contacts outreach.write"},
	{"a plan", "Escape tab.interviews interview.plan"},
	{"a brief", "Escape interview.brief"},
	{"a talk", "Escape interview.talk"},
	{"what came of it", "Escape Return Escape interview.outcome"},
	{"a debrief", "Escape interview.debrief"},
	{"what is compared", "Escape tab.industries industry.compare"},
	{"its table", "'t"},
	{"weights", "Escape criterion.weigh"},
	{"whom to rate", "Escape industry.rate"},
	{"a rating", "Return"},
	{"a map", "Escape Right picture.open"},
	{"the review", "Escape Left lesson.review"},
	{"the digest", "Escape lesson.digest"},
	{"filters", "Escape tab.lessons lesson.views"},
	{"the history", "Escape history.open"},
	{"what was deleted", "Right"},
	{"backups", "Escape backup.open"},
	{"what erasing takes", "Escape tab.contacts record.erase"},
	{"settings", "Escape settings.open"},
	{"the palette", "Escape palette.open"},
	{"the shortcuts", "Escape help.shortcuts"},
	{"all acts", "Escape acts.open"},
}

// goWay goes a way of sights.
func (s *Shell) goWay(t *testing.T, way string) {
	t.Helper()
	for step := range strings.FieldsSeq(way) {
		switch {
		case strings.Contains(step, "."):
			s.do(t, step)
		case step[0] == '\'':
			s.typeText(step[1:])
		default:
			s.press(fyne.KeyName(step))
		}
	}
}

// TestNothingIsCutOrOverlapsInAnyWindowAtAnySizeOfText walks what one sees in
// windows from small to large. A window never has to grow for it.
func TestNothingIsCutOrOverlapsInAnyWindowAtAnySizeOfText(t *testing.T) {
	if testing.Short() {
		t.Skip("it lays out every page in nine ways and two languages")
	}
	windows := []fyne.Size{{Width: 1920, Height: 1080}, {Width: 1200, Height: 780}, {Width: 900, Height: 600}, {Width: 900, Height: 550}}
	for _, code := range []string{"id", "en"} {
		s := demoWindow(t, code, "light")
		for _, percent := range []int{100, 150, 200} {
			s.keepLook(app.SettingTextScale, strconv.Itoa(percent))
			for _, sight := range sights {
				s.goWay(t, sight.way)
				for _, size := range windows {
					s.window.Resize(size)
					for _, wrong := range s.faults() {
						t.Errorf("%s, %s, %v×%v, %d %%: %s", sight.name, code, size.Width, size.Height, percent, wrong)
					}
				}
			}
			s.closeOverlays()
		}
	}
}

// faults are what is wrong with the texts in sight, and with what the window asks
// for.
func (s *Shell) faults() (wrong []string) {
	if least := s.Canvas().Content().MinSize(); least.Width > 600 || least.Height > 400 {
		wrong = append(wrong, fmt.Sprintf("the window cannot be smaller than %v", least))
	}
	all := s.drawnIn()
	for n, d := range all {
		said, a := fmt.Sprintf("%q in %s", d.Text.Text, strings.Join(d.in, " ")), d.area()
		switch {
		case a.from.X < d.seen.from.X-1 || a.to.X > d.seen.to.X+1:
			wrong = append(wrong, said+" is out of sight")
		case a.from.X < d.holder.from.X-1 || a.to.X > d.holder.to.X+1:
			wrong = append(wrong, said+" leaves its place")
		case !d.by("scroll") && (a.from.Y < d.seen.from.Y-1 || a.to.Y > d.seen.to.Y+1):
			wrong = append(wrong, said+" is half out of sight")
		case !d.mayBeCut() && d.whole() != "":
			wrong = append(wrong, said+" is cut")
		}
		for _, e := range all[:n] {
			both := a.within(d.seen).within(e.area()).within(e.seen)
			if both.wide() > 3 && both.high() > 4 {
				wrong = append(wrong, fmt.Sprintf("%s stands over %q", said, e.Text.Text))
			}
		}
	}
	return wrong
}

// mayBeCut is for what the design says is shown as far as there is room, and read
// whole where the pointer rests: titles and second lines of the rows of a list,
// what is in front in the line at the foot, where a line belongs, the two lines of
// facts under a head, which all stand below, and what is said below a chart.
func (d drawn) mayBeCut() bool {
	muted := !d.TextStyle.Bold
	switch by := d.in[len(d.in)-1]; by {
	case "list.rowView", "draw.FigureView":
		return true
	case "overlay.Palette":
		return !d.isHeading()
	case "list.detailHead", "line.Entry":
		return muted
	case "part.ActBar":
		return d.TextStyle.Bold
	default:
		return slices.Contains(d.in, "widget.Entry")
	}
}

// isHeading reports whether a text is written as a title is.
func (d drawn) isHeading() bool { return d.TextStyle.Bold && d.TextSize > 16 }
