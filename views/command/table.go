package command

import (
	"fmt"
	"strings"
)

// Words turns a translation key into a sentence.
type Words interface {
	T(key string, args ...any) string
}

// Table returns every command with its shortcut as Markdown, one table a menu,
// followed by the keys and letters of lists and the marks of the capture line. A system of
// "" shows macOS beside the others.
func Table(words Words, system string) string {
	var b strings.Builder
	for _, m := range Menus() {
		head := []string{words.T("shortcuts.column.command"), words.T("shortcuts.column.letter"), words.T("shortcuts.column.key")}
		if system == "" {
			head = append(head, "macOS")
		}
		var rows [][]string
		for _, c := range Default().InMenu(m) {
			row := []string{words.T(c.Title), letters(c, words), code(c.Shortcut(orLinux(system)))}
			if system == "" {
				row = append(row, code(c.Shortcut(mac)))
			}
			rows = append(rows, row)
		}
		section(&b, words.T(m.Title()), head, rows)
	}
	hints(&b, words, "shortcuts.moves", "shortcuts.column.key", Moves())
	hints(&b, words, "shortcuts.letters", "shortcuts.column.key", Letters())
	hints(&b, words, "shortcuts.marks", "shortcuts.column.mark", Marks())
	return b.String()
}

// Document returns docs/shortcuts.md: the table in Indonesian, then in English.
func Document(id, en Words) string {
	var b strings.Builder
	palette, _ := shortcuts().ByID("palette.open")
	b.WriteString("# Pintasan keyboard · Keyboard shortcuts\n\n")
	for _, w := range []Words{id, en} {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n%s\n\n", w.T("shortcuts.document.title"), w.T("shortcuts.document.intro", "key", palette.Shortcut("linux")), w.T("shortcuts.document.mac"))
		b.WriteString(Table(w, ""))
		kept(&b, w)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func hints(b *strings.Builder, words Words, title, column string, list []Hint) {
	var rows [][]string
	for _, h := range list {
		caps := make([]string, len(h.Keys))
		for i, k := range h.Keys {
			caps[i] = code(k)
		}
		rows = append(rows, []string{words.T(h.Title), strings.Join(caps, " ")})
	}
	section(b, words.T(title), []string{words.T("shortcuts.column.meaning"), words.T(column)}, rows)
}

// kept writes the keys that the systems keep for themselves, and which of them
// Wawasan has all the same, and why.
func kept(b *strings.Builder, words Words) {
	var rows [][]string
	for _, r := range ReservedKeys() {
		caps := make([]string, len(r.Keys))
		for i, k := range r.Keys {
			caps[i] = keyCode(k)
		}
		ours := "–"
		if r.Seldom != "" {
			ours = words.T(r.Seldom)
		}
		for _, id := range r.Same {
			c, _ := shortcuts().ByID(id)
			ours = words.T("reserved.same", "command", words.T(c.Title))
		}
		rows = append(rows, []string{string(r.System), strings.Join(caps, " "), words.T(r.Title), ours})
	}
	section(b, words.T("shortcuts.reserved")+"\n\n"+words.T("shortcuts.reserved.text"), []string{
		words.T("shortcuts.column.system"), words.T("shortcuts.column.key"), words.T("shortcuts.column.meaning"), "Wawasan",
	}, rows)
}

func section(b *strings.Builder, title string, head []string, rows [][]string) {
	fmt.Fprintf(b, "### %s\n\n| %s |\n|%s\n", title, strings.Join(head, " | "), strings.Repeat(" --- |", len(head)))
	for _, row := range rows {
		fmt.Fprintf(b, "| %s |\n", strings.Join(row, " | "))
	}
	b.WriteString("\n")
}

// letters are the keys of a command without a chord.
func letters(c Command, words Words) string {
	caps := c.LetterCaps(words)
	for n, k := range caps {
		caps[n] = code(k)
	}
	if len(caps) == 0 {
		return "–"
	}
	return strings.Join(caps, " ")
}

// keyCode is code for keys that may be a backtick themselves.
func keyCode(written string) string {
	if strings.Contains(written, "`") {
		return "`` " + written + " ``"
	}
	return code(written)
}

func code(keys string) string {
	if keys == "" {
		return "–"
	}
	return "`" + keys + "`"
}

func orLinux(system string) string {
	if system == "" {
		return "linux"
	}
	return system
}
