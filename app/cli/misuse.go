package cli

import (
	"regexp"
	"strings"

	"wawasan/app/say"
)

// The sentences of the parser that a person is told in their own language.
// The first group is what the sentence is about, the second what was meant.
var parserErrors = []struct {
	pattern *regexp.Regexp
	key     string
}{
	{regexp.MustCompile(`^unknown flag (\S+?)(?:, did you mean (?:one of )?(.*)\?)?$`), "cli.error.flag"},
	{regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean (?:one of )?(.*)\?)?$`), "cli.error.argument"},
	{regexp.MustCompile(`^(?:missing flags:|expected|missing positional arguments) (.*)$`), "cli.error.missing"},
	{regexp.MustCompile(`^(--?[a-z-]+).*: expected a valid \d+ bit int but got "(.*)"$`), "cli.error.number"},
	{regexp.MustCompile(`^(--?[a-z-]+).*: expected int value but got "(-.*)" \(`), "cli.error.number"},
	{regexp.MustCompile(`^(--?[a-z-]+).*: (?:expected \S+ value but got|missing value)`), "cli.error.value"},
	{regexp.MustCompile(`^(--?[a-z-]+).*: (?:bool value must|unexpected flag)`), "cli.error.no_value"},
}

// explain turns what the parser says into a misuse. Where the command takes a
// text, an option there is none of may have been meant as one.
func explain(w *say.Words, err error, takesText bool) error {
	text := strings.NewReplacer(dash, "", `\x00`, "").Replace(oneLine(err.Error()))
	for _, known := range parserErrors {
		found := known.pattern.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		hint := ""
		if len(found) > 2 && found[2] != "" {
			hint = found[2]
			if known.key != "cli.error.number" {
				hint = " " + w.T("cli.error.meant", "text", strings.ReplaceAll(hint, `"`, ""))
			}
		}
		key := known.key
		if key == "cli.error.flag" && takesText {
			key = "cli.error.flag_or_text"
		}
		return misused(key, "text", strings.Trim(readable(w, found[1]), `"`), "hint", hint)
	}
	return misused("cli.error.usage", "cause", text)
}

// readable writes what is missing as the help does: KIND for <kind>.
func readable(w *say.Words, text string) string {
	if strings.Contains(text, "<") {
		text = argName(w, strings.NewReplacer("<", "", ">", "", " ...", "").Replace(text))
	}
	return text
}
