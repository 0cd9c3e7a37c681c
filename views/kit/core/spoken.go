package core

import "strings"

// Spoken joins what a screen reader says of a widget, in the order given, so
// that the voice rests after each part. Parts that say nothing are left out,
// and so is the bar that marks what is chosen: what is chosen has a part of its
// own.
func Spoken(parts ...string) string {
	var said strings.Builder
	for _, part := range parts {
		part = strings.Join(strings.Fields(strings.ReplaceAll(part, "▌", "")), " ")
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
