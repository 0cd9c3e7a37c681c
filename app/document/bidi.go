package document

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// The levels of a paragraph: text from left to right is even, from right to left
// odd. golang.org/x/text/unicode/bidi tells the direction of each stretch, and not
// how deep it lies; of "عمر 12 علي" it cannot be said then which name stands left.
//
// What embeds or overrides a direction is no letter that is shown
// (letters.Shown), so the rules X1 to X8 of Unicode's algorithm have no work.

// levelsOf are the levels of the letters of one paragraph by the rules W1 to I2;
// base is 0 or 1.
func levelsOf(text []rune, base int) []int {
	classes := make([]bidi.Class, len(text))
	for n, r := range text {
		properties, _ := bidi.LookupRune(r)
		classes[n] = properties.Class()
	}
	b := paragraphBidi{text: text, class: classes, base: base, side: sideOf(base)}
	b.weak()
	b.numbers()
	b.brackets()
	b.neutral()
	return b.levels()
}

// baseOf is the direction of a paragraph, 0 or 1: where most of its letters run to
// the left it does. The first letter alone does not decide, as it would by rule P2:
// a sentence in Indonesian may begin with a name in Arabic.
func baseOf(text []rune) int {
	left, right := 0, 0
	for _, r := range text {
		properties, _ := bidi.LookupRune(r)
		switch properties.Class() {
		case bidi.L:
			left++
		case bidi.R, bidi.AL:
			right++
		}
	}
	if right > left {
		return 1
	}
	return 0
}

func sideOf(level int) bidi.Class {
	if level%2 == 0 {
		return bidi.L
	}
	return bidi.R
}

type paragraphBidi struct {
	text  []rune
	class []bidi.Class
	base  int
	side  bidi.Class // of the paragraph, and of what lies before and after it
}

// weak are the rules W1 to W3: what stands on a letter, and digits after Arabic.
func (b *paragraphBidi) weak() {
	before, strong := b.side, b.side
	for n, c := range b.class {
		if c == bidi.NSM || c == bidi.BN || c == bidi.Control {
			c = before
		}
		before = c
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		}
		b.class[n] = c
	}
	for n, c := range b.class {
		if c == bidi.AL {
			b.class[n] = bidi.R
		}
	}
}

// numbers are the rules W4 to W7: what joins digits or stands beside them.
func (b *paragraphBidi) numbers() {
	for n := 1; n+1 < len(b.class); n++ {
		c, before, after := b.class[n], b.class[n-1], b.class[n+1]
		if before == after && (c == bidi.ES && before == bidi.EN || c == bidi.CS && (before == bidi.EN || before == bidi.AN)) {
			b.class[n] = before
		}
	}
	b.stretches(func(c bidi.Class) bool { return c == bidi.ET }, func(from, to int) {
		c := bidi.ON
		if b.at(from-1) == bidi.EN || b.at(to) == bidi.EN {
			c = bidi.EN
		}
		b.fill(from, to, c)
	})
	strong := b.side
	for n, c := range b.class {
		switch c {
		case bidi.ES, bidi.CS:
			b.class[n] = bidi.ON
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				b.class[n] = bidi.L
			}
		}
	}
}

// brackets is the rule N0: a pair of brackets has one direction.
func (b *paragraphBidi) brackets() {
	for _, pair := range b.pairs() {
		inside := bidi.ON
		for n := pair[0] + 1; n < pair[1] && inside != b.side; n++ {
			if c := strongOf(b.class[n]); c != bidi.ON {
				inside = c
			}
		}
		if inside == bidi.ON {
			continue
		}
		if inside != b.side && b.strongBefore(pair[0]) == b.side {
			inside = b.side
		}
		for _, at := range pair {
			b.class[at] = inside
		}
	}
}

// mostBrackets may be open at once, by rule BD16.
const mostBrackets = 63

// pairs are where brackets open and close, in the order in which they open.
func (b *paragraphBidi) pairs() (out [][2]int) {
	type opened struct {
		closing rune
		at      int
	}
	var open []opened
	for n, r := range b.text {
		properties, _ := bidi.LookupRune(r)
		if b.class[n] != bidi.ON || !properties.IsBracket() {
			continue
		}
		if properties.IsOpeningBracket() {
			if len(open) == mostBrackets {
				return nil
			}
			open = append(open, opened{closingOf(r), n})
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].closing == sameBracket(r) {
				out, open = append(out, [2]int{open[k].at, n}), open[:k]
				break
			}
		}
	}
	slices.SortFunc(out, func(x, y [2]int) int { return x[0] - y[0] })
	return out
}

// closingOf is the bracket that closes one: Unicode has it one or two places on,
// but for the corners of a square.
func closingOf(r rune) rune {
	switch r {
	case '\u298D':
		return '\u2990'
	case '\u298F':
		return '\u298E'
	}
	if properties, _ := bidi.LookupRune(r + 1); properties.IsBracket() && !properties.IsOpeningBracket() {
		return sameBracket(r + 1)
	}
	return sameBracket(r + 2)
}

// sameBracket are brackets that are written in two ways.
func sameBracket(r rune) rune {
	if r == '\u232A' {
		return '\u3009'
	}
	return r
}

// neutral are the rules N1 and N2: what lies between two of one direction has it,
// all else that of the paragraph.
func (b *paragraphBidi) neutral() {
	b.stretches(func(c bidi.Class) bool { return strongOf(c) == bidi.ON }, func(from, to int) {
		before, after := strongOf(b.at(from-1)), strongOf(b.at(to))
		if before != after {
			before = b.side
		}
		b.fill(from, to, before)
	})
}

// levels are the rules I1 and I2.
func (b *paragraphBidi) levels() []int {
	out := make([]int, len(b.class))
	for n, c := range b.class {
		switch {
		case c == bidi.R:
			out[n] = 1
		case c != bidi.L || b.base == 1:
			out[n] = 2
		}
	}
	return out
}

// strongOf is the direction of a class, ON for one that has none; to what stands
// beside them digits run as letters from right to left do.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

func (b *paragraphBidi) strongBefore(n int) bidi.Class {
	for n--; n >= 0; n-- {
		if c := strongOf(b.class[n]); c != bidi.ON {
			return c
		}
	}
	return b.side
}

// at is the class at a place, that of the paragraph beyond its ends.
func (b *paragraphBidi) at(n int) bidi.Class {
	if n < 0 || n >= len(b.class) {
		return b.side
	}
	return b.class[n]
}

func (b *paragraphBidi) fill(from, to int, c bidi.Class) {
	for n := from; n < to; n++ {
		b.class[n] = c
	}
}

// stretches calls do for each longest stretch of such classes.
func (b *paragraphBidi) stretches(such func(bidi.Class) bool, do func(from, to int)) {
	for from := 0; from < len(b.class); from++ {
		to := from
		for to < len(b.class) && such(b.class[to]) {
			to++
		}
		if to > from {
			do(from, to)
			from = to
		}
	}
}

// seen puts what stands on a line into the order in which it is seen, from left
// to right: rule L2.
func seen[T any](line []T, level func(T) int) {
	deepest := 0
	for _, x := range line {
		deepest = max(deepest, level(x))
	}
	for ; deepest > 0; deepest-- {
		for from := 0; from < len(line); from++ {
			to := from
			for to < len(line) && level(line[to]) >= deepest {
				to++
			}
			slices.Reverse(line[from:to])
			from = max(from, to)
		}
	}
}
