package outreach

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spoken are the words that stand for one person in Indonesian, with the form
// of address they belong to.
var spoken = map[string]Form{
	"bapak": Bapak, "bpk": Bapak, "pak": Bapak, "ibu": Ibu, "bu": Ibu, "mas": Mas, "mbak": Mbak, "mba": Mbak, "kak": Kak, "kakak": Kak,
}

// FormInName is the form of address that a name begins with: "Bu Ratih" is Ibu.
// It is "" for a name without one and in any language but Indonesian.
func FormInName(lang, name string) Form {
	words := strings.Fields(name)
	if lang != "id" || len(words) < 2 {
		return ""
	}
	return spoken[strings.ToLower(strings.TrimRight(words[0], "."))]
}

// addressing are the words of address as texts write them, with the word behind
// them.
var (
	addressing = regexp.MustCompile(`\b(Bapak|Bpk|Pak|Ibu|Bu|Mas|Mbak|Mba|Kakak|Kak)\b\.?(?:\s+([\p{L}]+))?`)
	eitherOf   = regexp.MustCompile(`\b(?:Bapak/Ibu|Pak/Bu|Mas/Mbak)\b`)
)

// FormInText is the form of address by which a text speaks to somebody: the one
// that is used in it, for them and for nobody else. It is "" where the text says
// none or several. English texts tell by how they begin.
func FormInText(lang, text, name string) Form {
	first := ""
	if full := PlainName(name); full != "" {
		first = firstName(full)
	}
	if lang != "id" {
		return openedWith(text, first)
	}
	if either := eitherOf.FindString(text); either != "" {
		if either == "Mas/Mbak" {
			return MasMbak
		}
		return BapakIbu
	}
	var found Form
	for _, m := range addressing.FindAllStringSubmatch(text, -1) {
		behind, _ := utf8.DecodeRuneInString(m[2])
		if unicode.IsUpper(behind) && !strings.EqualFold(m[2], first) {
			continue // somebody else
		}
		form := spoken[strings.ToLower(m[1])]
		if found != "" && found != form {
			return ""
		}
		found = form
	}
	return found
}

func openedWith(text, first string) Form {
	switch line, _, _ := strings.Cut(strings.TrimSpace(text), "\n"); {
	case strings.HasPrefix(line, "Dear "):
		return Formal
	case first != "" && (strings.HasPrefix(line, "Hi "+first) || strings.HasPrefix(line, "Hello "+first)):
		return FirstName
	}
	return ""
}
