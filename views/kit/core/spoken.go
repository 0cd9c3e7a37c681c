package core

import "strings"

// forTheEye takes away what is there for the eye alone.
var forTheEye = strings.NewReplacer("▌", "", "●", "", "○", "")

// Spoken joins what a screen reader says of a widget, in the order given, so
// that the voice rests after each part. Parts that say nothing are left out,
// and so are the bar that marks what is chosen, which has a part of its own,
// and dots that draw a number, which stands behind them.
func Spoken(parts ...string) string {
	var said strings.Builder
	for _, part := range parts {
		part = strings.Join(strings.Fields(forTheEye.Replace(part)), " ")
		if part == "" {
			continue
		}
		if text := said.String(); text != "" {
			if !strings.ContainsAny(text[len(text)-1:], ".!?:;") && !strings.HasSuffix(text, "…") {
				said.WriteByte('.')
			}
			said.WriteByte(' ')
		}
		said.WriteString(part)
	}
	return said.String()
}
