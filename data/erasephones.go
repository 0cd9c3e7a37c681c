package data

import (
	"regexp"
	"slices"
	"strings"
)

// numberShape is what may be a phone number, or more than one beside each other.
var numberShape = regexp.MustCompile(`[0-9(+][0-9 ().+-]*[0-9]`)

// phonesIn are the digits of the phone numbers in a folded term; none of a term
// with letters, but for numbers as long as no other number is.
func phonesIn(folded string) []string {
	if strings.ContainsAny(folded, "@/") {
		return nil
	}
	least := PhoneLeast
	if strings.ContainsFunc(folded, func(r rune) bool { return !strings.ContainsRune("0123456789 ().+-", r) }) {
		least = PhoneTold
	}
	var out []string
	for _, found := range numberShape.FindAllString(folded, -1) {
		if digits := Digits(found); len(digits) >= least && !slices.Contains(out, digits) {
			out = append(out, digits)
		}
	}
	return out
}

// replacePhones writes the word in the place of every way of writing one of the
// numbers: two numbers are one where their last digits are the same.
func (f nameFinder) replacePhones(text string) (string, bool) {
	if len(f.phones) == 0 || !hasDigits(text, PhoneLeast) {
		return text, false
	}
	folded := folding(text)
	var out strings.Builder
	done := 0
	for _, run := range digitRuns(folded.text) {
		for _, at := range f.phonesAt(folded.text, run) {
			start, end := folded.starts[at[0]], folded.ends[at[1]-1]
			if start < done {
				continue
			}
			out.WriteString(text[done:start])
			out.WriteString(f.word)
			done = end
		}
	}
	if done == 0 {
		return text, false
	}
	return out.String() + text[done:], true
}

func hasDigits(text string, least int) bool {
	n := 0
	for i := 0; i < len(text) && n < least; i++ {
		if c := text[i]; c >= '0' && c <= '9' || c >= 0x80 {
			n++ // a digit of a wide alphabet is none of these
		}
	}
	return n >= least
}

// digitRuns are the places of digits that stand together, parted at most by what
// stands between the digits of a phone number.
func digitRuns(text string) (runs [][]int) {
	var run []int
	flush := func() {
		if len(run) >= PhoneLeast {
			runs = append(runs, run)
		}
		run = nil
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			if len(run) > 0 && i-run[len(run)-1] > 4 {
				flush()
			}
			run = append(run, i)
		case strings.IndexByte(" ().+-/", c) < 0:
			flush()
		}
	}
	flush()
	return runs
}

// phonesAt finds where in a run of digits a number begins and ends.
func (f nameFinder) phonesAt(text string, run []int) (out [][2]int) {
	for last := PhoneLeast - 1; last < len(run); last++ {
		if last+1 < len(run) && run[last+1] == run[last]+1 {
			continue // the number goes on
		}
		for _, phone := range f.phones {
			if first, ok := numberAt(text, run, last, phone); ok {
				out = append(out, [2]int{first, run[last] + 1})
				break
			}
		}
	}
	return out
}

// numberAt reports whether the digits that end at a place of the run are a phone
// number, and where it begins in the text.
func numberAt(text string, run []int, last int, phone string) (first int, same bool) {
	n := 0
	for n < min(len(phone), last+1) && text[run[last-n]] == phone[len(phone)-1-n] {
		n++
	}
	begin := last - n + 1 // of what is the same
	if n < PhoneLeast || n < min(len(phone), PhoneTold) && begin > 0 {
		return 0, false // with another digit it goes on in front
	}
	for begin > 0 && run[begin-1] == run[begin]-1 {
		begin-- // a nought, or a country
	}
	if begin > 0 && groupHasPlus(text, run, begin-1) {
		for begin--; begin > 0 && run[begin-1] == run[begin]-1; {
			begin--
		}
	}
	first = run[begin]
	for first > 0 && (text[first-1] == '+' || text[first-1] == '(' && strings.Contains(text[first:run[last]], ")")) {
		first--
	}
	return first, true
}

// groupHasPlus reports that the digits that end at a place of the run have a plus
// before them, as the number of a country has.
func groupHasPlus(text string, run []int, at int) bool {
	for at > 0 && run[at-1] == run[at]-1 {
		at--
	}
	return run[at] > 0 && text[run[at]-1] == '+'
}
