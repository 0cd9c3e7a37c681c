package cli

import (
	"strings"

	"github.com/alecthomas/kong"
)

// grammar is what can be typed after wawasan; help.go says what it means.
type grammar struct {
	Notebook string `placeholder:"FILE"`
	Lang     string `placeholder:"id|en"`
	JSON     bool   `name:"json"`

	Window     windowCommand     `cmd:"" default:"1" hidden:""`
	Capture    captureCommand    `cmd:""`
	Import     importCommand     `cmd:""`
	Export     exportCommand     `cmd:""`
	List       listCommand       `cmd:""`
	Show       showCommand       `cmd:""`
	Search     searchCommand     `cmd:""`
	Today      todayCommand      `cmd:""`
	Industries industriesCommand `cmd:""`
	Undo       undoCommand       `cmd:""`
	Redo       redoCommand       `cmd:""`
	History    historyCommand    `cmd:""`
	Demo       demoCommand       `cmd:""`
	Check      checkCommand      `cmd:""`
	Version    versionCommand    `cmd:""`
	Probe      probeCommand      `cmd:"" hidden:""`
}

// parse reads the command line and returns what to run, nil when help was
// asked for and given.
func (s *session) parse() (func() error, error) {
	helped := false
	parser, err := kong.New(&s.flags,
		kong.Name("wawasan"),
		kong.Writers(s.env.Stdout, s.env.Stderr),
		kong.Help(func(_ kong.HelpOptions, ctx *kong.Context) error {
			s.help(ctx)
			return nil
		}),
		kong.Exit(func(int) { helped = true }),
	)
	if err != nil {
		return nil, err
	}
	ctx, err := parser.Parse(dashedTexts(s.env.Args))
	switch {
	case helped:
		return nil, nil
	case err != nil:
		return nil, explain(s.words, err)
	}
	if code := s.flags.Lang; code != "" && code != "id" && code != "en" {
		return nil, misused("cli.error.lang", "text", code)
	}
	return func() error { return ctx.Run(s) }, nil
}

// dash stands before a text that begins with a dash and a blank, such as a
// list's "- milk": a flag never does, and no argument can hold this byte.
const dash = "\x00"

func dashedTexts(args []string) []string {
	out := make([]string, len(args))
	for i, arg := range args {
		out[i] = arg
		if strings.HasPrefix(arg, "- ") {
			out[i] = dash + arg
		}
	}
	return out
}

// joined makes one text of the words of an argument.
func joined(words []string) string {
	return strings.ReplaceAll(strings.Join(words, " "), dash, "")
}
