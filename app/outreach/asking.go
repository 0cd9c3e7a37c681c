package outreach

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// asking are words by which a sentence asks someone for something.
var asking = pattern(
	`apakah`, `boleh(?:kah)?`, `bisa(?:kah)?`, `dapatkah`, `mungkin(?:kah)?`, `berkenan(?:kah)?`, `bersedia(?:kah)?`, `mau(?:kah)?`, `sudi(?:kah)?`, `adakah`, `kapan`, `ada\s+waktu`, `sempat(?:kah)?`,
	`would`, `could`, `can`, `may`, `might`, `will`, `do\s+you\s+have`, `have\s+you`, `are\s+you`, `is\s+there`, `shall`, `when`, `how\s+about`, `what\s+about`, `any\s+chance`, `mind`, `do\s+you\s+think`, `open\s+to`, `does`,
)

// timing are words that name a time or its length.
var timing = pattern(
	`\d+\s*(?:[-–]|sampai|hingga|to|or|atau)?\s*\d*\s*(?:menit|jam|mnt|minutes?|mins?|min|hours?)`, `\d{1,2}[.:]\d{2}`, `(?:se|setengah\s+|seperempat\s+)jam`, `(?:lima\s+belas|dua\s+puluh|tiga\s+puluh|sepuluh)\s+menit`, `(?:beberapa|sebentar)\s+menit`,
	`(?:fifteen|twenty|thirty|ten|half\s+an|quarter\s+of\s+an|an|a\s+few)\s+(?:minutes?|hour)`,
	`sebentar`, `waktu(?:nya)?`, `kapan(?:\s+pun|pun)?`, `(?:minggu|pekan|bulan|hari)\s+(?:ini|depan)`, `besok`, `lusa`, `nanti\s+(?:sore|siang|malam)`,
	`senin`, `selasa`, `rabu`, `kamis`, `jumat`, `jum'at`, `sabtu`,
	`(?:this|next|coming)\s+(?:week|month|fortnight)`, `tomorrow`, `mondays?`, `tuesdays?`, `wednesdays?`, `thursdays?`, `fridays?`, `any\s+time`, `anytime`, `some\s+time`, `sometime`, `(?:spare|your|have|enough|the)\s+(?:\w+\s+)?time`, `a\s+(?:short|quick|brief)\s+(?:call|chat|talk|conversation|coffee)`, `whenever`, `moment`,
)

// requesting are words by which an Indonesian sentence asks without a question
// mark: "Mohon kesediaan Bapak meluangkan waktu 15 menit."
var requesting = pattern(
	`mohon\s+(?:kesediaan|kesempatan|kiranya|waktu|izin|perkenan|berkenan|dapat|bisa|(?:di|me)luangkan|bapak|ibu|pak|bu|mas|mbak|kak|kakak)\S*`,
	`kiranya`, `(?:jika|kalau|apabila|bila)\s+(?:(?:bapak|ibu|bapak/ibu|pak|bu|mas|mbak|kak|kakak|anda)\s+)?berkenan`,
)

// noAsk looks for a question or a request that asks for a piece of someone's time, named in
// it or in the sentence next to it.
func noAsk(m Message, _ Settings) []Finding {
	sentences := sentencesOf(m.Body)
	for i, s := range sentences {
		said := s.of(m.Body)
		if !(isQuestion(said) && has(asking, said)) && !has(requesting, said) {
			continue
		}
		around := sentences[max(0, i-1):min(len(sentences), i+2)]
		if slices.ContainsFunc(around, func(s span) bool { return has(timing, s.of(m.Body)) }) {
			return nil
		}
	}
	return overall()
}

// connecting are phrases that say how the two are connected.
var connecting = pattern(
	`(?:tahu|dengar|mendengar|kenal|mengenal|mengetahui)\s[^.?!\n]{0,60}(?:dari|lewat|melalui)`, `(?:menemukan|menjumpai|mendapat|melihat|membaca|menonton|mengikuti|menyimak)\s[^.?!\n]{0,40}(?:profil|nama|kontak|tulisan|artikel|unggahan|postingan|video|paparan|presentasi|wawancara|buku|acara|seminar|webinar|podcast|siniar|kuliah|kelas|sesi|karya|utas)(?:nya)?`,
	`(?:tulisan|artikel|unggahan|postingan|paparan|presentasi|webinar|siniar|podcast|ceramah)\s+(?:bapak|ibu|pak|bu|mas|mbak|kak|kakak|anda)\S*`,
	`sesama`, `sama-sama`, `satu\s+(?:kampus|almamater|angkatan|tim|kantor|perusahaan|grup|komunitas|sekolah|jurusan|daerah|divisi|gedung)`, `sekantor`, `seangkatan`, `sekampus`, `sealmamater`, `alumni`, `alumnus`, `teman\s+kita`, `kenalan\s+kita`, `kita\s+(?:pernah|sempat)\s+(?:bertemu|berkenalan|bekerja|mengobrol|satu)`, `(?:ber)?temu\s+(?:di|saat|waktu|pada)`, `bertemu\s+(?:di|saat|waktu|pada)`, `(?:saran|rekomendasi|usul)\s+(?:dari\s+)?(?:bapak|ibu|pak|bu|mas|mbak|kak|teman|rekan|kolega)`, `menyarankan\s+(?:saya|agar|supaya)`, `dikenalkan\s+oleh`, `(?:menyebut|menyebutkan|memberi)\s+nama`,
	`(?:came|come)\s+across\s+(?:you|your)`, `(?:got|have|had)\s+your\s+(?:name|contact)\s+(?:from|through)`, `(?:found|find|saw|read|watched|heard|noticed|enjoyed|follow|following|know)\s[^.?!\n]{0,40}(?:you|your)\s[^.?!\n]{0,30}(?:through|from|via|on|in|at|by|article|post|talk|profile|piece|paper|book|name|work|interview|session|podcast|video)`,
	`(?:your|the)\s+(?:recent\s+|excellent\s+|great\s+)?(?:article|post|talk|webinar|podcast|presentation|piece|lecture|paper)\s+(?:on|about|at|in)`, `heard\s+(?:about|of)\s+you`, `heard\s+you\s+speak`, `we\s+(?:met|both|share|studied|worked|once|spoke|are\s+both)`, `(?:fellow|mutual|alumn(?:us|a|i|ae)|classmates?|same\s+(?:school|university|company|team|class|group|department|office|building|home\s*town))`, `(?:suggested|recommended|mentioned|introduced|gave\s+me\s+your|pointed\s+me|referred\s+me\s+to\s+you|told\s+me\s+about)\s*[^.?!\n]{0,40}`, `at\s+(?:the\s+)?\S+\s+(?:conference|meetup|event|seminar|workshop|fair)`,
)

// smallWords connect nobody, though they may stand in a known connection.
var smallWords = []string{"dari", "grup", "yang", "dengan", "untuk", "pada", "lewat", "the", "from", "with", "group", "and", "for", "via", "through", "team"}

func noConnection(m Message, _ Settings) []Finding {
	if has(connecting, m.Body) {
		return nil
	}
	body := strings.ToLower(m.Body)
	for _, w := range strings.FieldsFunc(strings.ToLower(m.Connection), func(r rune) bool { return !isWord(r) }) {
		if utf8.RuneCountInString(w) >= 3 && !slices.Contains(smallWords, w) && hasWord(body, w) {
			return nil
		}
	}
	return overall()
}

// hasWord reports whether word stands in text by itself.
func hasWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		s := span{from + i, from + i + len(word)}
		if whole(text, s) {
			return true
		}
		from = s.end
	}
}

// introducing are ways to say one's name where the settings do not know it.
var introducing = pattern(`nama\s+saya`, `perkenalkan`, `kenalkan`, `my\s+name\s+is`, `this\s+is`, `i\s+am`, `i'm`, `i’m`, `saya`)

// noSender looks for the sender's name, any part of it. Where the name is not
// known, "saya Rina", "I'm Rina" or a last line of a few names will do.
func noSender(m Message, _ Settings) []Finding {
	body := strings.ToLower(m.Body)
	names := strings.FieldsFunc(strings.ToLower(PlainName(m.Sender)), func(r rune) bool { return !isWord(r) })
	for _, n := range names {
		if (utf8.RuneCountInString(n) > 1 || len(names) == 1) && hasWord(body, n) {
			return nil
		}
	}
	if len(names) == 0 && (introduced(m.Body) || signed(m.Body)) {
		return nil
	}
	return overall()
}

func introduced(body string) bool {
	for _, s := range matches(introducing, body) {
		rest := strings.TrimLeft(body[s.end:], " ,:")
		if first, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(first) {
			return true
		}
	}
	return false
}

// signed reports whether the last line is nothing but one to four names.
func signed(body string) bool {
	lines := strings.Split(strings.TrimSpace(body), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	words := strings.Fields(last)
	if len(lines) < 2 || len(words) == 0 || len(words) > 4 || strings.ContainsAny(last, "?!{") {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(first)
	})
}
