package views

import (
	"cmp"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/overlay"
)

// shown is what a test is told of the window.
type shown struct {
	Tab     string   `json:"tab"`
	Focus   string   `json:"focus"`
	Capture string   `json:"capture"`
	Typed   string   `json:"typed"`
	Texts   []string `json:"texts"`
	Where   []box    `json:"where"`
}

// box is a text with its place in the window in pixels, for a test that clicks.
type box struct {
	Text string `json:"text"`
	X    int    `json:"x"`
	Y    int    `json:"y"`
	W    int    `json:"w"`
	H    int    `json:"h"`
}

// boxes are the texts in sight with their places, those made last at the end,
// and behind them what takes the keyboard, as "[name": of what lies over the
// window, if anything does.
func (s *Shell) boxes(shown []string) []box {
	scale, size := s.Canvas().Scale(), s.Canvas().Size()
	top := s.Canvas().Overlays().Top()
	all := strings.Join(shown, "\n")
	out := []box{}
	for _, seen := range append(draw.All(), fields(cmp.Or(top, s.Canvas().Content()))...) {
		if top != nil && !strings.Contains(all, seen.Text) && !strings.HasPrefix(seen.Text, "[") || !seen.Within(size) {
			continue
		}
		out = append(out, box{
			seen.Text, int(seen.At.X * scale), int(seen.At.Y * scale),
			int(seen.Size.Width * scale), int(seen.Size.Height * scale),
		})
	}
	return out
}

// fields are what takes the keyboard within an object.
func fields(o fyne.CanvasObject) []draw.Seen {
	if o == nil || !o.Visible() {
		return nil
	}
	_, holds := o.(interface{ Inner() []fyne.CanvasObject })
	if a, ok := o.(fyne.Accessible); ok && !holds {
		_, focusable := o.(fyne.Focusable)
		_, targets := o.(interface{ Target() fyne.Focusable })
		if focusable || targets {
			return []draw.Seen{{Text: "[" + a.AccessibilityLabel(), At: fyne.CurrentApp().Driver().AbsolutePositionForObject(o), Size: o.Size()}}
		}
	}
	var found []draw.Seen
	for _, child := range core.Within(o) {
		found = append(found, fields(child)...)
	}
	return found
}

// probe tells what the window shows, as JSON.
func (s *Shell) probe() []byte {
	out := shown{Tab: tabs[s.tab].id, Focus: s.focusName(), Capture: s.line.entry.Text(), Typed: core.TypedText(s.Canvas().Focused())}
	if top := s.Canvas().Overlays().Top(); top != nil {
		out.Texts = core.DescribeObject(top)
	} else {
		out.Texts = core.DescribeObject(s.Canvas().Content())
	}
	out.Where = s.boxes(out.Texts)
	raw, err := json.Marshal(out)
	if err != nil {
		return nil
	}
	return raw
}

// focusName says which part has the keyboard.
func (s *Shell) focusName() string {
	switch s.Canvas().Overlays().Top().(type) {
	case *overlay.Palette:
		return "palette"
	case *overlay.Acts:
		return "acts"
	case *overlay.ShortcutSheet:
		return "sheet"
	case *overlay.Dialog:
		return "dialog"
	}
	switch {
	case s.line.entry.Focused():
		return "capture"
	case s.Canvas().Focused() == nil:
		return ""
	case s.panel != nil:
		return s.panel.Name()
	}
	if p, ok := s.current().(interface{ FocusName(fyne.Focusable) string }); ok {
		return p.FocusName(s.Canvas().Focused())
	}
	return "list"
}
