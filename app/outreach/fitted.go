package outreach

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// phrases are the fields that stand within a sentence, however they were
// typed.
var phrases = []string{"known_from", "topic", "helped", "next_step", "advice", "result"}

// fitted gives a value the shape that its place asks for. A phrase within a
// sentence has no full stop and no capital of its own; a reason, a sentence of
// its own, ends like one; where the template has a full stop, no value has.
func fitted(key, value, before, after string, values map[string]string) string {
	switch {
	case slices.Contains(phrases, key) && midSentence(before):
		return phrase(key, value, values)
	case strings.HasPrefix(after, "."):
		return strings.TrimSuffix(value, ".")
	case key == "new_reason" && !strings.HasSuffix(value, ".") && !strings.HasSuffix(value, "!") && !strings.HasSuffix(value, "?"):
		return value + "."
	}
	return value
}

// midSentence reports whether what follows before, as the template has it, goes
// on with a sentence. A reason is one of its own.
func midSentence(before string) bool {
	before = strings.TrimRight(before, " ")
	if fields := FieldsIn(before); len(fields) > 0 && FieldKey(fields[len(fields)-1].Written) == "new_reason" && strings.HasSuffix(before, "}") {
		return false
	}
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?\n")
}

func phrase(key, value string, values map[string]string) string {
	cut := "."
	if key == "topic" {
		cut = ".?!"
	}
	if bare := strings.TrimRight(value, cut); bare != "" {
		value = bare
	}
	if keepsCapital(key, value, values) {
		return value
	}
	first, width := utf8.DecodeRuneInString(value)
	return string(unicode.ToLower(first)) + value[width:]
}

// Names are the fields whose values are names: a phrase that begins with a word
// of one keeps its capital.
var Names = []string{"company", "industry", "name", "person", "introducer"}

// proper are first words of a phrase that no sentence writes small.
var proper = []string{"indonesia", "indonesian", "inggris", "english", "jakarta", "jawa", "java", "bali", "asia", "asean"}

// commonFrom are words for what one knows somebody from; any other first word of
// that may be a name: "Rina recommended you".
var commonFrom = []string{
	"grup", "seminar", "webinar", "acara", "teman", "rekan", "kolega", "kenalan", "tulisan", "artikel", "buku", "video", "podcast", "siniar", "alumni",
	"komunitas", "forum", "pelatihan", "kursus", "kelas", "kampus", "kuliah", "kantor", "tetangga", "keluarga", "saudara", "profil", "unggahan", "konferensi", "pameran", "proyek", "pertemuan",
	"a", "an", "the", "my", "our", "your", "group", "event", "friend", "friends", "colleague", "colleagues", "article", "post", "book", "talk", "conference", "meetup", "alumni",
	"community", "course", "class", "university", "school", "work", "neighbour", "neighbor", "family", "profile", "someone", "reading", "meeting", "working", "seeing", "hearing",
}

// keepsCapital reports a phrase that begins with a name: its first word has
// capitals or digits behind the first letter, a capital stands in the word
// after it, or it is known as a name. What one knows somebody from keeps it
// but for the usual words.
func keepsCapital(key, value string, values map[string]string) bool {
	words := strings.Fields(value)
	if len(words) == 0 || key == "known_from" && (len(words) == 1 || !slices.Contains(commonFrom, strings.ToLower(words[0]))) {
		return true
	}
	bare := strings.TrimFunc(words[0], func(r rune) bool { return !isWord(r) })
	first, width := utf8.DecodeRuneInString(bare)
	if !unicode.IsUpper(first) || bare == "I" || strings.IndexFunc(bare[width:], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) >= 0 {
		return true
	}
	if len(words) > 1 {
		if next, _ := utf8.DecodeRuneInString(words[1]); unicode.IsUpper(next) {
			return true
		}
	}
	if slices.Contains(proper, strings.ToLower(bare)) {
		return true
	}
	for _, known := range Names {
		if name := strings.Fields(values[known]); len(name) > 0 && slices.Contains(name, bare) {
			return true
		}
	}
	return false
}
