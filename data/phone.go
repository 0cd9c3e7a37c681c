package data

import "strings"

// PhoneTold is how many digits at its end tell a phone number from others: the
// beginning may be that of a country, or a nought. Fewer than PhoneLeast are none.
const (
	PhoneTold  = 9
	PhoneLeast = 7
)

// SamePhone compares the Digits of two telephone numbers by the last of them; too
// few are no number.
func SamePhone(a, b string) bool {
	short := min(len(a), len(b))
	n := min(short, PhoneTold)
	return short >= PhoneLeast && a[len(a)-n:] == b[len(b)-n:]
}

// Digits are the digits of ASCII in a text, nothing else.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
