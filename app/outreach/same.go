package outreach

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode"
)

// Sent holds texts that were sent to others, made ready to compare: make it
// once, check many times. The nil Sent holds none.
type Sent struct{ prints [][]uint64 }

var seed = maphash.MakeSeed()

// NewSent makes texts ready. Leave out what was sent to the same person.
func NewSent(texts ...string) *Sent {
	s := &Sent{}
	for _, t := range texts {
		if p := printOf(t); p != nil {
			s.prints = append(s.prints, p)
		}
	}
	return s
}

const (
	alike     = 0.9 // share of word pairs in common that makes two texts the same
	leastBare = 8   // bare words below which a text is too short to compare
)

// Like counts the texts that are the same as this one but for names, times
// and numbers.
func (s *Sent) Like(text string) int {
	p := printOf(text)
	if s == nil || p == nil {
		return 0
	}
	n := 0
	for _, other := range s.prints {
		if 2*float64(common(p, other)) >= alike*float64(len(p)+len(other)) {
			n++
		}
	}
	return n
}

// printOf is the sorted pairs of a text's bare words, nil for a text too
// short to tell.
func printOf(text string) []uint64 {
	bare := bareWords(text)
	if len(bare) < leastBare {
		return nil
	}
	print := make([]uint64, 0, len(bare))
	for i := 1; i < len(bare); i++ {
		print = append(print, maphash.String(seed, bare[i-1]+" "+bare[i]))
	}
	slices.Sort(print)
	return print
}

// bareWords leaves out what differs from person to person though nothing else
// was written: names and companies, which begin with a capital, forms of
// address, numbers and days.
func bareWords(text string) []string {
	var bare []string
	for _, w := range wordsOf(text) {
		word := strings.TrimFunc(w.of(text), func(r rune) bool { return !isWord(r) })
		if word == "" || strings.ContainsFunc(word, unicode.IsDigit) || unicode.IsUpper([]rune(word)[0]) || slices.Contains(said, word) {
			continue
		}
		bare = append(bare, strings.ToLower(word))
	}
	return bare
}

// said are words of address and of days as people write them in a hurry.
var said = []string{
	"bapak", "ibu", "pak", "bu", "mas", "mbak", "kak", "kakak", "bapak/ibu", "mas/mbak", "anda",
	"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "monday", "tuesday", "wednesday", "thursday", "friday",
}

// common counts what two sorted prints share.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
