package kit_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/lang"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/form"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/line"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// widgets are all widgets of the kit, each as it stands in the window.
func widgets() []picture {
	words := lang.New("id")
	focus := func(f fyne.Focusable) func(fyne.Window) {
		return func(w fyne.Window) { w.Canvas().Focus(f) }
	}
	typed := func(f fyne.Focusable, text string) func(fyne.Window) {
		return func(w fyne.Window) {
			w.Canvas().Focus(f)
			for _, r := range text {
				f.TypedRune(r)
			}
		}
	}
	size := fyne.NewSize(620, 360)
	all := pictures()
	button := part.NewButton("Simpan", "Ctrl+S", nil)
	primary := part.NewPrimaryButton("Simpan", "Enter", nil)
	choice := form.NewChoice([]app.Choice{{Value: "a", Label: "perusahaan sendiri"}, {Value: "b", Label: "industri lain"}}, "b")
	day := form.NewDateField(form.DateParams{Words: words, Today: func() data.Date { return data.Date{Y: 2026, M: 11, D: 23} }})
	hour := form.NewTimeField(form.TimeParams{Words: words})
	caption := part.NewCaption()
	caption.Say("2 dari 3 percakapan pekan ini")
	figures := draw.NewFigureView(draw.FigureParams{Label: "grafik"})
	figures.SetPlots([]draw.Plot{{Title: "Suara", Draw: func(w, h float32) figure.Figure {
		return figure.Bars(figure.BarsData{Sentence: "Satu kalimat.", Bars: []figure.Bar{{ID: "1", Label: "Fintech", Value: "3", Size: 3, Said: "tiga"}}}, w, h)
	}}})
	capture := func() *line.Entry {
		return line.NewEntry(line.Params{
			Words: words, Submit: func(string, bool, func(error)) {},
			Preview: func(string) line.Preview { return line.Preview{Kind: "lesson", Parts: []string{"@Sari"}} },
			Complete: func(rune, string) ([]line.Completion, error) {
				return []line.Completion{{Name: "Sari Wijaya", Extra: "Bank"}}, nil
			},
		})
	}
	empty, filled := capture(), capture()
	filled.SetContext("Wawancara Sari")
	palette := overlay.NewPalette(overlay.PaletteParams[int]{
		Words: words, Runner: core.Inline(), Title: "Cari", Hint: "Ketik…",
		Query: func(context.Context, string) ([]overlay.Choice[int], error) {
			var out []overlay.Choice[int]
			for n, row := range sampleRows() {
				out = append(out, overlay.Choice[int]{Item: row, Value: n})
			}
			return out, nil
		},
	})
	sheet := overlay.NewShortcutSheet(overlay.SheetParams{Words: words, Registry: command.Default(), System: "linux"})
	return append(all, []picture{
		{"buttons", container.NewVBox(button, primary, part.NewDangerButton("Hapus", "", nil)), size, focus(button)},
		{"parts", container.NewVBox(part.NewHeading("Rencana", "Pilih pertanyaan"), part.NewRule(), caption, part.NewSegments([]string{"Kontak", "Wawancara"}, 1, nil), part.NewHints([]part.Hint{{Text: "Cari Ctrl+F"}}), part.NewSheet(part.NewHeading("Di atas", ""))), size, nil},
		{"choice", container.NewVBox(choice, day, hour), size, focus(choice)},
		{"day", container.NewVBox(day), size, typed(day.Target(), "jumat")},
		{"bad time", container.NewVBox(hour, part.NewButton("x", "", nil)), size, func(w fyne.Window) {
			typed(hour.Target(), "99")(w)
			w.Canvas().Unfocus()
		}},
		{"figure", figures, fyne.NewSize(620, 500), focus(figures)},
		{"empty line", line.Stage(container.NewStack(), empty), size, nil},
		{"line", line.Stage(container.NewStack(), filled), size, typed(filled.Target(), "! kata @sa")},
		{"palette", container.NewStack(), fyne.NewSize(900, 620), func(w fyne.Window) { palette.Open(w.Canvas()) }},
		{"sheet", container.NewStack(), fyne.NewSize(900, 620), func(w fyne.Window) { sheet.Open(w.Canvas()) }},
	}...)
}

// keep leaves two pictures that differ in the folder KIT_PICTURES.
func keep(t *testing.T, name string, got, want image.Image) {
	t.Helper()
	dir := os.Getenv("KIT_PICTURES")
	if dir == "" {
		return
	}
	for end, p := range map[string]image.Image{"got": got, "want": want} {
		f, err := os.Create(filepath.Join(dir, name+"-"+end+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, p); err != nil {
			t.Fatal(err)
		}
		_ = f.Close()
	}
}

// shown puts a widget into a window.
func shown(t *testing.T, p picture) (w fyne.Window, box *fyne.Container) {
	t.Helper()
	box = container.NewStack(p.object)
	w = test.NewTempWindow(t, box)
	w.SetPadded(false)
	w.Resize(p.size)
	if p.after != nil {
		p.after(w)
	}
	return w, box
}

// same compares two pictures but for the caret, which the toolkit colours when
// it blinks next.
func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	if p, ok := a.(*image.NRGBA); ok {
		if q, ok := b.(*image.NRGBA); ok && bytes.Equal(p.Pix, q.Pix) {
			return true
		}
	}
	apart := image.Rectangle{}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				apart = apart.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return apart.Dx() <= 2
}

// TestAWidgetLooksAfterAChangeOfThemeAsIfItHadBeenMadeInIt switches the look
// under every widget of the kit: in sight, and put away while it changed.
func TestAWidgetLooksAfterAChangeOfThemeAsIfItHadBeenMadeInIt(t *testing.T) {
	if testing.Short() {
		t.Skip("it draws every widget thrice")
	}
	light := theme.New(theme.Params{Variant: theme.Light})
	for name, look := range map[string]fyne.Theme{
		"dark and twice as big": theme.New(theme.Params{Variant: theme.Dark, Scale: 2}),
		"of high contrast":      theme.New(theme.Params{Variant: theme.Light, Contrast: true}),
	} {
		settings := test.NewTempApp(t).Settings()
		for i := range widgets() {
			settings.SetTheme(look)
			w, _ := shown(t, widgets()[i])
			want := w.Canvas().Capture()

			settings.SetTheme(light)
			p := widgets()[i]
			w, _ = shown(t, p)
			settings.SetTheme(look)
			if got := w.Canvas().Capture(); !same(got, want) {
				keep(t, p.name+"-"+name, got, want)
				t.Errorf("%s, in sight while it became %s, looks another way", p.name, name)
			}

			settings.SetTheme(light)
			p = widgets()[i]
			w, box := shown(t, p)
			if w.Canvas().Overlays().Top() != nil {
				continue // what lies over the window is not put away
			}
			box.Objects = nil
			box.Refresh()
			settings.SetTheme(look)
			box.Objects = []fyne.CanvasObject{p.object}
			box.Refresh()
			if got := w.Canvas().Capture(); !same(got, want) {
				keep(t, p.name+"-"+name+"-away", got, want)
				t.Errorf("%s, put away while it became %s, looks another way", p.name, name)
			}
		}
	}
}

// TestWhatOneCanTypeIntoOrChooseInHasAnEdgeOneCanSee looks at the kit without
// the keyboard, whose ring is of the accent.
func TestWhatOneCanTypeIntoOrChooseInHasAnEdgeOneCanSee(t *testing.T) {
	kittest.Dress(t)
	least := map[string]int{"choice": 3, "day": 1, "empty line": 1}
	for _, p := range widgets() {
		if least[p.name] == 0 {
			continue
		}
		w, _ := shown(t, p)
		w.Canvas().Unfocus()
		edges := kittest.Edges(w.Canvas().Content())
		if edges[ft.Color(theme.Edge)] < least[p.name] || edges[ft.Color(theme.Line)] > 0 {
			t.Errorf("%s has the edges %v", p.name, edges)
		}
	}
}
