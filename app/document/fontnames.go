package document

import (
	"path/filepath"
	"strings"

	"github.com/go-text/typesetting/language"
)

// manyScripts are fonts of the systems that have letters of many scripts, as
// their files are called.
var manyScripts = []string{"notosans-regular", "segoeui.ttf", "dejavusans.ttf", "arialunicode", "arialuni", "droidsansfallback", "unifont", "arial.ttf", "tahoma.ttf"}

var (
	chinese  = []string{"msyh.", "pingfang", "hiraginosansgb", "stheiti", "notosanscjk", "notosanssc", "sourcehansans", "notosanstc", "msjh.", "simhei", "simsun", "wqy", "droidsansfallback"}
	japanese = []string{"yugothr", "yugothm", "hiraginosans", "ヒラギノ角ゴシックw3", "notosanscjk", "notosansjp", "sourcehansans", "meiryo.", "msgothic", "ipag", "vlgothic", "takaogothic", "droidsansfallback"}
	korean   = []string{"malgun.", "applesdgothicneo", "applegothic", "notosanscjk", "notosanskr", "sourcehansans", "nanumgothic.", "gulim", "baekmuk", "droidsansfallback"}
	indian   = []string{"nirmala.", "kohinoor", "freesans."}
)

// knownFonts are the fonts that systems have for a script, the best first, as
// their files are called.
var knownFonts = map[language.Script][]string{
	language.Arabic:     {"segoeui.ttf", "geezapro", "notosansarabic", "notonaskharabic", "dejavusans.ttf", "arial.ttf", "tahoma.ttf", "kacst"},
	language.Hebrew:     {"segoeui.ttf", "arialhb", "notosanshebrew", "dejavusans.ttf", "arial.ttf", "david"},
	language.Thai:       {"leelawui.", "leelauib", "thonburi", "notosansthai", "loma.", "garuda.", "sarabun", "tahoma.ttf"},
	language.Lao:        {"leelawui.", "laosangam", "notosanslao", "phetsarath"},
	language.Khmer:      {"leelawui.", "khmersangam", "notosanskhmer", "khmeros"},
	language.Myanmar:    {"mmrtext.", "myanmarsangam", "notosansmyanmar", "padauk"},
	language.Devanagari: append([]string{"notosansdevanagari", "lohit-devanagari", "mangal."}, indian...),
	language.Bengali:    append([]string{"notosansbengali", "lohit-bengali", "vrinda."}, indian...),
	language.Tamil:      append([]string{"notosanstamil", "lohit-tamil", "latha."}, indian...),
	language.Telugu:     append([]string{"notosanstelugu", "lohit-telugu", "gautami."}, indian...),
	language.Kannada:    append([]string{"notosanskannada", "lohit-kannada", "tunga."}, indian...),
	language.Malayalam:  append([]string{"notosansmalayalam", "lohit-malayalam", "kartika."}, indian...),
	language.Gujarati:   append([]string{"notosansgujarati", "lohit-gujarati", "shruti."}, indian...),
	language.Gurmukhi:   append([]string{"notosansgurmukhi", "lohit-gurmukhi", "raavi."}, indian...),
	language.Sinhala:    append([]string{"notosanssinhala", "iskpota."}, indian...),
	language.Javanese:   {"javatext.", "notosansjavanese"},
	language.Balinese:   {"notosansbalinese", "notoserifbalinese"},
	language.Sundanese:  {"notosanssundanese"},
	language.Han:        chinese,
	language.Bopomofo:   chinese,
	language.Hiragana:   japanese,
	language.Katakana:   japanese,
	language.Hangul:     korean,
}

// styles are words in the names of files that draw bold, narrow or in another
// manner what a plain one draws, too.
var styles = []string{"bold", "black", "heavy", "light", "thin", "medium", "italic", "oblique", "cond", "narrow", "mono", "serif", "kufi", "ui", "display", "emoji"}

const unranked = 1000

// compact is the name of a file without its case and gaps.
func compact(path string) string {
	return strings.NewReplacer(" ", "", "_", "").Replace(strings.ToLower(filepath.Base(path)))
}

// unfit are fonts that have every letter, and draw none of them.
func unfit(path string) bool {
	name := compact(path)
	return strings.Contains(name, "lastresort") || strings.Contains(name, "adobeblank")
}

// rank orders files of fonts: first the known ones, the plain before the bold.
func rank(path string, known []string) int {
	name := compact(path)
	out := unranked * len(known)
	for n, part := range known {
		if strings.Contains(name, part) {
			out = unranked * n
			break
		}
	}
	for n, style := range styles {
		if strings.Contains(name, style) {
			out += 10 + n
		}
	}
	return out
}

// languageOf is what a script is most likely written for, as fonts that draw one
// letter in several manners ask: Chinese ones differ in Japanese.
func languageOf(script language.Script, around []rune) language.Language {
	switch script {
	case language.Han, language.Bopomofo:
		for _, r := range around {
			switch language.LookupScript(r) {
			case language.Hiragana, language.Katakana:
				return "ja"
			case language.Hangul:
				return "ko"
			}
		}
		return "zh-cn"
	case language.Hiragana, language.Katakana:
		return "ja"
	}
	if id := language.ScriptToLang[script]; id != 0 {
		return id.Language()
	}
	return "en"
}
