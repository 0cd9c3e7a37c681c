package interchange

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// codePage is an older encoding that a file can be read in: it is known by its
// letters, or somebody says that it is this one.
type codePage struct {
	name    string   // as people and browsers call it
	found   []string // what the detector calls it; none where it cannot be told from another
	several bool     // letters may have several bytes
	scripts []*unicode.RangeTable
}

// codePages are those that are detected, and further ones that are offered.
var codePages = []codePage{
	{"shift_jis", []string{"SHIFT_JIS", "CP932"}, true, []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}},
	{"euc-jp", []string{"EUC-JP"}, true, []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}},
	{"gb18030", []string{"GB2312", "GBK", "GB18030", "HZ-GB-2312"}, true, []*unicode.RangeTable{unicode.Han}},
	{"big5", []string{"Big5"}, true, []*unicode.RangeTable{unicode.Han}},
	{"euc-kr", []string{"EUC-KR", "CP949", "UHC"}, true, []*unicode.RangeTable{unicode.Hangul, unicode.Han}},
	{"windows-1251", []string{"Windows-1251"}, false, []*unicode.RangeTable{unicode.Cyrillic}},
	{"koi8-r", []string{"KOI8-R"}, false, []*unicode.RangeTable{unicode.Cyrillic}},
	{"windows-1253", []string{"Windows-1253", "ISO-8859-7"}, false, []*unicode.RangeTable{unicode.Greek}},
	{"windows-1255", []string{"Windows-1255", "ISO-8859-8"}, false, []*unicode.RangeTable{unicode.Hebrew}},
	{"windows-874", []string{"TIS-620", "ISO-8859-11"}, false, []*unicode.RangeTable{unicode.Thai}},
	{name: "windows-1250"},
	{name: "windows-1252"},
	{name: "windows-1254"},
	{name: "windows-1256"},
	{name: "windows-1257"},
	{name: "windows-1258"},
	{name: "iso-8859-2"},
	{name: "ibm866"},
	{name: "macintosh"},
	{name: "x-mac-cyrillic"},
}

// Encodings are the names by which somebody can say how a file is written.
func Encodings() []string {
	names := make([]string, len(codePages))
	for i, p := range codePages {
		names[i] = p.name
	}
	return names
}

// encodingNamed finds an encoding by one of its names.
func encodingNamed(name string) (charset, bool) {
	enc, err := htmlindex.Get(strings.ToLower(strings.TrimSpace(name)))
	if err != nil {
		return 0, false
	}
	is, err := htmlindex.Name(enc)
	if is == "gbk" {
		is = "gb18030"
	}
	i := slices.IndexFunc(codePages, func(p codePage) bool { return p.name == is })
	return firstPage + charset(i), err == nil && i >= 0
}

// IsEncoding reports a name under which a file can be read.
func IsEncoding(name string) bool {
	_, ok := encodingNamed(name)
	return ok
}

// page is the code page of a charset, nil for what is none.
func (cs charset) page() *codePage {
	if cs < firstPage {
		return nil
	}
	return &codePages[cs-firstPage]
}

// read makes bytes text, and reports that none of it is a sign that they are
// written otherwise.
func (p *codePage) read(b []byte) (string, bool) {
	var enc encoding.Encoding
	enc, err := htmlindex.Get(p.name)
	if err != nil {
		return "", false
	}
	out, err := enc.NewDecoder().Bytes(b)
	text := string(out)
	wrong := func(c rune) bool {
		return c == utf8.RuneError || c != '\t' && c != '\n' && c != '\r' && unicode.IsControl(c) || unicode.Is(unicode.Co, c)
	}
	return text, err == nil && !strings.ContainsFunc(text, wrong)
}

// sure is how certain the detector has to be: names that come out wrong are worse
// than a file that is not read.
const sure = 0.9

// detected is the code page of lines that are no UTF-8, where it is certain: the
// detector says so, and all letters are those of its language.
func detected(lines []byte) (charset, bool) {
	found := chardet.Detect(lines)
	if found.Confidence < sure {
		return 0, false
	}
	i := slices.IndexFunc(codePages, func(p codePage) bool {
		return slices.ContainsFunc(p.found, func(name string) bool { return strings.EqualFold(name, found.Encoding) })
	})
	if i < 0 {
		return 0, false
	}
	text, ok := codePages[i].read(lines)
	return firstPage + charset(i), ok && codePages[i].suits(text)
}

// suits reports that the letters beyond ASCII in a text are those of the page's
// scripts, and no capital stands behind a small letter, as when one Cyrillic page is
// taken for another.
func (p *codePage) suits(text string) bool {
	before, letters := rune(0), 0
	for _, c := range text {
		switch {
		case c < utf8.RuneSelf, !unicode.IsLetter(c):
		case !unicode.In(c, p.scripts...) || 0xFF61 <= c && c <= 0xFF9F: // half a letter is a wrong one
			return false
		case unicode.IsUpper(c) && unicode.IsLower(before):
			return false
		default:
			letters++
		}
		before = c
	}
	return letters >= minLetters
}

// minLetters are fewer than tell anything.
const minLetters = 4

// gather keeps what the detector looks at: lines that are no UTF-8, up to a
// bound.
func (s *survey) gather(b []byte) {
	if len(s.foreign)+len(b) < maxDetected {
		s.foreign = append(append(s.foreign, bytes.TrimSpace(b)...), '\n')
	}
}

const maxDetected = 256 << 10
