package cli

import (
	"reflect"
	"strings"

	"github.com/alecthomas/kong"

	"wawasan/app/cli/manual"
	"wawasan/app/say"
	"wawasan/app/thing"
)

// Describe returns what can be typed, in the words of a language, for manuals
// and completions. What is hidden from the help is not in it.
func Describe(words *say.Words) (manual.Program, error) {
	parser, err := kong.New(&grammar{}, kong.Name("wawasan"), kong.KindMapper(reflect.String, kong.MapperFunc(undashed)))
	if err != nil {
		return manual.Program{}, err
	}
	d := describer{words}
	p := manual.Program{Name: parser.Model.Name, Options: d.options("", parser.Model.Flags)}
	for _, node := range parser.Model.Children {
		switch {
		case node.Name == "open": // what the name of a file in the place of a command means
			p.Arguments = []manual.Argument{{Name: argName(d.words, "file"), Help: d.words.T(argHelp["path"]), Value: manual.Value{Files: true}}}
		case !node.Hidden:
			p.Commands = append(p.Commands, d.command(node))
		}
	}
	return p, nil
}

// describer tells of the parts of the grammar in one language.
type describer struct{ words *say.Words }

func (d describer) command(node *kong.Node) manual.Command {
	c := manual.Command{Name: node.Name, Help: d.words.T(commandHelp[node.Name]), Arguments: d.arguments(node), Options: d.options(node.Name, node.Flags)}
	if node.Name == "capture" {
		c.Detail = d.words.T("cli.detail.capture")
	}
	return c
}

func (d describer) arguments(node *kong.Node) []manual.Argument {
	var out []manual.Argument
	for _, arg := range node.Positional {
		a := manual.Argument{
			Name: argName(d.words, arg.Name), Help: argWords(d.words, node.Name, arg.Name), Required: arg.Required, Many: arg.IsSlice(),
		}
		switch arg.Name {
		case "file":
			a.Value.Files = true
		case "kind":
			a.Value.Words = kindsOf(node)
		case "what":
			if node.Name == "erase" {
				a.Value.Words = strings.Split(eraseThings, ", ")
			}
		}
		out = append(out, a)
	}
	return out
}

// kindsOf are the kinds as one types them behind a command: one of a kind
// where an ID follows, else many.
func kindsOf(node *kong.Node) []string {
	if len(node.Positional) == 1 {
		return manyOf(node.Name)
	}
	var out []string
	for _, kind := range thing.Kinds() {
		if thing.Plural(kind) != "" {
			out = append(out, string(kind))
		}
	}
	return out
}

func (d describer) options(command string, flags []*kong.Flag) []manual.Option {
	var out []manual.Option
	for _, flag := range flags {
		if flag.Hidden {
			continue
		}
		o := manual.Option{Name: flag.Name, Help: d.words.T(ownHelp(flagHelp, command, flag.Name)), Required: flag.Required}
		if flag.Short != 0 {
			o.Short = string(flag.Short)
		}
		if !flag.IsBool() {
			o.Placeholder = placeholder(d.words, flag.FormatPlaceHolder())
			o.Value = valueOf(flag.FormatPlaceHolder())
		}
		out = append(out, o)
	}
	return out
}

// valueOf reads from a placeholder what may stand in its place: FILE is any
// file, and a|b one of these words.
func valueOf(placeholder string) manual.Value {
	if placeholder == "FILE" {
		return manual.Value{Files: true}
	}
	if words := strings.Split(placeholder, "|"); len(words) > 1 {
		return manual.Value{Words: words}
	}
	return manual.Value{}
}
