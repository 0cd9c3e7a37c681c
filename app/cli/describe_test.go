package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"wawasan/app/cli/manual"
	"wawasan/app/say"
)

// described returns what Describe says in a language, and all that is made of
// it by name.
func described(t *testing.T, lang string) (manual.Program, map[string]string) {
	t.Helper()
	words := say.WordsOf(lang)
	p, err := Describe(words)
	if err != nil {
		t.Fatal(err)
	}
	p.Version, p.Date = "1.2.3", "2026-12-01"
	made := map[string]string{"man": manual.Man(p, words)}
	for _, shell := range manual.Shells {
		if made[shell], err = manual.Completion(shell, p); err != nil {
			t.Fatal(err)
		}
	}
	return p, made
}

// typed are the visible commands of the grammar and the options of all, as
// the parser knows them.
func typed(t *testing.T) (commands, options []string) {
	t.Helper()
	parser, err := kong.New(&grammar{}, kong.KindMapper(reflect.String, kong.MapperFunc(undashed)))
	if err != nil {
		t.Fatal(err)
	}
	flags := parser.Model.Flags
	for _, node := range parser.Model.Children {
		if !node.Hidden {
			commands = append(commands, node.Name)
			flags = append(flags, node.Flags...)
		}
	}
	for _, flag := range flags {
		if !flag.Hidden {
			options = append(options, flag.Name)
		}
	}
	return commands, options
}

func TestEveryCommandAndOptionIsInManualAndCompletions(t *testing.T) {
	commands, options := typed(t)
	if len(commands) < 10 || len(options) < 10 {
		t.Fatal(commands, options)
	}
	for _, lang := range []string{"id", "en"} {
		_, made := described(t, lang)
		for name, text := range made {
			text = strings.ReplaceAll(text, `\-`, "-") // as a man page writes it
			for _, word := range slices.Concat(commands, options) {
				if !strings.Contains(text, word) {
					t.Errorf("%s, %s: %s is not in it", name, lang, word)
				}
			}
			if strings.Contains(text, "probe") {
				t.Errorf("%s, %s tells of what is hidden", name, lang)
			}
		}
	}
}

func TestEverythingThatCanBeTypedIsExplained(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		p, _ := described(t, lang)
		words := say.WordsOf(lang)
		explained := func(what, help string) {
			if help == "" || help == words.T("") || strings.HasPrefix(help, "cli.") {
				t.Errorf("%s: %s is explained by %q", lang, what, help)
			}
		}
		commands := append(slices.Clone(p.Commands), manual.Command{Name: "wawasan", Help: "-", Arguments: p.Arguments, Options: p.Options})
		for _, c := range commands {
			explained(c.Name, c.Help)
			for _, a := range c.Arguments {
				explained(c.Name+" "+a.Name, a.Help)
			}
			for _, o := range c.Options {
				explained(c.Name+" --"+o.Name, o.Help)
			}
		}
	}
}

func TestKindsFormatsAndFilesAreCompleted(t *testing.T) {
	p, _ := described(t, "en")
	command := func(name string) manual.Command {
		at := slices.IndexFunc(p.Commands, func(c manual.Command) bool { return c.Name == name })
		return p.Commands[at]
	}
	if kinds := command("list").Arguments[0].Value.Words; !slices.Contains(kinds, "contacts") || slices.Contains(kinds, "contact") {
		t.Error("list:", kinds)
	}
	if kinds := command("show").Arguments[0].Value.Words; !slices.Contains(kinds, "contact") || slices.Contains(kinds, "contacts") {
		t.Error("show:", kinds)
	}
	if formats := command("export").Options[0].Value.Words; !slices.Equal(formats, []string{"json", "csv", "ics", "vcard", "markdown"}) {
		t.Error("export:", formats)
	}
	if !command("import").Arguments[0].Value.Files {
		t.Error("import completes no files")
	}
}

// completed returns what bash offers for a line that ends in words.
func completed(t *testing.T, script, dir string, words ...string) []string {
	t.Helper()
	run := exec.Command("bash", "--norc", "--noprofile", "-c", `. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wawasan; printf '%s\n' "${COMPREPLY[@]}"`, "bash", script)
	run.Args = append(run.Args, words...)
	run.Dir = dir
	out, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.Fields(string(out))
}

func TestBashCompletesWhatWasBegun(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("there is no bash here")
	}
	_, made := described(t, "en")
	dir := t.TempDir()
	script := filepath.Join(dir, "wawasan.bash")
	if err := os.WriteFile(script, []byte(made["bash"]), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, want string }{
		{"wawasan ex", "export"},
		{"wawasan --lang en ex", "export"},
		{"wawasan --lang = id ex", "export"},
		{"wawasan --lang ", "id en"},
		{"wawasan --lang = e", "en"},
		{"wawasan export --f", "--format"},
		{"wawasan export --format ", "json csv ics vcard markdown"},
		{"wawasan export --format csv -o wa", "wawasan.bash"},
		{"wawasan list conta", "contacts"},
		{"wawasan list contacts conta", ""},
		{"wawasan show conta", "contact"},
		{"wawasan import --preview wawa", "wawasan.bash"},
		{"wawasan list --limit ", ""},
	} {
		if got := strings.Join(completed(t, script, dir, strings.Split(c.line, " ")...), " "); got != c.want {
			t.Errorf("%q offers %q, not %q", c.line, got, c.want)
		}
	}
}

func TestZshAndFishReadTheirCompletions(t *testing.T) {
	_, made := described(t, "id")
	for _, shell := range []string{"zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			if _, err := exec.LookPath(shell); err != nil {
				t.Skipf("there is no %s here", shell)
			}
			script := filepath.Join(t.TempDir(), "script")
			if err := os.WriteFile(script, []byte(made[shell]), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(shell, "-n", script).CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

func TestTheManPagesHaveNoFaults(t *testing.T) {
	if _, err := exec.LookPath("man"); err != nil {
		t.Skip("there is no man here")
	}
	for _, lang := range []string{"id", "en"} {
		_, made := described(t, lang)
		file := filepath.Join(t.TempDir(), "wawasan.1")
		if err := os.WriteFile(file, []byte(made["man"]), 0o600); err != nil {
			t.Fatal(err)
		}
		run := exec.Command("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", file)
		run.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "MANWIDTH=80", "MANROFFSEQ=")
		var told strings.Builder
		run.Stderr = &told
		out, err := run.Output()
		if err != nil || told.Len() > 0 {
			t.Errorf("%s: %v: %s", lang, err, told.String())
		}
		if !strings.Contains(string(out), "wawasan") {
			t.Errorf("%s: the page is empty", lang)
		}
	}
}
