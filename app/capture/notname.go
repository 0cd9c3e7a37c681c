package capture

import (
	"strings"
	"unicode/utf8"
)

// What stands behind @ or # in code, in paths and on screens is no name.

// directives begin lines of C.
var directives = map[string]bool{
	"include": true, "define": true, "undef": true, "ifdef": true, "ifndef": true, "elif": true, "endif": true, "pragma": true,
}

// isPackage reports that a name is the first half of a package's, as in
// "@types/node": small letters on both sides of a slash. "@Sari/Budi" is none.
func isPackage(name, after string) bool {
	return len(after) > 1 && after[0] == '/' && isSmall(name[0]) && isSmall(after[1])
}

func isSmall(b byte) bool { return b >= 'a' && b <= 'z' }

// isColour reports a colour of the web: 3, 4, 6 or 8 hexadecimal digits that
// are no word, such as fff, f80, c0ffee. A fintech called b2b and a cafe are
// names: one letter twice around a 2 or 4, and letters alone unless they are
// all the same or in pairs.
func isColour(name string) bool {
	switch len(name) {
	case 3, 4, 6, 8:
	default:
		return false
	}
	figures, pairs := 0, len(name) != 3
	for i := range len(name) {
		switch c := name[i]; {
		case c >= '0' && c <= '9':
			figures++
		case !(c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'):
			return false
		}
		pairs = pairs && name[i] == name[i^1]
	}
	between := len(name) == 3 && figures == 1 && (name[1] == '2' || name[1] == '4')
	return figures > 0 && !between || pairs || strings.Count(name, name[:1]) == len(name)
}

// belongings are what joins a name without being part of it.
var belongings = []string{"'s", "’s", "ʼs", "'S", "’S", "ʼS", "-nya"}

// ownEnd is where the name from i to end ends when what belongs to it is left
// out: "Sari's" is Sari, and "BCA-nya" is BCA.
func ownEnd(s string, i, end int) int {
	for _, b := range belongings {
		own, ok := strings.CutSuffix(s[i:end], b)
		if own = strings.TrimRight(own, joints); ok && own != "" {
			return i + len(own)
		}
	}
	return end
}

// belongs reports that what stands behind a name is what belongs to it.
func belongs(rest string) bool {
	for _, b := range belongings {
		if after, ok := strings.CutPrefix(rest, b); ok {
			next, _ := utf8.DecodeRuneInString(after)
			return !isNameRune(next)
		}
	}
	return false
}
