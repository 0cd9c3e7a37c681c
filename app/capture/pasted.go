package capture

import (
	"strings"

	"wawasan/data"
)

// ParsePasted reads text of several lines, one Line each, with its Number;
// blank lines and empty bullets are skipped. What stands behind a bullet or a
// quote's > is a plain note, and so is a line of nothing but marks or a day,
// its marks kept as text: nothing pasted is lost. Text with one line only is
// read as if it had been typed.
func ParsePasted(text string, today data.Date) []Line {
	filled := filledRows(text)
	if len(filled) == 1 {
		return []Line{Parse(filled[0].text, today)}
	}
	lines := make([]Line, 0, len(filled))
	for _, row := range filled {
		rest, plain := stripBullets(row.text)
		if rest == "" {
			continue
		}
		var l Line
		if plain {
			l = parsePlain(rest, today)
		} else {
			l = Parse(row.text, today)
		}
		if l.Empty() {
			l = asItStands(l)
		}
		l.Number = row.number
		lines = append(lines, l)
	}
	return lines
}

// ParseWritten reads one of several lines that were written elsewhere, on the day
// today was then. Plain makes it a note whatever its first character. A line of
// nothing but marks or a day is a note of them, as when it is pasted.
func ParseWritten(text string, plain bool, today data.Date) Line {
	l := Parse(text, today)
	if plain {
		l = parsePlain(text, today)
	}
	if l.Empty() && len(l.Problems) == 0 {
		l = asItStands(l)
	}
	return l
}

// row is one line of a pasted text; number counts from 1.
type row struct {
	text   string
	number int
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// filledRows are the lines of a text that are not blank.
func filledRows(text string) []row {
	var filled []row
	for i, line := range strings.Split(lineBreaks.Replace(text), "\n") {
		if strings.IndexFunc(line, func(r rune) bool { return !isSpace(r) }) >= 0 {
			filled = append(filled, row{line, i + 1})
		}
	}
	return filled
}

// asItStands is a line of marks alone as a plain note of them.
func asItStands(l Line) Line {
	return Line{Raw: l.Raw, Kind: Note, Plain: true, Text: tidy(l.Raw), OffRecord: l.OffRecord}
}

// stripBullets takes bullets and quotes off the beginning of a row, nested ones
// too: "> > - a", ">> a", "  • a".
func stripBullets(row string) (rest string, stripped bool) {
	rest = strings.TrimFunc(row, isSpace)
	for {
		inner := strings.TrimLeft(rest, ">")
		if inner == rest {
			inner = cutBullet(rest)
		}
		after := strings.TrimLeftFunc(inner, isSpace)
		if len(inner) == len(rest) || len(after) == len(inner) && inner != "" {
			return rest, stripped
		}
		rest, stripped = after, true
	}
}

func cutBullet(s string) string {
	for _, bullet := range []string{"-", "*", "•", "◦", "▪", "‣", "●", "○", "·", "–"} {
		if rest, ok := strings.CutPrefix(s, bullet); ok {
			return rest
		}
	}
	return s
}
