package lang

import (
	"os"
	"strings"

	"github.com/jeandeaual/go-locale"
)

// Detect returns the language of the system: "id" when Indonesian is asked
// for first, else "en".
func Detect() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return fromLocale(v)
		}
	}
	found, err := locale.GetLocale() // macOS and Windows keep it elsewhere
	if err != nil {
		return "en"
	}
	return fromLocale(found)
}

func fromLocale(v string) string {
	v = strings.ToLower(v)
	if v == "id" || v == "in" || strings.HasPrefix(v, "id_") || strings.HasPrefix(v, "id-") || strings.HasPrefix(v, "id.") || strings.HasPrefix(v, "in_") {
		return "id"
	}
	return "en"
}
