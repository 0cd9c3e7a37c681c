package outreach

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// jobWords are the words and phrases that read as asking for a job, in both
// languages: people mix them. Each matches whole words only, in any case.
var jobWords = pattern(
	// Indonesian
	`(?:ke)?lowongan(?:-lowongan)?(?:nya|kah)?`, `lowker`, `(?:info|ada|buka|cari) loker`,
	`(?:me|nge|di|pe|ter)?lamar(?:an|kan|i)?(?:-lamaran)?(?:nya|ku|kah)?`,
	`(?:me|di|pe|nge)?rekrut(?:men|mennya|an|kan|er)?(?:nya)?(?: saya)?`,
	`(?:(?:lampirkan|melampirkan|kirim|kirimkan|mengirim|mengirimkan|titip|titipkan|menitipkan|bikin|lihat|melihat|sertakan)\s+)?(?:CV|curriculum vitae|riwayat hidup)(?:-ku|nya)?(?:\s+(?:saya|aku|terlampir|terbaru))?`,
	`(?:pe)?kerja(?:an)?\s+(?:untuk|buat|bagi)\s+(?:saya|aku)`,
	`(?:(?:men)?cari(?:kan)?|nyari|pencari|(?:mem)?butuh(?:kan)?|(?:men)?dapat(?:kan)?|minta|meminta|(?:me)?nawar(?:kan|i)?|tawaran|(?:mem)?beri(?:kan)?|kasih)\s+(?:saya\s+)?(?:pe)?kerja(?:an)?`,
	`ada\s+(?:pekerjaan|kerjaan)\s+(?:yang\s+)?(?:cocok|tersedia|terbuka|kosong|bisa\s+saya)`,
	`posisi\s+(?:yang\s+)?(?:sedang\s+|masih\s+)?(?:kosong|terbuka|tersedia|lowong|dibuka)`,
	`posisi\s+(?:untuk|buat|bagi)\s+(?:saya|aku)`, `(?:mengisi|melamar|incar|mengincar)\s+posisi`,
	`(?:ter)?tarik\s+(?:dengan|pada|untuk|di|mengisi)\s+posisi`, `(?:ber)?minat\s+(?:dengan|pada|untuk|di|mengisi)\s+posisi`,
	`(?:kesempatan|peluang)\s+(?:untuk\s+)?(?:be)?kerja`, `(?:kesempatan|peluang)\s+(?:untuk\s+)?bergabung`, `(?:kesempatan|peluang|tempat|slot|menerima|buka|membuka|terima)\s+(?:anak\s+|untuk\s+)?magang`,
	`saya\s+(?:(?:bisa|dapat|ingin|mau|boleh|siap|sangat|tertarik|berharap|untuk)\s+)*bergabung\s+(?:dengan|di|ke)\s+(?:tim|perusahaan|kantor|PT)`,
	`saya\s+(?:(?:bisa|dapat|ingin|mau|boleh|siap|sangat|tertarik|berharap|untuk)\s+)+(?:be)?kerja\s+(?:di|pada|dengan|untuk)\s+(?:tempat|tim|perusahaan|kantor|PT|bapak|ibu|mas|mbak|kakak|kak|anda|sana|situ)`,
	`(?:(?:mem)?butuhkan|(?:sedang|lagi|masih)\s+mencari)\s+(?:karyawan|pegawai|staf|tenaga|kandidat|orang)(?:\s+baru)?`, `siap\s+(?:ditempatkan|bekerja)`, `(?:ter|di)ima\s+(?:karyawan|pegawai)`, `menerima\s+(?:karyawan|pegawai)`,
	`(?:me)?referensikan\s+saya`, `(?:me)?rekomendasikan\s+saya`, `masukkan\s+saya\s+(?:ke|di)`,
	`(?:teruskan|meneruskan|sampaikan|menyampaikan|titip|titipkan)\s[^.?!\n]{0,40}\b(?:HRD|HR|personalia)`,

	// English
	`vacanc(?:y|ies)`, `vacant\s+(?:position|role|post)s?`,
	`(?:re)?hir(?:e|es|ed|ing)(?:\s+me)?`,
	`job\s+(?:opening|opportunit(?:y|ies)|application|offer|vacanc(?:y|ies)|lead|posting|listing|seeker)s?`, `jobs?\s+(?:for\s+me|available|going|at\s+your|in\s+your)`,
	`(?:any|open|available)\s+(?:open\s+)?jobs?`, `(?:get|give|find|offer|land|want|need|seek|seeking|ask(?:ing)?\s+for|looking\s+for)\s+(?:me\s+)?(?:a|any|another|my\s+next)(?:\s+new)?\s+job`,
	`open(?:ing)?\s+(?:position|role|job)s?`, `openings?\s+(?:at|in|on|with|for|within|available)\s+(?:your|me|the\s+team|the\s+company)`, `(?:any|current|job|suitable)\s+openings?`,
	`(?:any|an?|open|available|vacant|suitable|entry-level|junior|senior|trainee)\s+(?:\w+\s+)?positions?\s+(?:at|in|with|on|within|for|available|open|that)(?:\s+(?:your|the\s+(?:company|team|firm)|me|might|would|fits?|opens?))?`,
	`(?:any|open|available|vacant)\s+positions?`, `positions?\s+(?:for\s+me|available|open\b)`, `(?:apply(?:ing)?|applied|considered|candidate|interested|recommend\s+me|refer\s+me)\s+(?:for|in)\s+(?:an?|the|any|this|that|your)\s+(?:\w+\s+){0,2}(?:position|role|job|post|vacancy|opening|internship)`,
	`(?:looking|searching|hunting)\s+for\s+(?:an?|any|my\s+next|new)?\s*(?:new\s+|next\s+)?(?:job|role|position|opportunit(?:y|ies)|employment|work|internship)`,
	`appl(?:y|ied|ying)\s+(?:to|at|with)\s+your\s+(?:company|team|firm|organi[sz]ation)`, `(?:my|an|the)\s+application\s+(?:for|to|form|is|at)`,
	`(?:job\s+)?applicants?`, `consider\s+me`, `(?:any|suitable|employment|career|work)\s+opportunit(?:y|ies)\s+(?:for\s+me|at|in|with|within)(?:\s+your)?`,
	`(?:employ|recruit)\s+me`, `(?:are|is|be|currently|still)\s+(?:you\s+|they\s+|(?:your|the)\s+\w+\s+)?recruiting`, `recruiting\s+(?:for|now)`, `recruitment\s+(?:process|team|drive)`,
	`i(?:'d|’d|\s+would)?\s+(?:really\s+|very\s+much\s+)?(?:love|like|want|hope|wish|be\s+(?:happy|glad|thrilled|keen))\s+to\s+(?:work|join)\s+(?:for\s+|at\s+|with\s+|in\s+)?your?(?:\s+(?:company|team|firm|organi[sz]ation))?`,
	`(?:love|hope|happy|glad|keen|eager)\s+to\s+(?:work|join)\s+(?:for\s+|at\s+|with\s+)?your\s+(?:company|team|firm|organi[sz]ation)`, `seeking\s+(?:employment|work)`, `on\s+the\s+job\s+market`, `taking\s+on\s+(?:new\s+)?(?:graduates|staff|people|trainees)`,
	`(?:an?|any|open|available)\s+(?:\w+\s+)?roles?\s+(?:for\s+me|available|open|(?:at|in|on|with)\s+your\s+(?:company|team|firm)\s+(?:for\s+me|available|open))`,
	`refer\s+me\s+(?:for|internally|to\s+(?:HR|the\s+hiring|a\s+hiring|the\s+recruit\w*))`, `(?:an?\s+)?(?:internal|employee|job)\s+referral`, `a\s+referral\s+(?:for|to)`,
	`(?:my|a|the|attached|enclosed|updated|send|share|attach|forward)\s+(?:\w+\s+)?resume`, `resume\s+(?:saya|is\s+attached|attached|terlampir|terbaru)`, `(?:kirim|kirimkan|lampirkan|melampirkan|mengirim|mengirimkan|titip)\s+resume`, `(?:r[ée]sum[é]|résume)s?`, `CVs`,
	`internships?\s+(?:opportunit(?:y|ies)|position|opening|for\s+me|at\s+your|in\s+your|available)s?`, `(?:any|offer(?:ing)?|available|open)\s+internships?`,
	`(?:put\s+in\s+)?a\s+good\s+word(?:\s+for\s+me)?`,
)

// harmless are phrases around such a word that mean something else. A hit
// that begins within one is none.
var harmless = pattern(
	`(?:(?:men)?cari|(?:men)?dapat(?:kan)?|(?:me)?nawar(?:kan)?|tawaran|butuh|(?:mem)?butuhkan|minta|(?:mem)?beri(?:kan)?|kesempatan|peluang)\s+(?:untuk\s+)?(?:be)?kerja\s*(?:sama|keras|kelompok|tim|rumah|cerdas)\S*`,
	`(?:kesempatan|peluang)\s+(?:untuk\s+)?bekerja\s+bersama`,
	`(?:(?:men)?cari|minta|(?:mem)?beri(?:kan)?|(?:men)?dapat(?:kan)?|kasih)\s+pekerjaan\s+rumah`,
	`(?:tim|divisi|bidang|dunia|industri|bagian|praktisi|konsultan|jasa)\s+(?:perekrutan|rekrutmen)`,
	`(?:recruitment|recruiting)\s+(?:industry|software|field|consultants?)`,
	`new(?:ly)?[\s-]hire[sd]?`, `(?:were|was|been|got|recently)\s+(?:first\s+)?hired`, `hired\s+(?:car|van|bike)`, `hire\s+(?:car|van|purchase|cars|vans)`, `(?:car|bike|van|equipment|tool|plant)\s+hire`,
	`open(?:ing)?\s+(?:hours|question|questions|day|remarks|chapter)`,
	`vacancy\s+rates?`, `(?:i(?:'d|’d|\s+would)?\s+)?(?:really\s+)?(?:love|like|want|hope|happy|glad|keen|eager)\s+to\s+join\s+your\s+team(?:'s|’s)?\s+(?:meeting|call|session|lunch)\S*`, `(?:sebuah|suatu)\s+CV`, `lamaran\s+(?:pernikahan|nikah|kakak|adik)`,
)

// denial says that what follows is just what is not meant.
var denial = pattern(`tidak`, `bukan`, `tanpa`, `tak`, `nggak`, `not`, `never`, `without`, `rather than`, `no`, `isn't`, `isn’t`, `don't`, `don’t`, `won't`, `won’t`, `nor`, `alih-alih`)

// jobRequests finds what reads as asking for a job.
func jobRequests(text string) []span {
	fine := matches(harmless, text)
	var out []span
	for _, hit := range matches(jobWords, text) {
		within := slices.ContainsFunc(fine, func(f span) bool { return f.start <= hit.start && hit.start < f.end })
		if !within && !isFirmName(text, hit) && !denied(text, hit) {
			out = append(out, trimmed(text, hit))
		}
	}
	return out
}

var cv = regexp.MustCompile(`\bCV\b\.?`)

// isFirmName reports whether a hit is the CV of "CV Maju Jaya", a kind of firm
// in Indonesia and no curriculum vitae.
func isFirmName(text string, hit span) bool {
	at := cv.FindStringIndex(hit.of(text))
	if at == nil || at[0] != 0 {
		return false
	}
	rest := strings.TrimLeft(strings.TrimPrefix(text[hit.start+at[1]:], "."), " ")
	next := rest
	if i := strings.IndexFunc(rest, func(r rune) bool { return !isWord(r) }); i >= 0 {
		next = rest[:i]
	}
	first, _ := utf8.DecodeRuneInString(next)
	sentence := sentenceAt(text, hit.start)
	newSentence := hit.start+at[1] >= sentence.end && !strings.HasSuffix(hit.of(text)[:at[1]], ".")
	return unicode.IsUpper(first) && !newSentence && !has(cvOwners, next)
}

var cvOwners = pattern("saya", "aku", "terlampir", "terbaru", "i", "my", "ini", "dan", "and", "attached")

// denied reports whether the sentence says before the hit that this is not
// meant. A question denies nothing: "apakah tidak ada lowongan?".
func denied(text string, hit span) bool {
	s := sentenceAt(text, hit.start)
	if isQuestion(s.of(text)) {
		return false
	}
	before := wordsOf(text[s.start:hit.start])
	if len(before) > 7 {
		before = before[len(before)-7:]
	}
	if len(before) == 0 {
		return false
	}
	clause := text[s.start+before[0].start : hit.start]
	for _, d := range matches(denial, clause) {
		if !has(turn, clause[d.end:]) {
			return true
		}
	}
	return false
}

// turn ends what a denial covers: "tidak sibuk, tetapi mencari pekerjaan".
var turn = pattern("tetapi", "tapi", "namun", "but", "melainkan", "however", "so", "jadi", "karena", "because")

// trimmed leaves out spaces at the edges.
func trimmed(text string, s span) span {
	said := s.of(text)
	s.start += len(said) - len(strings.TrimLeft(said, " \t\n"))
	s.end -= len(said) - len(strings.TrimRight(said, " \t\n"))
	return s
}
