package document

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// The writer of PDF takes TrueType outlines only, and Inter has others: the Go
// fonts (BSD licence), which cover Latin, Greek and Cyrillic, come with it.
var latin = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err) // ships inside: a broken build
	}
	return f
})

var faces = map[string][]byte{"": goregular.TTF, "B": gobold.TTF}

// has reports whether a font draws a letter.
func has(f *sfnt.Font, r rune) bool {
	var buf sfnt.Buffer
	index, err := f.GlyphIndex(&buf, r)
	return err == nil && index != 0
}

// otherScripts finds fonts of the system for letters the Go fonts lack. Scripts
// whose letters join or reorder are left out: unshaped they would be wrong.
type otherScripts struct {
	looked bool
	paths  []string
	fonts  map[string]*sfnt.Font // by path; nil for one that cannot be used
}

// joining are scripts that need shaping, which the writer of PDF does not do.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Devanagari, unicode.Bengali, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Gujarati, unicode.Gurmukhi, unicode.Oriya, unicode.Sinhala, unicode.Myanmar, unicode.Khmer, unicode.Lao, unicode.Thai, unicode.Tibetan,
	unicode.Javanese, unicode.Balinese, unicode.Sundanese,
}

// find returns the file of a system font that has a letter, "" for none.
func (o *otherScripts) find(r rune) string {
	if unicode.In(r, joining...) {
		return ""
	}
	o.look()
	for _, path := range o.paths {
		f, known := o.fonts[path]
		if !known {
			f = readFont(path)
			o.fonts[path] = f
		}
		if f != nil && has(f, r) {
			return path
		}
	}
	return ""
}

// mostFonts is how many files are looked into: reading all of a designer's
// fonts would take long.
const mostFonts = 60

func (o *otherScripts) look() {
	if o.looked {
		return
	}
	o.looked, o.fonts = true, map[string]*sfnt.Font{}
	for _, dir := range fontFolders() {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".ttf") {
				o.paths = append(o.paths, path)
			}
			return nil
		})
	}
	slices.SortStableFunc(o.paths, func(a, b string) int { return rank(a) - rank(b) })
	o.paths = o.paths[:min(len(o.paths), mostFonts)]
}

// rank puts fonts of many scripts first.
func rank(path string) int {
	name := strings.ToLower(filepath.Base(path))
	for n, known := range []string{"droidsansfallback", "arialuni", "wqy", "notosanscjk", "notosans", "malgun", "meiryo", "simhei", "dejavusans.ttf", "arial.ttf"} {
		if strings.Contains(name, known) {
			return n
		}
	}
	return 100
}

func fontFolders() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return []string{filepath.Join(os.Getenv("WINDIR"), "Fonts")}
	case "darwin":
		return []string{"/System/Library/Fonts/Supplemental", "/Library/Fonts", filepath.Join(home, "Library", "Fonts")}
	}
	return []string{"/usr/share/fonts", "/usr/local/share/fonts", filepath.Join(home, ".local", "share", "fonts")}
}

// largestFont is what is read at most of one file.
const largestFont = 20 << 20

func readFont(path string) *sfnt.Font {
	if info, err := os.Stat(path); err != nil || info.Size() > largestFont {
		return nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	f, err := sfnt.Parse(raw)
	if err != nil {
		return nil
	}
	return f
}

// plain is a letter without what stands above or below it, as far as the Go
// fonts draw that; 0 for none.
func plain(r rune) rune {
	p, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
	if unicode.Is(unicode.Mn, p) || !has(latin(), p) {
		return 0
	}
	return p
}

// addFont makes a font of the system known to the writer.
func (p *printer) addFont(family, path string) {
	raw, err := os.ReadFile(path)
	if err == nil {
		p.pdf.AddUTF8FontFromBytes(family, "", raw)
	}
}
