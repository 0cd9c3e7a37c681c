package say

import (
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/erase"
	"wawasan/data"
)

// Erased says what an erasing takes, or took, one fact a line.
func (s Speaker) Erased(e data.Erased) []string {
	count, rows := anyOf{s}, e.Rows
	said := []string{
		count.N("erase.n.contacts", rows["contacts"]),
		count.N("erase.n.interviews", rows["interviews"]),
		count.N("erase.n.notes", rows["notes"]),
		count.N("erase.n.lessons", rows["lessons"]),
		count.N("erase.n.gaps", rows["gaps"]),
		count.N("erase.n.promises", rows["promises"]),
		count.N("erase.n.focus_areas", rows["focus_areas"]),
		count.N("erase.n.outreaches", rows["outreaches"]),
		count.N("erase.n.findings", rows["findings"]),
		count.N("erase.n.ratings", rows["ratings"]),
		count.N("erase.n.others", others(e)),
		count.N("erase.n.shared", e.Shared),
		count.N("erase.n.past", e.Past),
		count.N("erase.n.changes", e.Changes),
		count.N("erase.n.drafts", e.Drafts),
		count.N("erase.n.texts", e.Texts),
	}
	for _, text := range e.Samples {
		said = append(said, indented(shortened(text)))
	}
	if e.Namesake {
		said = append(said, s.T("erase.namesake"))
	}
	return nonEmpty(said)
}

// Anonymised says what taking a name away replaces, and what stays, one fact a
// line.
func (s Speaker) Anonymised(p erase.Plan) []string {
	count, e := anyOf{s}, p.Erased
	said := []string{
		s.T("anonymise.as", "name", p.What.As),
		count.N("anonymise.n.points", e.Rows["contact_points"]),
		s.T("anonymise.stays"),
		indented(count.N("erase.n.interviews", e.Stays["interviews"])),
		indented(count.N("erase.n.notes", e.Stays["notes"])),
		indented(count.N("erase.n.lessons", e.Stays["lessons"])),
		count.N("erase.n.past", e.Past),
		count.N("erase.n.changes", e.Changes),
		count.N("erase.n.drafts", e.Drafts),
		count.N("anonymise.n.left", left(e)),
	}
	if e.Namesake {
		said = append(said, s.T("erase.namesake"))
	}
	return nonEmpty(said)
}

// indented is a fact below another.
func indented(fact string) string {
	if fact == "" {
		return ""
	}
	return "   " + fact
}

func left(e data.Erased) (n int) {
	for _, text := range e.Found {
		if text.Left {
			n++
		}
	}
	return n
}

// ReplacedText is a text in which a name is replaced, short enough for a line.
func ReplacedText(r data.Replaced) string { return shortened(r.Was) }

// ReplacedAs is ReplacedText as it becomes.
func ReplacedAs(r data.Replaced) string { return shortened(r.Is) }

// anyOf says what there is any of.
type anyOf struct{ Speaker }

// N is Speaker's, and "" for none.
func (c anyOf) N(key string, n int) string {
	if n == 0 {
		return ""
	}
	return c.Speaker.N(key, n)
}

func nonEmpty(lines []string) []string {
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// others are the rows that are not counted by a name of their own.
func others(e data.Erased) int {
	n := e.Total()
	for _, table := range []string{"contacts", "interviews", "notes", "lessons", "gaps", "promises", "focus_areas", "outreaches", "findings", "ratings"} {
		n -= e.Rows[table]
	}
	return n
}

// copyKinds are the kinds of copies.
var copyKinds = map[string]string{
	erase.Backup: "erase.copy.backup", erase.Encrypted: "erase.copy.encrypted", erase.Before: "erase.copy.before", erase.Aside: "erase.copy.aside", erase.Half: "erase.copy.half",
}

// Copy says what a copy beside the notebook is, and where.
func (s Speaker) Copy(c erase.Copy) string { return s.T(copyKinds[c.Kind]) + ": " + c.Path }

// CopyName is Copy with the name of the file alone.
func (s Speaker) CopyName(c erase.Copy) string {
	return s.T(copyKinds[c.Kind]) + ": " + filepath.Base(c.Path)
}

// EraseDone says what came of an erasing, after the fact itself.
func (s Speaker) EraseDone(d erase.Done) []string {
	count := anyOf{s}
	out := nonEmpty([]string{count.N("erase.done.copies", len(d.Copies)), count.N("erase.done.kept", len(d.Kept))})
	for _, r := range d.Refused {
		out = append(out, s.Error(r.Err))
	}
	if d.Away != "" {
		out = append(out, s.T("erase.away", "folder", d.Away))
	}
	if d.Erased.LogKept {
		out = append(out, s.T("erase.done.log"))
	}
	if d.Erased.Loose {
		out = append(out, s.T("erase.done.loose"))
	}
	if left := slices.Compact(slices.Sorted(slices.Values(d.Left))); len(left) > 0 {
		out = append(out, s.T("erase.done.left"))
	}
	return out
}

// mostOfText is how much of a text a preview shows.
const mostOfText = 100

func shortened(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > mostOfText {
		return string(r[:mostOfText-1]) + "…"
	}
	return text
}
