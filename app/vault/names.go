// Package vault writes notes as a folder of Markdown files that link to each
// other, as Obsidian and others read one: names that every system takes, text
// that stays text, and the same bytes for the same notes.
package vault

import (
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wawasan/data"
)

// longestName is how many bytes a file's name may have, its end included. Names
// of most systems may have 255, whole paths on Windows not many more.
const longestName = 120

// ending is what the names of all pages end with.
const ending = ".md"

// Names gives each page a name of its own in its folder. What is named first
// keeps its name; a later one of the same gets a part of its ID.
type Names struct{ taken map[string]bool }

// Name returns the path of a page, with / and without its ending.
func (n *Names) Name(folder, title, otherwise string, id data.ID) string {
	if n.taken == nil {
		n.taken = map[string]bool{}
	}
	base := Safe(title, longestName-len(ending))
	if base == "" {
		base = Safe(otherwise, longestName-len(ending))
	}
	name := base
	for length := 6; n.taken[foldName(path.Join(folder, name))]; length += 6 {
		part := " (" + idPart(id, length) + ")"
		name = Safe(base, longestName-len(ending)-len(part)) + part
	}
	n.taken[foldName(path.Join(folder, name))] = true
	return path.Join(folder, name)
}

// idPart is the end of an ID, which is drawn by lot; its beginning is the time.
func idPart(id data.ID, length int) string {
	s := strings.ReplaceAll(string(id), "-", "")
	if length > len(s) {
		return s + strings.Repeat("+", length-len(s))
	}
	return s[len(s)-length:]
}

// foldName is the same for names that some system takes for one.
func foldName(name string) string { return strings.ToLower(strings.ToUpper(norm.NFC.String(name))) }

// devices are names that Windows keeps for itself, whatever follows a dot.
var devices = map[string]bool{
	"con": true, "prn": true, "aux": true, "nul": true, "conin$": true, "conout$": true, "clock$": true,
}

func isDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem = strings.TrimRight(stem, " ")
	if devices[stem] {
		return true
	}
	rest, isPort := strings.CutPrefix(stem, "com")
	if !isPort {
		rest, isPort = strings.CutPrefix(stem, "lpt")
	}
	return isPort && utf8.RuneCountInString(rest) == 1 && strings.Trim(rest, "0123456789¹²³") == ""
}

// unfit are marks that a name cannot have on Windows, or that would end a link.
const unfit = `<>:"/\|?*#^[]`

var percents = regexp.MustCompile("%%+") // begin a comment

// Safe makes a title the name of a file, of at most so many bytes, on every
// system; "" where nothing is left of it.
func Safe(title string, most int) string {
	title = norm.NFC.String(shownLine(title))
	title = strings.Map(func(r rune) rune {
		if strings.ContainsRune(unfit, r) {
			return '-'
		}
		return r
	}, title)
	title = trimName(percents.ReplaceAllLiteralString(title, "%"))
	if isDevice(title) {
		title = "_" + title
	}
	if len(title) > most {
		cut := most
		for cut > 0 && !beginsLetter(title[cut:]) {
			cut--
		}
		title = trimName(title[:cut])
	}
	return title
}

// beginsLetter reports that a text begins with a letter, not within one.
func beginsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return utf8.RuneStart(s[0]) && !unicode.In(r, unicode.M, unicode.Cf) && !(0x1F3FB <= r && r <= 0x1F3FF)
}

// trimName takes off what Windows drops from the end of a name, and the dot
// that hides one elsewhere.
func trimName(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	name = strings.TrimLeft(name, ". -")
	name = strings.TrimRight(name, ". ")
	if strings.Trim(name, "-. ") == "" {
		return ""
	}
	return name
}
