package capture

import (
	"strings"

	"wawasan/data"
)

// ParsePasted reads text of several lines, one Line each; blank lines are skipped. What stands behind a bullet or a quote's > is a plain note.
// Text with one line only is read as if it had been typed.
func ParsePasted(text string, today data.Date) []Line {
	rows := strings.FieldsFunc(text, func(r rune) bool {
		return r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
	})
	filled := rows[:0]
	for _, row := range rows {
		if strings.IndexFunc(row, func(r rune) bool { return !isSpace(r) }) >= 0 {
			filled = append(filled, row)
		}
	}
	if len(filled) == 1 {
		return []Line{Parse(filled[0], today)}
	}
	lines := make([]Line, 0, len(filled))
	for _, row := range filled {
		switch rest, plain := stripBullets(row); {
		case plain && rest != "":
			lines = append(lines, parsePlain(rest, today))
		case !plain:
			lines = append(lines, Parse(row, today))
		}
	}
	return lines
}

// stripBullets takes bullets and quotes off the beginning of a row, nested ones too: "> > - a", ">> a", "  • a".
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
