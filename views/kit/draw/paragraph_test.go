package draw

import (
	"strings"
	"testing"

	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestReadingTextIsAtMost75LettersWide(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say(strings.Repeat("kata lain lagi ", 60))
	for _, line := range p.broken(2000) {
		if len(line) > 75 {
			t.Errorf("a line of %d letters", len(line))
		}
	}
}
