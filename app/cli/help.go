package cli

import (
	"strings"

	"github.com/alecthomas/kong"
)

// help prints what can be typed, in the person's language: all of it, or one
// command.
func (s *session) help(ctx *kong.Context) {
	node := ctx.Selected()
	if node == nil || node.Hidden {
		s.helpAll(ctx.Model)
		return
	}
	s.helpOne(ctx.Model, node)
}

func (s *session) helpAll(model *kong.Application) {
	w := s.words
	s.say(w.T("cli.about"))
	s.say("")
	s.say(w.T("cli.help.usage") + " wawasan " + w.T("cli.help.shape"))
	s.say(w.T("cli.help.bare"))
	s.say("\n" + w.T("cli.help.commands"))
	var rows [][2]string
	for _, node := range model.Children {
		if !node.Hidden {
			rows = append(rows, [2]string{s.shape(node), w.T("cli.command." + node.Name)})
		}
	}
	s.columns(rows)
	s.say("\n" + w.T("cli.help.flags"))
	s.columns(s.flagRows(model.Flags))
	s.say("\n" + w.T("cli.help.more"))
}

func (s *session) helpOne(model *kong.Application, node *kong.Node) {
	w := s.words
	s.say(w.T("cli.command." + node.Name))
	s.say("")
	s.say(w.T("cli.help.usage") + " wawasan " + s.shape(node))
	var rows [][2]string
	for _, arg := range node.Positional {
		rows = append(rows, [2]string{strings.ToUpper(arg.Name), w.T("cli.arg." + arg.Name)})
	}
	rows = append(rows, s.flagRows(node.Flags)...)
	if len(rows) > 0 {
		s.say("")
		s.columns(rows)
	}
	if key := "cli.detail." + node.Name; w.Has(key) {
		s.say("\n" + w.T(key))
	}
	s.say("\n" + w.T("cli.help.flags"))
	s.columns(s.flagRows(model.Flags))
}

// shape is how a command is typed: its name, arguments and flags.
func (s *session) shape(node *kong.Node) string {
	parts := []string{node.Name}
	for _, arg := range node.Positional {
		text := strings.ToUpper(arg.Name)
		if arg.IsSlice() && arg.Name == "file" {
			text += "…"
		}
		if !arg.Required {
			text = "[" + text + "]"
		}
		parts = append(parts, text)
	}
	for _, flag := range node.Flags {
		if text := flagShape(flag); flag.Required {
			parts = append(parts, text)
		} else {
			parts = append(parts, "["+text+"]")
		}
	}
	return strings.Join(parts, " ")
}

func flagShape(flag *kong.Flag) string {
	name := "--" + flag.Name
	if flag.Short != 0 {
		name = "-" + string(flag.Short)
	}
	if flag.IsBool() {
		return name
	}
	return name + " " + flag.FormatPlaceHolder()
}

func (s *session) flagRows(flags []*kong.Flag) [][2]string {
	var rows [][2]string
	for _, flag := range flags {
		if flag.Hidden {
			continue
		}
		name := "--" + flag.Name
		if !flag.IsBool() {
			name += " " + flag.FormatPlaceHolder()
		}
		if flag.Short != 0 {
			name = "-" + string(flag.Short) + ", " + name
		}
		rows = append(rows, [2]string{name, s.words.T("cli.flag." + flag.Name)})
	}
	return rows
}

func (s *session) columns(rows [][2]string) {
	width := 0
	for _, row := range rows {
		width = max(width, cells(row[0]))
	}
	for _, row := range rows {
		s.say("  " + padded(row[0], width) + "  " + row[1])
	}
}
