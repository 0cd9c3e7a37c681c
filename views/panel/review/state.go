package review

// deed is what a key does with a lesson.
type deed int

const (
	none  deed = iota
	keep       // it was present, more or less
	apply      // it was applied
	merge      // it is the same as another
	drop
	star
)

// good is how present a lesson was that is kept without a number.
const good = 4

// deedOf is what a letter does and, for keep, how present the lesson was, from
// 0 to 5.
func deedOf(r rune) (d deed, quality int) {
	switch {
	case r >= '0' && r <= '5':
		return keep, int(r - '0')
	case r == 'k' || r == 'K':
		return keep, good
	case r == 'a' || r == 'A':
		return apply, 0
	case r == 'm' || r == 'M':
		return merge, 0
	case r == 'x' || r == 'X':
		return drop, 0
	case r == 's' || r == 'S' || r == '*':
		return star, 0
	}
	return none, 0
}
