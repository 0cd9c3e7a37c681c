package cli

import (
	"strings"

	"github.com/alecthomas/kong"

	"wawasan/app/say"
)

// The sentences of the help, by the names in the grammar.
var (
	commandHelp = map[string]string{
		"window":     "cli.command.window",
		"open":       "cli.command.open",
		"capture":    "cli.command.capture",
		"import":     "cli.command.import",
		"inbox":      "cli.command.inbox",
		"export":     "cli.command.export",
		"list":       "cli.command.list",
		"show":       "cli.command.show",
		"search":     "cli.command.search",
		"today":      "cli.command.today",
		"industries": "cli.command.industries",
		"writeup":    "cli.command.writeup",
		"progress":   "cli.command.progress",
		"about":      "cli.command.about",
		"undo":       "cli.command.undo",
		"redo":       "cli.command.redo",
		"history":    "cli.command.history",
		"demo":       "cli.command.demo",
		"check":      "cli.command.check",
		"erase":      "cli.command.erase",
		"anonymise":  "cli.command.anonymise",
		"repair":     "cli.command.repair",
		"backup":     "cli.command.backup",
		"restore":    "cli.command.restore",
		"quit":       "cli.command.quit",
		"version":    "cli.command.version",
		"probe":      "cli.command.probe",
	}
	argHelp = map[string]string{
		"text": "cli.arg.text",
		"file": "cli.arg.file",
		"kind": "cli.arg.kind",
		"id":   "cli.arg.id",
		"q":    "cli.arg.q",
		"path": "cli.arg.path",

		"change": "cli.arg.change",

		"interview": "cli.arg.interview",
		"person":    "cli.arg.person",

		"which":  "cli.arg.which",
		"backup": "cli.arg.backup",

		"inbox path":  "cli.arg.inbox",
		"backup what": "cli.arg.what",
		"erase what":  "cli.arg.thing",

		"anonymise what": "cli.arg.anonymised",
	}
	flagHelp = map[string]string{ //nolint:gosec // words about passphrases are none
		"help":      "cli.flag.help",
		"notebook":  "cli.flag.notebook",
		"lang":      "cli.flag.lang",
		"json":      "cli.flag.json",
		"read-only": "cli.flag.read-only",
		"preview":   "cli.flag.preview",
		"unsure":    "cli.flag.unsure",
		"again":     "cli.flag.again",
		"messages":  "cli.flag.messages",
		"columns":   "cli.flag.columns",
		"encoding":  "cli.flag.encoding",
		"log":       "cli.flag.log",
		"from":      "cli.flag.from",
		"dmy":       "cli.flag.dmy",
		"mdy":       "cli.flag.mdy",
		"format":    "cli.flag.format",
		"output":    "cli.flag.output",
		"exact":     "cli.flag.exact",
		"version":   "cli.flag.version",
		"search":    "cli.flag.search",
		"saved":     "cli.flag.saved",
		"limit":     "cli.flag.limit",
		"at":        "cli.flag.at",
		"all":       "cli.flag.all",
		"to":        "cli.flag.to",
		"size":      "cli.flag.size",
		"no-window": "cli.flag.no-window",

		"rebuild-search": "cli.flag.rebuild-search",
		"mend":           "cli.flag.mend",
		"deleted":        "cli.flag.deleted",
		"restore":        "cli.flag.restore",

		"backups":         "cli.flag.backups",
		"keep-lessons":    "cli.flag.keep-lessons",
		"keep-shared":     "cli.flag.keep-shared",
		"keep-names":      "cli.flag.keep-names",
		"keep-people":     "cli.flag.keep-people",
		"also":            "cli.flag.also",
		"folder":          "cli.flag.folder",
		"no-folder":       "cli.flag.no-folder",
		"roles":           "cli.flag.roles",
		"writeup format":  "cli.flag.document",
		"progress format": "cli.flag.document",
		"about format":    "cli.flag.document",
		"about output":    "cli.flag.document_output",
		"progress output": "cli.flag.document_output",
		"progress from":   "cli.flag.progress_from",
		"progress to":     "cli.flag.progress_to",
		"writeup output":  "cli.flag.document_output",
		"as":              "cli.flag.as",
		"leave":           "cli.flag.leave",
		"erase yes":       "cli.flag.erase-yes",
		"inbox again":     "cli.flag.inbox_again",
		"anonymise yes":   "cli.flag.anonymise-yes",
		"restore yes":     "cli.flag.yes",
		"encrypt":         "cli.flag.encrypt",
		"passphrase-file": "cli.flag.passphrase-file",
	}
)

// ownHelp is the sentence for a name: the command's own, under "command name",
// or the one that all have.
func ownHelp(of map[string]string, command, name string) string {
	if own, has := of[command+" "+name]; has {
		return own
	}
	return of[name]
}

// argWords say what an argument of a command is.
func argWords(w *say.Words, command, name string) string {
	return w.T(ownHelp(argHelp, command, name), "kinds", kindWords(command), "things", eraseThings)
}

// help prints what can be typed, in the person's language: all of it, or one
// command.
func (s *session) help(ctx *kong.Context) {
	node := ctx.Selected()
	if node == nil {
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
			rows = append(rows, [2]string{s.briefly(node), w.T(commandHelp[node.Name])})
		}
	}
	s.columns(rows)
	s.say("\n" + w.T("cli.help.flags"))
	s.columns(s.flagRows("", model.Flags))
	s.say("\n" + w.T("cli.help.more"))
}

func (s *session) helpOne(model *kong.Application, node *kong.Node) {
	w := s.words
	s.say(w.T(commandHelp[node.Name]))
	s.say("")
	s.say(w.T("cli.help.usage") + " wawasan " + s.shape(node))
	var rows [][2]string
	for _, arg := range node.Positional {
		rows = append(rows, [2]string{argName(w, arg.Name), argWords(w, node.Name, arg.Name)})
	}
	rows = append(rows, s.flagRows(node.Name, node.Flags)...)
	if len(rows) > 0 {
		s.say("")
		s.columns(rows)
	}
	if node.Name == "capture" {
		s.say("\n" + w.T("cli.detail.capture"))
	}
	s.say("\n" + w.T("cli.help.flags"))
	s.columns(s.flagRows("", model.Flags))
}

// mostFlags is how many flags of a command stand beside it among the others.
const mostFlags = 4

// briefly is shape, without flags where there are too many for a line.
func (s *session) briefly(node *kong.Node) string {
	if len(node.Flags) <= mostFlags {
		return s.shape(node)
	}
	few := *node
	few.Flags = nil
	return s.shape(&few) + " " + s.words.T("cli.help.options")
}

// shape is how a command is typed: its name, arguments and flags.
func (s *session) shape(node *kong.Node) string {
	parts := []string{node.Name}
	for _, arg := range node.Positional {
		text := argName(s.words, arg.Name)
		if arg.IsSlice() && (arg.Name == "file" || arg.Name == "path") {
			text += "…"
		}
		if !arg.Required {
			text = "[" + text + "]"
		}
		parts = append(parts, text)
	}
	for _, flag := range node.Flags {
		if flag.Hidden {
			continue
		}
		if text := s.flagShape(flag); flag.Required {
			parts = append(parts, text)
		} else {
			parts = append(parts, "["+text+"]")
		}
	}
	return strings.Join(parts, " ")
}

func (s *session) flagShape(flag *kong.Flag) string {
	name := "--" + flag.Name
	if flag.Short != 0 {
		name = "-" + string(flag.Short)
	}
	if flag.IsBool() {
		return name
	}
	return name + " " + placeholder(s.words, flag.FormatPlaceHolder())
}

func (s *session) flagRows(command string, flags []*kong.Flag) [][2]string {
	var rows [][2]string
	for _, flag := range flags {
		if flag.Hidden {
			continue
		}
		name := "--" + flag.Name
		if !flag.IsBool() {
			name += " " + placeholder(s.words, flag.FormatPlaceHolder())
		}
		if flag.Short != 0 {
			name = "-" + string(flag.Short) + ", " + name
		}
		rows = append(rows, [2]string{name, s.words.T(ownHelp(flagHelp, command, flag.Name))})
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
