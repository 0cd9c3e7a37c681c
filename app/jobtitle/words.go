package jobtitle

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/data"
)

// spellings are the many ways to write one word.
var spellings = spelled(`
	manajer: manager managers mgr mngr menejer manejer
	staf: staff staffs
	supervisor: spv supv supervisors
	senior: sr snr
	junior: jr jnr
	assistant: asst
	asisten: ass
	koordinator: koord
	coordinator: coord
	engineer: engr
	executive: exec
	admin: adm
	program: programme
	specialist: specialists
	dan: merangkap sekaligus
	and: n
`)

func spelled(list string) map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(list) {
		if one, others, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			for _, other := range strings.Fields(others) {
				of[other] = one
			}
		}
	}
	return of
}

// Signs that stand between the words of a title.
const (
	apart  = "|" // between two titles
	beside = "," // between a title and what says more of it
	slash  = "/"
	ampers = "&"
)

// words takes a title apart: its words as all spell them, and the signs between
// them. Case, blanks and marks do not count.
func words(title string) []string {
	var out []string
	var word strings.Builder
	end := func() {
		if word.Len() == 0 {
			return
		}
		w := word.String()
		if one, ok := spellings[w]; ok {
			w = one
		}
		out = append(out, w)
		word.Reset()
	}
	text := []rune(data.Fold(title))
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(r)
			continue
		case r == '\'':
			continue
		}
		end()
		switch r {
		case '|', '•', '·', ';', '\\':
			out = append(out, apart)
		case ',', '(', ')', '[', ']', ':':
			out = append(out, beside)
		case '/':
			out = append(out, slash)
		case '&', '+':
			out = append(out, ampers)
		case '@':
			out = append(out, "at")
		case '-':
			if i > 0 && text[i-1] == ' ' { // a dash; a hyphen stands within a word
				out = append(out, beside)
			}
		}
	}
	end()
	return out
}

func isSign(w string) bool { return w == apart || w == beside || w == slash || w == ampers }

// titles are the titles that stand in one line, each without what says where it
// is held or whom it serves: "Manajer Keuangan di PT Sumber Logistik".
func titles(all []string) [][]string {
	var out [][]string
	for len(all) > 0 {
		one := all
		if at := slices.Index(all, apart); at >= 0 {
			one, all = all[:at], all[at+1:]
		} else {
			all = nil
		}
		if one = held(one); len(one) > 0 {
			out = append(out, one)
		}
	}
	return out
}

// Behind these words stands an employer, or somebody else's title.
var (
	elsewhere = strings.Fields("at to for untuk kepada pt cv ud kementerian kementrian kemenkeu ministry universitas university institut rsud rsup")
	within    = strings.Fields("bagian bidang divisi departemen unit tim seksi biro")
)

func held(title []string) []string {
	for i, w := range title {
		here := (w == "di" || w == "pada") && (i+1 >= len(title) || !slices.Contains(within, title[i+1]))
		if w == "kementerian" && i > 0 && title[i-1] == "sekretaris" {
			continue // the office is the title
		}
		if here || slices.Contains(elsewhere, w) {
			title = title[:i]
			break
		}
	}
	return slices.DeleteFunc(slices.Clone(title), func(w string) bool { return slices.Contains(standIn, w) })
}

// Who stands in for somebody has their rank and their work: "Plt." is pelaksana
// tugas, "Plh." pelaksana harian, "Pj." penjabat.
var standIn = strings.Fields("plt plh pj pjs pgs acting interim")

// refused reports a line that says what somebody wants to be, or was long ago:
// no title in it is theirs.
func refused(all []string) bool { return has(all, wanting) }

// past reports one title of several that somebody no longer holds.
func past(title []string) bool { return has(title, bygone) }

var (
	wanting = phrasesOf(`looking for, looking, seeking, open to work, opentowork, opportunities, job seeker, jobseeker, pencari kerja, mencari, cari kerja, sedang mencari, aspiring, calon, candidate, student, students, mahasiswa, mahasiswi,
		siswa, siswi, pelajar, undergraduate, fresh graduate, freshgraduate, lulusan baru, future, wannabe, unemployed, belum bekerja, between jobs, terbuka untuk, available for, to be, murid, santri`)
	bygone = phrasesOf(`ex, eks, former, formerly, mantan, pensiunan, retired, purnawirawan, purnabakti, purna, alumni, alumnus, dulu, pernah`)
)

func phrasesOf(list string) [][]string {
	var out [][]string
	for phrase := range strings.SplitSeq(list, ",") {
		out = append(out, words(phrase))
	}
	return out
}

func has(all []string, phrases [][]string) bool {
	for i := range all {
		if slices.ContainsFunc(phrases, func(p []string) bool { return beginsWith(all[i:], p) }) {
			return true
		}
	}
	return false
}

func beginsWith(all, phrase []string) bool {
	return len(all) >= len(phrase) && slices.Equal(all[:len(phrase)], phrase)
}

// longest is how many words a phrase of the lists has at most.
const longest = 5

// hit is a phrase of a list that stands in a title.
type hit[T any] struct {
	at, to int
	is     T
}

// find reads the phrases of a title, of two that begin at one word the longer
// one. What only looks like a phrase across a sign is none.
func find[T any](title []string, of map[string]T) []hit[T] {
	var out []hit[T]
	for i := 0; i < len(title); i++ {
		for n := min(longest, len(title)-i); n > 0; n-- {
			if is, ok := of[strings.Join(title[i:i+n], " ")]; ok {
				out = append(out, hit[T]{i, i + n, is})
				i += n - 1
				break
			}
		}
	}
	return out
}

// index lays phrases out to be found.
func index[T any](into map[string]T, phrases string, is T) {
	for phrase := range strings.SplitSeq(phrases, ",") {
		if all := words(phrase); len(all) > 0 {
			into[strings.Join(all, " ")] = is
		}
	}
}

// neutralWords are the words of a title that say where and how wide, never what.
const neutralWords = `
	of the dan and for in di pada de la regional region area wilayah nasional national global international internasional group grup corporate korporat korporasi perusahaan company central pusat cabang branch
	divisi division departemen department dept bagian bidang unit tim team seksi section biro satuan kerja direktorat kantor office sub level grade ii iii iv vi jf jp
	jakarta surabaya bandung medan semarang makassar bali denpasar yogyakarta jogja malang palembang balikpapan bekasi tangerang bogor depok banten jawa barat timur tengah selatan utara java west east south north sumatera sumatra
	kalimantan sulawesi papua indonesia asean asia pacific apac sea jabodetabek jabar jatim jateng
	mikro menengah kecil ritel retail konsumer consumer konsumen sme umkm enterprise b2b b2c general
	pertamina pln telkom telkomsel bri bni bca mandiri btn bsi cimb danamon astra unilever gojek tokopedia shopee grab traveloka bukalapak indofood kalbe adaro garuda freeport nestle danone
	utama besar senior new baru full time remote hybrid umum management manajemen bank banking perbankan pengelola analis analyst kerja kinerja
`
