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
		head := []string{words.T("shortcuts.column.command"), words.T("shortcuts.column.key")}
		if system == "" {
			head = append(head, "macOS")
		}
		var rows [][]string
		for _, c := range Default().InMenu(m) {
			row := []string{words.T(c.Title), code(c.Shortcut(orLinux(system)))}
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
	b.WriteString("# Pintasan papan ketik · Keyboard shortcuts\n\n")
	for _, w := range []Words{id, en} {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", w.T("shortcuts.document.title"), w.T("shortcuts.document.intro"))
		b.WriteString(Table(w, ""))
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

func section(b *strings.Builder, title string, head []string, rows [][]string) {
	fmt.Fprintf(b, "### %s\n\n| %s |\n|%s\n", title, strings.Join(head, " | "), strings.Repeat(" --- |", len(head)))
	for _, row := range rows {
		fmt.Fprintf(b, "| %s |\n", strings.Join(row, " | "))
	}
	b.WriteString("\n")
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
