package views

import (
	"bytes"
	"cmp"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

// To rewrite the masters after a change of the look, and then look at them:
// go test ./views -run Golden -update
var update = flag.Bool("update", false, "rewrite the pictures in testdata/golden")

func TestGoldenPicturesOfEveryTabAndOfWhatIsCompared(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("keys are written in another way here")
	}
	for _, look := range []struct{ lang, theme string }{{"id", "light"}, {"en", "dark"}} {
		s := demoWindow(t, look.lang, look.theme)
		for tab, one := range tabs {
			id := one.id
			s.do(t, "tab."+id)
			if tab == tabInterviews {
				s.press(fyne.KeyReturn) // one is open, so that lines belong to it
			}
			golden(t, s.Canvas().Capture(), id+"-"+look.lang+"-"+look.theme)
		}
		take := func(name string) { golden(t, s.Canvas().Capture(), name+"-"+look.lang+"-"+look.theme) }
		s.do(t, "tab.today", "industry.compare")
		s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight) // to a mark of the plot
		take("compare")
		s.typeText("t")
		s.press(fyne.KeyEnd, fyne.KeyRight)
		take("compare-table")
		s.do(t, "tab.industries")
		s.press(fyne.KeyRight)
		s.do(t, "picture.open")
		take("companies")
		s.press(fyne.KeyEscape)
		s.do(t, "tab.contacts")
		s.press(fyne.KeyHome, fyne.KeyInsert, fyne.KeyDown, fyne.KeyInsert)
		take("marked")
	}
}

// demoWindow opens the window on the demo notebook, on a day that stays.
func demoWindow(t *testing.T, lang, theme string) *Shell {
	t.Helper()
	now := monday
	a, err := app.Open(context.Background(), app.Params{
		Path: datatest.Notebook(t), Lang: lang,
		Now: func() time.Time { now = now.Add(time.Millisecond); return now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if err := demo.Fill(context.Background(), a); err != nil {
		t.Fatal(err)
	}
	fa := test.NewTempApp(t)
	// The toolkit's clock for what it keeps drawn goes on with a picture only, and
	// what is a minute old by then is made anew without a place: where no picture
	// was taken for long, the bar of a list would stand at its left.
	test.NewTempWindow(t, canvas.NewRectangle(color.White)).Canvas().Capture()
	s := open(fa, Params{App: a, Runner: core.Inline(), Theme: theme, Version: "test", After: func(time.Duration, func()) {}, Every: noClock})
	s.window.Resize(fyne.NewSize(1200, 780))
	return s
}

// golden compares a picture with its master in testdata/golden; what differs
// is left in testdata/failed to look at.
func golden(t *testing.T, got image.Image, name string) {
	t.Helper()
	master := filepath.Join("testdata", "golden", name+".png")
	if *update {
		write(t, master, got)
		return
	}
	raw, err := os.ReadFile(master)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if n := differing(got, want); n > 0 {
		failed := filepath.Join("testdata", "failed", name+".png")
		write(t, failed, got)
		t.Errorf("%s: %d points differ; see %s", name, n, failed)
	}
}

// slack is how far a channel may be off: other processors round the edges of
// letters a little differently.
const slack = 24

// differing counts the points of two pictures that are not alike.
func differing(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return max(a.Bounds().Dx()*a.Bounds().Dy(), 1)
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			if far(ar, br) || far(ag, bg) || far(ab, bb) {
				n++
			}
		}
	}
	return n
}

func far(a, b uint32) bool { return max(a, b)-min(a, b) > slack<<8 }

func write(t *testing.T, path string, picture image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, paletted(picture)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// paletted is the picture in 256 colours: a third to keep, and no eye sees the
// difference.
func paletted(p image.Image) image.Image {
	counts := map[color.RGBA]int{}
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			counts[rgba(p.At(x, y))]++
		}
	}
	most := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	colours := few(most)
	out, near := image.NewPaletted(p.Bounds(), colours), map[color.RGBA]uint8{}
	for y := p.Bounds().Min.Y; y < p.Bounds().Max.Y; y++ {
		for x := p.Bounds().Min.X; x < p.Bounds().Max.X; x++ {
			c := rgba(p.At(x, y))
			if _, known := near[c]; !known {
				near[c] = uint8(colours.Index(c))
			}
			out.SetColorIndex(x, y, near[c])
		}
	}
	return out
}

// few leaves out colours near one that is used more, so far apart that at most
// 256 are left.
func few(most []color.RGBA) color.Palette {
	for apart := uint32(1); ; apart++ {
		var colours color.Palette
		for _, c := range most {
			if !slices.ContainsFunc(colours, func(had color.Color) bool { return !apartBy(rgba(had), c, apart) }) {
				colours = append(colours, c)
			}
			if len(colours) > 256 {
				break
			}
		}
		if len(colours) <= 256 {
			return colours
		}
	}
}

func apartBy(a, b color.RGBA, n uint32) bool {
	off := func(a, b uint8) bool { return uint32(max(a, b)-min(a, b)) >= n }
	return off(a.R, b.R) || off(a.G, b.G) || off(a.B, b.B)
}

func rgba(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }
