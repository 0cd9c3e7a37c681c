package third

import (
	"fmt"
	"slices"
	"strings"
)

// Notices writes all parts with their licences as one Markdown text, each
// licence once. The same parts give the same text.
func Notices(parts []Part) string {
	var out strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
	line("# What is in Wawasan by others")
	line("")
	line("Wawasan is under the licence in [LICENSE](../LICENSE). The program that ships contains what stands below, under licences of its own: what is compiled in on Linux, Windows or macOS.")
	line("This file is made by `packaging/tools`: do not edit it.")
	line("")
	line("| part | version | licence |")
	line("| --- | --- | --- |")
	for _, p := range parts {
		line("| %s | %s | %s |", p.title(), p.Version, p.Licence())
	}
	line("")
	line("## Whose it is")
	texts := numbered(parts)
	for _, p := range parts {
		line("")
		line("### %s", strings.TrimSpace(p.Name+" "+p.Version))
		for _, t := range p.Texts {
			line("")
			for _, c := range t.Copyrights {
				line("%s  ", markdown.Replace(c))
			}
			line("%s, text %d", strings.Join(t.IDs, ", "), 1+slices.IndexFunc(texts, func(o Text) bool { return o.same() == t.same() }))
		}
	}
	line("")
	line("## The texts")
	for i, t := range texts {
		line("")
		line("### %d: %s", i+1, strings.Join(t.IDs, ", "))
		line("")
		line("~~~text")
		line("%s", t.Body)
		line("~~~")
	}
	return out.String()
}

var markdown = strings.NewReplacer("<", `\<`, "*", `\*`, "_", `\_`)

func (p Part) title() string {
	if p.About == "" {
		return p.Name
	}
	return p.Name + ": " + p.About
}

// numbered are the different texts in the order they are needed.
func numbered(parts []Part) []Text {
	var out []Text
	known := map[string]bool{}
	for _, p := range parts {
		for _, t := range p.Texts {
			if !known[t.same()] {
				known[t.same()] = true
				out = append(out, t)
			}
		}
	}
	return out
}
