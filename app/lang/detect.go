package lang

import (
	"os"
	"strings"

	"github.com/jeandeaual/go-locale"
)

// Detect returns the language of the system: "id" when Indonesian is asked
// for first, else "en".
func Detect() string { return detect(os.Getenv, locale.GetLocale) }

// detect follows the rules of gettext: the locale is LC_ALL, else LC_MESSAGES,
// else LANG; the list in LANGUAGE goes before it, but not where the locale is
// C. Without a locale the system is asked: macOS and Windows keep it elsewhere.
func detect(env func(string) string, system func() (string, error)) string {
	set := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if set = env(name); set != "" {
			break
		}
	}
	switch {
	case set == "":
		found, err := system()
		if err != nil {
			return "en"
		}
		return fromLocale(found)
	case isC(set):
		return "en"
	}
	wanted := strings.FieldsFunc(env("LANGUAGE"), func(r rune) bool { return r == ':' })
	for _, asked := range wanted {
		if code := fromLocale(asked); code == "id" || languageOf(asked) == "en" || isC(asked) {
			return code
		}
	}
	if len(wanted) > 0 {
		return "en" // as programs do that do not speak any of them
	}
	return fromLocale(set)
}

// isC reports the locale of programs that speak to programs.
func isC(locale string) bool {
	name, _, _ := strings.Cut(locale, ".")
	return name == "C" || name == "POSIX"
}

func fromLocale(locale string) string {
	if code := languageOf(locale); code == "id" || code == "in" { // "in" is what it was called before 1989
		return "id"
	}
	return "en"
}

// languageOf is the language of a locale: "id" of id_ID.UTF-8@latin.
func languageOf(locale string) string {
	locale = strings.ToLower(locale)
	if i := strings.IndexAny(locale, "_-.@"); i >= 0 {
		return locale[:i]
	}
	return locale
}
