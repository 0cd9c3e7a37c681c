package cli

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/alecthomas/kong"
)

// grammar is what can be typed after wawasan; help.go says what it means.
type grammar struct {
	Notebook string `placeholder:"FILE"`
	Lang     string `placeholder:"id|en"`
	JSON     bool   `name:"json"`
	ReadOnly bool

	Window     windowCommand     `cmd:"" default:"1" hidden:""`
	Open       openCommand       `cmd:"" hidden:""`
	Capture    captureCommand    `cmd:""`
	Import     importCommand     `cmd:""`
	Inbox      inboxCommand      `cmd:""`
	Export     exportCommand     `cmd:""`
	List       listCommand       `cmd:""`
	Show       showCommand       `cmd:""`
	Search     searchCommand     `cmd:""`
	Today      todayCommand      `cmd:""`
	Industries industriesCommand `cmd:""`
	Writeup    writeupCommand    `cmd:""`
	Progress   progressCommand   `cmd:""`
	About      aboutCommand      `cmd:""`
	Undo       undoCommand       `cmd:""`
	Redo       redoCommand       `cmd:""`
	History    historyCommand    `cmd:""`
	Demo       demoCommand       `cmd:""`
	Check      checkCommand      `cmd:""`
	Erase      eraseCommand      `cmd:""`
	Anonymise  anonymiseCommand  `cmd:""`
	Repair     repairCommand     `cmd:""`
	Backup     backupCommand     `cmd:""`
	Restore    restoreCommand    `cmd:""`
	Quit       quitCommand       `cmd:""`
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
		kong.KindMapper(reflect.String, kong.MapperFunc(undashed)),
	)
	if err != nil {
		return nil, err
	}
	ctx, err := parser.Parse(dashedTexts(withOpen(s.env.Args, parser.Model)))
	switch {
	case helped:
		return nil, nil
	case err != nil:
		return nil, explain(s.words, err, takesText(s.env.Args))
	}
	if code := s.flags.Lang; code != "" && code != "id" && code != "en" {
		return nil, misused("cli.error.lang", "text", code)
	}
	return func() error { return ctx.Run(s) }, nil
}

// dash stands before a text that begins with a dash, such as a list's "- milk"
// or "-5% a year": no argument can hold this byte.
const dash = "\x00"

// dashedTexts marks the arguments that are texts though they begin with a dash. A
// search may: "-company:bank" is what is not at a bank.
func dashedTexts(args []string) []string {
	out := make([]string, len(args))
	for i, arg := range args {
		if arg == "--" {
			copy(out[i:], args[i:])
			break
		}
		out[i] = arg
		if isDashedText(arg, takesText(args[:i])) || i > 0 && args[i-1] == "--search" && strings.HasPrefix(arg, "-") && !longOption.MatchString(arg) {
			out[i] = dash + arg
		}
	}
	return out
}

var longOption = regexp.MustCompile(`^--[a-zA-Z][a-zA-Z-]*(=|$)`)

// isDashedText reports an argument that begins with a dash and is no option:
// options have a letter behind one dash or two. Behind a command that takes a
// text, words with spaces between them are no option either.
func isDashedText(arg string, afterText bool) bool {
	rest := strings.TrimLeft(arg, "-")
	dashes := len(arg) - len(rest)
	switch {
	case dashes == 0, arg == "-", arg == "--":
		return false
	case dashes > 2, rest == "", !isLetter(rest[0]):
		return true
	}
	return afterText && strings.ContainsFunc(arg, unicode.IsSpace) && !longOption.MatchString(arg)
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// takesText reports that the command named among args takes a text of any
// words.
func takesText(args []string) bool {
	return slices.Contains(args, "capture") || slices.Contains(args, "search")
}

// undashed reads a text without the mark before its dash, and as it came: the
// parser's own reading makes letters of bytes that are none.
func undashed(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("string")
	if err != nil {
		return err
	}
	target.SetString(strings.TrimPrefix(token.String(), dash))
	return nil
}

// joined makes one text of the words of an argument.
func joined(words []string) string { return strings.Join(words, " ") }
