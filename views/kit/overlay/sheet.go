package overlay

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// SheetParams say what the shortcut sheet lists. Words and Registry must be
// given.
type SheetParams struct {
	Words    *say.Words
	Registry *command.Registry
	System   string // a GOOS name
	OnClose  func()
}

// ShortcutSheet lies over the window and lists every command with its keys,
// the keys of lists and the marks of the capture line. Typing filters, ↑ ↓
// PgUp PgDn scroll, Esc and F1 close.
type ShortcutSheet struct {
	widget.BaseWidget
	part.Kept
	params SheetParams
	entry  *part.KeyEntry
	layer  layer
	scroll *container.Scroll
	page   *sheetPage
	paper  *canvas.Rectangle // where it lies, nil before it was drawn
}

// NewShortcutSheet returns a sheet that is not open yet.
func NewShortcutSheet(params SheetParams) *ShortcutSheet {
	s := &ShortcutSheet{params: params, page: &sheetPage{}}
	s.entry = part.NewKeyEntry(s.key, func(bool) {})
	s.entry.Name = params.Words.T("sheet.title")
	s.entry.SetPlaceHolder(params.Words.T("sheet.filter"))
	s.entry.OnChanged = func(string) { s.fill() }
	s.scroll = container.NewVScroll(s.page)
	s.page.ExtendBaseWidget(s.page)
	s.Kept = part.KeptOf(s)
	s.ExtendBaseWidget(s)
	s.fill()
	return s
}

// Open shows the sheet over a window's content and takes the focus.
func (s *ShortcutSheet) Open(c fyne.Canvas) {
	if s.layer.open() {
		return
	}
	s.entry.SetTyped("")
	s.fill()
	s.layer.show(c, s, s.entry)
}

// Close hides the sheet and gives the focus back.
func (s *ShortcutSheet) Close() {
	if s.layer.close() && s.params.OnClose != nil {
		s.params.OnClose()
	}
}

// IsOpen reports whether the sheet shows.
func (s *ShortcutSheet) IsOpen() bool { return s.layer.open() }

// Target is the field that filters.
func (s *ShortcutSheet) Target() fyne.Focusable { return s.entry }

// Tapped beside the paper closes; on it, it leaves the keyboard where it was:
// without it no key would lead out.
func (s *ShortcutSheet) Tapped(e *fyne.PointEvent) {
	s.GiveBack()
	if s.paper == nil || e == nil {
		return
	}
	at, end := s.paper.Position(), s.paper.Position().Add(s.paper.Size())
	if p := e.Position; p.X < at.X || p.Y < at.Y || p.X > end.X || p.Y > end.Y {
		s.Close()
	}
}

// Describe returns everything the sheet lists.
func (s *ShortcutSheet) Describe() []string {
	w := s.params.Words
	said := []string{w.T("sheet.title")}
	for _, g := range s.page.groups {
		said = append(said, g.title)
		for _, e := range g.entries {
			said = append(said, e.title+" — "+strings.Join(e.caps, " "))
		}
	}
	if s.page.empty != "" {
		said = append(said, s.page.empty)
	}
	return append(said, s.footer())
}

// footer says how to move, and where the commands without a key are found.
func (s *ShortcutSheet) footer() string {
	w := s.params.Words
	palette, _ := s.params.Registry.ByID("palette.open")
	return w.T("sheet.keys") + "  ·  " + w.T("sheet.palette", "key", cmp.Or(palette.Shortcut(s.params.System), command.LettersOf(palette.ID, w)))
}

// sheetGroup is one menu's commands.
type sheetGroup struct {
	title   string
	entries []sheetEntry
}

// sheetEntry is one command or mark with what stands on its keys.
type sheetEntry struct {
	title string
	caps  []string
}

// groups returns everything the sheet can list.
func (s *ShortcutSheet) groups() []sheetGroup {
	w, system := s.params.Words, s.params.System
	var groups []sheetGroup
	for _, m := range command.Menus() {
		g := sheetGroup{title: w.T(m.Title())}
		for _, c := range s.params.Registry.InMenu(m) {
			g.entries = append(g.entries, sheetEntry{w.T(c.Title), apart(c.LetterCaps(w), c.Caps(system))})
		}
		groups = append(groups, g)
	}
	for _, more := range []struct {
		title string
		hints []command.Hint
	}{{"shortcuts.marks", command.Marks()}, {"shortcuts.moves", command.Moves()}, {"shortcuts.letters", command.Letters()}} {
		g := sheetGroup{title: w.T(more.title)}
		for _, h := range more.hints {
			g.entries = append(g.entries, sheetEntry{w.T(h.Title), h.Caps(system)})
		}
		groups = append(groups, g)
	}
	return groups
}

// apart are the caps of two ways to do the same, with room between them.
func apart(letters, chord []string) []string {
	if len(letters) == 0 || len(chord) == 0 {
		return append(letters, chord...)
	}
	return slices.Concat(letters, []string{""}, chord)
}

// fill lists what the typed text is found in, by words or by keys.
func (s *ShortcutSheet) fill() {
	want := strings.ToLower(strings.TrimSpace(s.entry.Text))
	s.page.groups, s.page.empty = nil, ""
	for _, g := range s.groups() {
		found := sheetGroup{title: g.title}
		for _, e := range g.entries {
			if want == "" || e.matches(want) {
				found.entries = append(found.entries, e)
			}
		}
		if len(found.entries) > 0 {
			s.page.groups = append(s.page.groups, found)
		}
	}
	if len(s.page.groups) == 0 {
		s.page.empty = s.params.Words.T("sheet.empty", "text", s.entry.Text)
	}
	s.page.Refresh()
	s.scroll.ScrollToTop()
	s.Refresh()
}

func (e sheetEntry) matches(want string) bool {
	return strings.Contains(strings.ToLower(e.title), want) ||
		strings.Contains(strings.ToLower(strings.Join(e.caps, "+")), want)
}

func (s *ShortcutSheet) key(key *fyne.KeyEvent) bool {
	page := s.scroll.Size().Height - core.Length(40)
	switch key.Name {
	case fyne.KeyUp:
		s.scrollBy(-core.Length(48))
	case fyne.KeyDown:
		s.scrollBy(core.Length(48))
	case fyne.KeyPageUp:
		s.scrollBy(-page)
	case fyne.KeyPageDown:
		s.scrollBy(page)
	case fyne.KeyEscape, fyne.KeyF1:
		s.Close()
	default:
		return false
	}
	return true
}

func (s *ShortcutSheet) scrollBy(by float32) {
	most := max(0, s.page.MinSize().Height-s.scroll.Size().Height)
	at := min(max(0, s.scroll.Offset.Y+by), most)
	s.scroll.ScrollToOffset(fyne.NewPos(0, at))
}
