package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views"
	"wawasan/views/kit/core"
)

const (
	typedLines = 320 // half on the list of lessons, half in an open interview
	warmLines  = 16
)

// measureLine types lines into the window and inserts the same rows by hand
// into a copy of the notebook, in turn.
func measureLine(b *bench, t *table) error {
	m, err := b.openTypist()
	if err != nil {
		return err
	}
	defer m.close()
	lines, err := linesToType(m.journal)
	if err != nil {
		return err
	}
	var ours, theirs, kept, letters []float64
	for i, line := range lines {
		took, err := m.line(i, line)
		if err != nil {
			return err
		}
		if i%(typedLines/2+warmLines) < warmLines {
			continue
		}
		ours, kept, theirs, letters = append(ours, took.shown), append(kept, took.kept), append(theirs, took.raw), append(letters, took.letters...)
	}
	b.log("line: p50 %.2f p95 %.2f p99 %.2f, raw p50 %.2f p99 %.2f", median(ours), percentile(ours, 95), percentile(ours, 99), median(theirs), percentile(theirs, 99))
	t.limit(fmt.Sprintf("Enter to durable and shown, %d lines, p99", len(ours)), "ms", percentile(ours, 99), 16)
	t.rows[len(t.rows)-1].baseline = number(percentile(theirs, 99), "ms")
	t.ratio("Enter to durable, p50, against raw rows", "ms", median(kept), median(theirs), 1.6)
	t.ratio("Enter to durable and shown, p50, against raw rows", "ms", median(ours), median(theirs), 1.6)
	t.fact(fmt.Sprintf("a letter typed, p50 and p99 of %d", len(letters)), number(median(letters), "ms")+", "+number(percentile(letters, 99), "ms"), "", "")
	return nil
}

// typist types the same line into the window, files it without one, and inserts
// its rows by hand, each into a copy of the notebook of its own.
type typist struct {
	window    *window
	journal   *sql.DB // reads what the window wrote
	bare      *app.App
	raw       *rawWriter
	interview data.ID // the newest, which is open for the second half
	open      []func() error
}

func (b *bench) openTypist() (*typist, error) {
	m := &typist{}
	if err := b.openCopies(m); err != nil {
		m.close()
		return nil, err
	}
	in, err := column(m.journal, "SELECT id FROM interviews ORDER BY at DESC, id DESC LIMIT 1")
	if err != nil {
		m.close()
		return nil, err
	}
	m.interview = data.ID(in[0])
	return m, nil
}

func (b *bench) openCopies(m *typist) error {
	path, err := b.copyOf(largest)
	if err != nil {
		return err
	}
	other, err := b.copyOf(largest, "-raw")
	if err != nil {
		return err
	}
	if m.raw, err = openRaw(other); err != nil {
		return err
	}
	m.open = append(m.open, func() error { m.raw.close(); return nil })
	if m.journal, err = sql.Open("sqlite", "file:"+path+"?_pragma=query_only(1)"); err != nil {
		return err
	}
	m.open = append(m.open, m.journal.Close)
	if m.window, err = openWindow(path); err != nil {
		return err
	}
	m.open = append(m.open, m.window.app.Close)
	if m.bare, err = b.windowless(); err != nil {
		return err
	}
	m.open = append(m.open, m.bare.Close)
	return nil
}

// close closes what is open, the last first.
func (m *typist) close() {
	for _, each := range slices.Backward(m.open) {
		_ = each()
	}
}

// took is how long one line took, in milliseconds: until it was shown by the
// window, kept without one, inserted by hand, and each of its letters typed.
type took struct {
	shown, kept, raw float64
	letters          []float64
}

// line types the i-th line and does the same without the window.
func (m *typist) line(i int, line string) (took, error) {
	var t took
	if err := m.window.goTo(i); err != nil {
		return t, err
	}
	t.letters = m.window.typeText(line)
	var err error
	if t.shown, err = m.window.enter(line); err != nil {
		return t, err
	}
	change, err := readChange(m.journal)
	if err != nil {
		return t, err
	}
	where := app.Where{}
	if m.window.shown == 1 {
		where.Interview = m.interview
	}
	begin := time.Now()
	if _, err := m.bare.Capture(context.Background(), line, where); err != nil {
		return t, err
	}
	t.kept = ms(time.Since(begin))
	if t.raw, err = m.raw.insert(change); err != nil {
		return t, fmt.Errorf("the same rows by hand: %w", err)
	}
	return t, nil
}

// windowless opens a third copy of the notebook, for lines that are filed and
// not shown.
func (b *bench) windowless() (*app.App, error) {
	path, err := b.copyOf(largest, "-windowless")
	if err != nil {
		return nil, err
	}
	return app.Open(context.Background(), app.Params{Path: path, Lang: "id", Now: sinceNoon()})
}

// sinceNoon is a clock that starts at noon of today: the last lessons of the
// notebook are of this morning.
func sinceNoon() func() time.Time {
	begin := time.Now()
	y, m, d := begin.Date()
	noon := time.Date(y, m, d, 12, 0, 0, 0, begin.Location())
	return func() time.Time { return noon.Add(time.Since(begin)) }
}

// window is the whole window on a screen that is none.
type window struct {
	app    *app.App
	window fyne.Window
	shown  int // which half of the lines it is ready for
}

func openWindow(path string) (*window, error) {
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "id", Now: sinceNoon()})
	if err != nil {
		return nil, err
	}
	fa := test.NewApp()
	if err := views.Run(fa, views.Params{App: a, Theme: "light", Version: "bench", Runner: core.Inline(), After: func(time.Duration, func()) {}, Every: func(time.Duration, func()) func() { return func() {} }}); err != nil {
		return nil, err
	}
	for _, each := range fa.Driver().AllWindows() {
		if each.MainMenu() != nil {
			each.Resize(fyne.NewSize(1200, 780))
			return &window{app: a, window: each, shown: -1}, nil
		}
	}
	return nil, errors.New("no window opened")
}

// goTo shows the page on which the i-th line is typed.
func (w *window) goTo(i int) error {
	half := i / (typedLines/2 + warmLines)
	if half == w.shown {
		if i%8 == 0 { // the list holds on to the chosen row: choose the newest
			w.keys(fyne.KeyEscape, fyne.KeyHome)
			return w.press(fyne.KeyL)
		}
		return nil
	}
	w.shown = half
	key := fyne.Key5 // lessons
	if half == 1 {
		key = fyne.Key3 // interviews
	}
	if err := w.press(key); err != nil {
		return err
	}
	if half == 1 {
		w.keys(fyne.KeyReturn)
	}
	return w.press(fyne.KeyL)
}

func (w *window) keys(names ...fyne.KeyName) {
	for _, name := range names {
		w.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// press does what Ctrl with a key does, by the menu's shortcut.
func (w *window) press(key fyne.KeyName) error {
	wanted := (&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}).ShortcutName()
	for _, menu := range w.window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == wanted {
				item.Action()
				return nil
			}
		}
	}
	return fmt.Errorf("no command has Ctrl+%s", key)
}

// typeText types letters into what has the focus, and returns what each took.
func (w *window) typeText(text string) []float64 {
	took := make([]float64, 0, len(text))
	for _, r := range text {
		begin := time.Now()
		w.window.Canvas().Focused().TypedRune(r)
		took = append(took, ms(time.Since(begin)))
	}
	return took
}

// enter presses Enter and returns how long it took until the line was durable
// and the page had it; that it has is looked up afterwards.
func (w *window) enter(line string) (float64, error) {
	begin := time.Now()
	w.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	took := ms(time.Since(begin))
	word := line[strings.LastIndex(line, "<")+1:]
	shown := strings.Join(core.DescribeObject(w.window.Canvas().Content()), "\n")
	if !strings.Contains(shown, word) {
		return 0, fmt.Errorf("%q is not shown in:\n%s", line, shown)
	}
	return took, nil
}

// linesToType are lines of all kinds on names the notebook has. Each has a
// word of its own, by which it is found on the page.
func linesToType(db *sql.DB) ([]string, error) {
	people, err := column(db, "SELECT name FROM contacts GROUP BY sort_name HAVING count(*) = 1 ORDER BY id DESC LIMIT 40")
	if err != nil {
		return nil, err
	}
	industries, err := column(db, "SELECT name FROM industries ORDER BY id LIMIT 8")
	if err != nil {
		return nil, err
	}
	underscored := func(s string) string { return strings.ReplaceAll(s, " ", "_") }
	var lines []string
	for i := range typedLines + 2*warmLines {
		who, what := underscored(people[i%len(people)]), underscored(industries[i%len(industries)])
		kinds := []string{
			"! gaji awal lebih kecil tetapi ruang tumbuh lebih besar #" + what,
			"! sertifikat tidak ditanya, portofolio yang dibaca",
			"! anggaran diputuskan di kuartal ketiga kata @" + who + " #" + what,
		}
		if i >= typedLines/2+warmLines {
			kinds = append(kinds, "? siapa yang memutuskan anggaran #"+what, "> kirim ringkasan ^+3d", "< kenalkan dengan timnya @"+who, "kantornya di dekat stasiun")
		}
		lines = append(lines, fmt.Sprintf("%s <baris%d", kinds[i%len(kinds)], i))
	}
	return lines, nil
}

func column(db *sql.DB, query string) ([]string, error) {
	rows, err := db.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("nothing found by %s", query)
	}
	return slices.Clip(out), rows.Err()
}
