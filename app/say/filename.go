package say

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/letters"
)

// DocumentName is the name of the file a document is written to, without its
// end, which every system takes: one name, no path, none that a system keeps
// for a device or reads as a flag, and nothing in it that hides its end. What
// parts words is a plain hyphen, and letters that plain ones stand for are plain
// ones, so that the name is typed anywhere; letters of other scripts stay. It is
// "" for a title of which nothing is left.
func DocumentName(title string) string {
	name := hyphens.ReplaceAllLiteralString(plain(letters.ShownLine(title)), "-")
	name = Shorten(strings.Trim(name, "-"), 60)
	for len(name) > longestName { // a letter takes up to four bytes
		_, last := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-last]
	}
	name = strings.TrimFunc(name, func(r rune) bool { return strings.ContainsRune("-.…~", r) || unicode.IsSpace(r) })
	if devices.MatchString(name) {
		name = "_" + name
	}
	return name
}

var hyphens = regexp.MustCompile("-{2,}")

// plain is a text in the letters of file names.
func plain(text string) string {
	var out strings.Builder
	latin, joins := false, false
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) && latin: // of a letter that is a plain one without it
			continue
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), strings.ContainsRune(",;·•|", r):
			out.WriteByte('-')
		case strings.ContainsRune(`<>:"/\?*`, r), unicode.In(r, unicode.Pi, unicode.Pf, unicode.So, unicode.Sk), r == '…', r == '\uFE0F',
			unicode.Is(unicode.Cf, r) && (!joins || r != '\u200c' && r != '\u200d'):
		case plainly[r] != "":
			out.WriteString(plainly[r])
		default:
			out.WriteRune(r)
		}
		latin = unicode.Is(unicode.Latin, r)
		joins = !latin && unicode.In(r, unicode.L, unicode.M) // in some scripts letters are joined, or parted, by a sign
	}
	return norm.NFC.String(out.String())
}

// plainly are the plain letters for those that are no plain ones with a mark.
var plainly = map[rune]string{
	'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe", 'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th", 'ı': "i", '×': "x",
}

// longestName leaves room for what stands before and behind a name: the systems
// take 255 bytes in all.
const longestName = 180

// devices are the names under which Windows finds devices, in every folder and
// whatever end they have.
var devices = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)`)

// BriefName is the name of the file that the brief of an interview is written
// to.
func (s Speaker) BriefName(title string) string {
	return strings.TrimRight(s.T("brief.file")+"-"+DocumentName(title), "-")
}
