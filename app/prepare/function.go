package prepare

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/data"
)

// Functions are the kinds of work in a company that a question of the bank may
// be for.
var Functions = []string{"finance", "product", "data", "people", "sales", "operations", "technology", "marketing", "legal", "strategy"}

// functionWords are the words by which people call a function, in both
// languages, folded; one that ends in * begins a word.
var functionWords = map[string]string{
	"finance":    "keuangan finance financial akuntan* accounting accountant treasur* perpajakan pajak tax audit* invest* risiko risk kredit credit anggaran budget* underwrit* aktuar* actuar*",
	"product":    "produk product products ux ui desain design designer",
	"data":       "data analitik* analytic* statist* bi",
	"people":     "sdm hr hrd hrbp personalia people human talent* rekrut* recruit* kepegawaian pelatihan training remunerasi",
	"sales":      "penjualan sales komersial commercial pelanggan customer nasabah client",
	"operations": "operas* operation* ops produksi production logisti* gudang warehouse pasok* supply pengadaan procurement implementa* manufaktur manufactur* layanan service services proyek project",
	"technology": "teknologi technology tech it ti ict teknik engineer* rekayasa software developer program* digital infrastru* keamanan security sistem system systems",
	"marketing":  "pemasaran marketing merek brand* humas komunikasi communication* pr media konten content promosi",
	"legal":      "hukum legal kepatuhan compliance regul* litigasi",
	"strategy":   "strateg* perencana* planning konsult* consult* transformasi transformation direksi",
}

// FunctionsOf returns those of Functions that a person's own words name: none
// for words it does not know.
func FunctionsOf(text string) []string {
	words := strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) })
	var out []string
	for _, name := range Functions {
		stems := strings.Fields(functionWords[name])
		if slices.ContainsFunc(words, func(word string) bool {
			return slices.ContainsFunc(stems, func(stem string) bool { return begins(word, stem) })
		}) {
			out = append(out, name)
		}
	}
	return out
}

func begins(word, stem string) bool {
	start, open := strings.CutSuffix(stem, "*")
	return word == stem || open && strings.HasPrefix(word, start)
}
