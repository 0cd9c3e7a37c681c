package document

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// typefaces finds fonts of this computer for letters that the Go fonts lack. The
// same fonts give the same choice. It writes nothing, unlike the index that
// go-text/typesetting/fontscan keeps: an export writes where it is told alone.
type typefaces struct {
	folders []string
	looked  bool
	paths   []string
	files   map[string][]*typeface       // by path; none for a file that cannot be used
	ranked  map[language.Script][]string // paths, the likeliest first
	taken   map[language.Script][]*typeface
	found   map[string]*typeface // by script and letters
	shaped  map[shapeKey]*shape
	shaper  shaping.HarfbuzzShaper
}

func newTypefaces(folders []string) *typefaces {
	return &typefaces{
		folders: folders, files: map[string][]*typeface{}, ranked: map[language.Script][]string{}, taken: map[language.Script][]*typeface{},
		found: map[string]*typeface{}, shaped: map[shapeKey]*shape{},
	}
}

// typeface is one font of a file, read whole when letters are drawn with it.
type typeface struct {
	path    string
	index   int
	letters font.Cmap
	layout  bool // it says how letters join and move
	face    *font.Face
	broken  bool
	own     bool // one of the Go fonts, which come in bold
}

// has reports whether a font draws all these letters.
func (f *typeface) has(text []rune) bool {
	for _, r := range text {
		if _, ok := f.letters.Lookup(r); !ok && !joins(r) {
			return false
		}
	}
	return true
}

// find returns the font that draws letters of a script, nil for none: one that
// was taken before, else the likeliest.
func (o *typefaces) find(script language.Script, text []rune) *typeface {
	key := script.String() + string(text)
	f, known := o.found[key]
	if !known {
		f = o.search(script, text)
		o.found[key] = f
	}
	return f
}

func (o *typefaces) search(script language.Script, text []rune) *typeface {
	if unicode.Is(unicode.Co, text[0]) { // each font has another picture there
		return nil
	}
	for _, f := range o.taken[script] {
		if f.sets(text) {
			return f
		}
	}
	for _, path := range o.likely(script) {
		for _, f := range o.open(path) {
			if !f.has(text) || !f.layout && mustShape(script) || slices.Contains(o.taken[script], f) {
				continue
			}
			if f.read() && f.draws(text) {
				o.taken[script] = append(o.taken[script], f)
				return f
			}
		}
	}
	return nil
}

// mustShape are scripts whose letters join or change places: a font that only
// has the letters would write them wrong. Arabic and Hebrew do without, the
// shaper knows their joined letters, and so do Thai and Lao.
func mustShape(script language.Script) bool {
	switch script {
	case language.Common, language.Inherited, language.Unknown, language.Latin, language.Greek, language.Cyrillic, language.Armenian, language.Georgian, language.Ethiopic,
		language.Han, language.Hiragana, language.Katakana, language.Bopomofo, language.Hangul, language.Arabic, language.Hebrew, language.Thai, language.Lao:
		return false
	}
	return true
}

// read reads a font whole.
func (f *typeface) read() (ok bool) {
	if f.face != nil || f.broken {
		return !f.broken
	}
	f.broken = true
	defer guard(func() { f.broken, ok = true, false })
	loaders, done, err := openFont(f.path)
	if err != nil {
		return false
	}
	defer done()
	if f.index >= len(loaders) {
		return false
	}
	if whole, err := font.NewFont(loaders[f.index]); err == nil {
		f.face, f.broken = font.NewFace(whole), false
	}
	return !f.broken
}

// draws reports that letters are shapes in a font: some have pictures in
// colours, some only blanks.
func (f *typeface) draws(text []rune) (ok bool) {
	defer guard(func() { f.broken, ok = true, false })
	for _, r := range text {
		glyph, ok := f.letters.Lookup(r)
		if !ok || joins(r) {
			continue
		}
		if _, ok := outline(f.face, glyph); !ok {
			return false
		}
		return true
	}
	return true
}

// guard calls broken where reading a font panics: one of the system's may be
// broken in a way that nobody foresaw, and then its letters are missing, not the
// document.
func guard(broken func()) {
	if recover() != nil {
		broken()
	}
}

// mostFonts is how many files are looked into for a script that none of the
// known fonts has: a designer has thousands.
const mostFonts = 1000

// likely are the files of fonts, those first that are known to have a script.
func (o *typefaces) likely(script language.Script) []string {
	if out, ok := o.ranked[script]; ok {
		return out
	}
	o.look()
	known := append(slices.Clone(knownFonts[script]), manyScripts...)
	ranks := map[string]int{}
	for _, path := range o.paths {
		ranks[path] = rank(path, known)
	}
	out := slices.Clone(o.paths)
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(ranks[a]-ranks[b], strings.Compare(filepath.Base(a), filepath.Base(b)), strings.Compare(a, b))
	})
	out = out[:min(len(out), mostFonts)]
	o.ranked[script] = out
	return out
}

func (o *typefaces) look() {
	if o.looked {
		return
	}
	o.looked = true
	for _, dir := range o.folders {
		_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && slices.Contains([]string{".ttf", ".otf", ".ttc", ".otc"}, strings.ToLower(filepath.Ext(path))) && !unfit(path) {
				o.paths = append(o.paths, path)
			}
			return nil
		})
	}
}

// open reads which letters the fonts of a file have.
func (o *typefaces) open(path string) (out []*typeface) {
	if out, ok := o.files[path]; ok {
		return out
	}
	o.files[path] = nil
	defer guard(func() { o.files[path], out = nil, nil })
	loaders, done, err := openFont(path)
	if err != nil {
		return nil
	}
	defer done()
	for n, loader := range loaders {
		raw, err := loader.RawTable(opentype.MustNewTag("cmap"))
		if err != nil {
			continue
		}
		table, _, err := tables.ParseCmap(raw)
		if err != nil {
			continue
		}
		letters, _, err := font.ProcessCmap(table, tables.FPNone)
		if err != nil {
			continue
		}
		layout := loader.HasTable(opentype.MustNewTag("GSUB")) || loader.HasTable(opentype.MustNewTag("morx"))
		o.files[path] = append(o.files[path], &typeface{path: path, index: n, letters: letters, layout: layout})
	}
	return o.files[path]
}

// largestFont is what is read at most of one file; the largest of the systems,
// with all of Chinese, Japanese and Korean, have some 80 MB.
const largestFont = 128 << 20

// openFont opens a file of fonts, which done closes again.
func openFont(path string) (loaders []*opentype.Loader, done func(), err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() || info.Size() > largestFont {
		_ = f.Close()
		return nil, nil, cmp.Or(err, fs.ErrInvalid)
	}
	loaders, err = opentype.NewLoaders(f)
	if err != nil {
		_ = f.Close()
		return nil, nil, err
	}
	return loaders, func() { _ = f.Close() }, nil
}

// fontFolders are where this system keeps fonts.
func fontFolders() []string {
	home, _ := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		return under("Fonts", os.Getenv("WINDIR"), filepath.Join(os.Getenv("LOCALAPPDATA"), "Microsoft", "Windows"))
	case "darwin":
		return []string{"/System/Library/Fonts", "/Library/Fonts", filepath.Join(home, "Library", "Fonts")}
	}
	shared := cmp.Or(os.Getenv("XDG_DATA_DIRS"), "/usr/local/share:/usr/share")
	own := cmp.Or(os.Getenv("XDG_DATA_HOME"), filepath.Join(home, ".local", "share"))
	out := under("fonts", append(filepath.SplitList(shared), own, "/usr/local/share", "/usr/share", "/run/host")...)
	return append(out, filepath.Join(home, ".fonts"), "/run/current-system/sw/share/X11/fonts")
}

// under are a folder's paths beneath others, each once.
func under(name string, folders ...string) (out []string) {
	for _, dir := range folders {
		if path := filepath.Join(dir, name); filepath.IsAbs(dir) && !slices.Contains(out, path) {
			out = append(out, path)
		}
	}
	return out
}
