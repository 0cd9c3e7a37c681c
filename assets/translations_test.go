package assets_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"wawasan/assets"
)

// translations reads the sentences of a language by their keys.
func translations(t *testing.T, code string) map[string]string {
	t.Helper()
	raw, err := assets.Translations.ReadFile("translations/" + code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	if err := json.Unmarshal(raw, &words); err != nil {
		t.Fatal(err)
	}
	return words
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

func placeholders(s string) []string {
	found := placeholder.FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestBothLanguagesSayTheSameThings(t *testing.T) {
	id, en := translations(t, "id"), translations(t, "en")
	for key := range en {
		if _, ok := id[key]; !ok {
			t.Errorf("id lacks %s", key)
		}
	}
	for key, sentence := range id {
		other, ok := en[key]
		switch {
		case !ok:
			t.Errorf("en lacks %s", key)
		case !slices.Equal(placeholders(sentence), placeholders(other)):
			t.Errorf("%s: id has %v, en has %v", key, placeholders(sentence), placeholders(other))
		}
	}
}

func TestNoSentenceIsEmptyOrFrayed(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for key, sentence := range translations(t, code) {
			if strings.TrimSpace(sentence) != sentence || sentence == "" {
				t.Errorf("%s: %s is %q", code, key, sentence)
			}
			if strings.Contains(sentence, "  ") || strings.ContainsAny(placeholder.ReplaceAllString(sentence, ""), "{}⟦⟧") {
				t.Errorf("%s: %s is frayed: %q", code, key, sentence)
			}
		}
	}
}

func TestEveryCountHasBothForms(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		words := translations(t, code)
		for key := range words {
			for form, twin := range map[string]string{".one": ".other", ".other": ".one"} {
				if stem, ok := strings.CutSuffix(key, form); ok && words[stem+twin] == "" {
					t.Errorf("%s: %s has no %s", code, key, twin)
				}
			}
		}
	}
}

// alike are the keys that say the same in both languages, and rightly so.
var alike = []string{
	"app.title",
	"datefield.understood", "contact.next", "import.note.moved", // nothing but fields
	"export.format", "greeting.name",
	"line.legend.more",
	"medium.video", "menu.edit", "order.name",
	"purpose.mentor",
}

func TestNoSentenceWasLeftUntranslated(t *testing.T) {
	id, en := translations(t, "id"), translations(t, "en")
	for _, key := range slices.Sorted(maps.Keys(id)) {
		if same := id[key] == en[key]; same != slices.Contains(alike, key) {
			t.Errorf("%s is %q and %q", key, id[key], en[key])
		}
	}
}

// foreign are words that tell one language from the other, and words that the
// program must never say: a conversation asks for information, not for a job.
var foreign = map[string][]string{
	"id": {
		"the", "and", "of", "with", "for", "from", "this", "that", "not", "your", "you", "save", "delete", "open", "close", "new",
		"interview", "interviews", "contact", "contacts", "lesson", "lessons", "note", "notes", "file", "search", "settings",
		"link", "cancel", "undo", "redo", "yes", "today", "tomorrow", "shortcut", "company", "industry",
		"lowongan", "lamaran", "melamar", "pelamar",
	},
	"en": {
		"yang", "dan", "di", "ke", "dari", "dengan", "untuk", "ini", "itu", "tidak", "belum", "sudah", "anda", "simpan", "hapus", "buka",
		"wawancara", "kontak", "pelajaran", "catatan", "berkas", "cari", "pengaturan", "batal", "urungkan", "hari", "perusahaan", "industri",
		"vacancy", "vacancies", "applicant", "applicants",
	},
}

func TestEachLanguageKeepsToItself(t *testing.T) {
	for code, words := range foreign {
		for key, sentence := range translations(t, code) {
			if strings.HasPrefix(key, "datefield.") || key == "capture.error.date" {
				continue // they teach days, which both languages always understand
			}
			plain := strings.ToLower(placeholder.ReplaceAllString(sentence, " "))
			for _, word := range strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) }) {
				if slices.Contains(words, word) {
					t.Errorf("%s: %s says %q: %q", code, key, word, sentence)
				}
			}
		}
	}
}

// struck are words that the style guide, docs/wording.md, has others for.
var struck = map[string]string{
	"bila": "jika", "kalau": "jika", "apabila": "jika", "sesudah": "setelah", "sesudahnya": "setelahnya", "kesenjangan": "ingin tahu", "didengar": "narasumber",
	"luring": "offline", "galat": "kesalahan", "pekanan": "mingguan", "surel": "email", "peramban": "browser", "tetikus": "mouse",
	"bagan": "grafik", "kamu": "Anda", "kalian": "Anda",
}

func TestTheIndonesianKeepsToItsStyleGuide(t *testing.T) {
	for key, sentence := range translations(t, "id") {
		plain := strings.ToLower(placeholder.ReplaceAllString(sentence, " "))
		for _, word := range strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if better := struck[word]; better != "" {
				t.Errorf("%s says %q, the guide %q: %q", key, word, better, sentence)
			}
		}
		for _, phrase := range []string{"tidak dapat", "papan ketik", "jatuh tempo", "bidang fokus", "dalam jaringan", "janji mereka", "garis merah", "buku contoh", "stik usb"} {
			if strings.Contains(plain, phrase) {
				t.Errorf("%s says %q: %q", key, phrase, sentence)
			}
		}
	}
}
