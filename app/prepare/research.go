package prepare

import (
	"regexp"
	"strings"
	"sync"

	"wawasan/data"
)

// A fact that a web site or a yearly report holds is asked for in a sentence
// that ends with the fact: "how many employees do you have?". What only a
// person knows goes on: "how many employees stay for long?". So the patterns
// cover a whole sentence. Words in braces are the parts below.

// parts are what the patterns of a language are made of.
type parts map[string]string

var partsID = parts{
	"{lead}":   `(?:(?:pak|bu|mas|mbak|kak|maaf|jadi|nah|(?:kalau )?boleh (?:saya )?tahu|saya (?:ingin|mau) (?:tahu|bertanya)|kira-kira|sebenarnya|sekarang) )*`,
	"{tail}":   `(?: (?:sekarang|saat ini|kini|tahun (?:lalu|ini)|(?:per|se) ?tahun|setahun|di (?:sini|indonesia|kota ini)|semuanya|totalnya|kira-kira|sih|ya|ini|itu|pak|bu|mas|mbak|kak))*`,
	"{theirs}": `(?: (?:ini|itu|tersebut|bapak|ibu|anda|mas|mbak|kakak|kalian))*`,
	"{firm}":   `(?:(?:perusahaan|kantor|bank|lembaga|organisasi|yayasan|bisnis|usaha|startup|firma|instansi|pt)(?:-?nya)?(?: tempat (?:bapak|ibu|anda) bekerja)?{theirs})`,
	"{offers}": `(?:produk|layanan|jasa|bisnis|usaha|visi|misi|slogan|moto|motto|nilai|nilai-nilai|sejarah|model bisnis)`,
	"{counts}": `(?:karyawan|pegawai|staf|cabang|kantor(?: cabang)?|gerai|toko|pabrik|anak perusahaan|pelanggan|nasabah|pengguna|pendapatan|laba|omzet|omset|aset|modal)`,
	"{who}":    `(?:pendiri|pemilik|direktur(?: utama)?|ceo|presiden direktur|dirut|komisaris(?: utama)?|direksi|investor|pemegang saham|pesaing|kompetitor)`,
	"{seat}":   `(?:kantor(?: pusat| cabang)?|cabang|lokasi|alamat|pabrik|gerai)`,
	"{kind}":   `(?: (?:utama|inti|andalan|unggulan|terbesar))*`,
	"{began}":  `(?:mulai )?(?:berdiri|didirikan|dibuka|dibentuk|beroperasi|go public)`,
}

var patternsID = []string{
	`(?:apakah )?(?:{firm} )?(?:bergerak|berkecimpung) (?:di|dalam)(?: bidang| industri| sektor)? (?:apa|mana)(?: {firm})?`,
	`apa(?: saja)? (?:yang )?(?:dikerjakan|dilakukan|dijual|diproduksi|dihasilkan|ditawarkan)(?: oleh)? {firm}`,
	`{firm} (?:jual|menjual|mengerjakan|memproduksi|melakukan|membuat|bikin|menawarkan) apa(?: saja)?`,
	`(?:apa|siapa|sebutkan)(?: saja)?(?: nama)? {offers}(?: dan {offers})?(?:-?nya)?{kind}(?: (?:dari )?{firm})?(?: yang (?:dijual|ditawarkan|disediakan|dimiliki)(?: oleh)?(?: {firm})?)?`,
	`{offers}(?:-?nya)?{kind}(?: {firm})? apa(?: saja)?(?: (?:yang )?(?:dijual|ditawarkan|disediakan|dihasilkan|dimiliki)(?: oleh)?(?: {firm})?)?`,
	`(?:ada )?berapa(?: (?:jumlah|banyak|total))*(?: orang)? {counts}(?:-?nya)?(?: yang (?:ada|dimiliki|bekerja|dilayani)(?: oleh)?)?(?: (?:di )?{firm})?`,
	`(?:jumlah )?{counts}(?:-?nya)?(?: (?:di )?{firm})? (?:ada )?berapa(?: banyak| orang)?`,
	`siapa(?: saja)?(?: nama)? {who}(?:-?nya)?{kind}(?:-?nya)?(?: (?:dari |di )?{firm})?`, `{who}(?:-?nya)?{kind}(?:-?nya)?(?: {firm})? (?:itu )?siapa(?: saja)?`,
	`siapa(?: saja)? (?:yang )?(?:mendirikan|memiliki|punya|memimpin) {firm}`, `{firm} (?:milik|punya|(?:didirikan|dimiliki|dipimpin)(?: oleh)?) siapa`,
	`(?:sejak |pada |mulai |sudah )?(?:kapan|tahun berapa|berapa lama|berapa tahun) {firm} {began}`, `{firm} (?:sudah )?{began} (?:sejak |pada )?(?:kapan|tahun berapa|berapa lama)`,
	`(?:di )?(?:mana|kota mana)(?: saja)?(?: letak)? {seat}(?:-?nya)?(?: {firm})?`, `dimana {seat}(?:-?nya)?(?: {firm})?`,
	`(?:letak |alamat )?{seat}(?:-?nya)?(?: {firm})? (?:ada |berada |terletak )?di ?(?:kota )?mana(?: saja)?`, `{firm} (?:berkantor|berpusat)(?: pusat)? di ?mana`,
	`apa (?:itu|(?:kepanjangan|singkatan|arti singkatan)(?:-?nya)?(?: dari)?) \S+`, `\S+ (?:itu )?(?:kepanjangan|singkatan)(?:-?nya)? (?:dari )?apa`,
	`apakah {firm} (?:sudah |termasuk )?(?:go public|tbk|terbuka|bumn|(?:terdaftar|tercatat) di bursa)`, `apakah {firm} (?:punya|memiliki|ada) (?:kantor|cabang)(?: di \S+)?`,
}

var partsEN = parts{
	"{lead}":  `(?:(?:so|and|just|also|sorry|please|(?:can|could|would) you (?:please )?(?:tell|explain)(?: to)?(?: me)?|tell me|may i ask|i(?: would|'d) like to (?:know|ask)|i (?:wonder|was wondering)|do you know|in) )*`,
	"{tail}":  `(?: (?:exactly|actually|really|right now|now|today|currently|at the moment|these days|(?:last|this|per|a) year|in (?:indonesia|total)|worldwide|altogether|here|roughly|please))*`,
	"{house}": `(?:(?:main |whole |parent )?(?:company|firm|organi[sz]ation|business|employer|bank|startup|agency|institution|group|enterprise))`,
	"{firm}":  `(?:(?:your|the|this|that) {house})`,
	"{of}":    `(?:(?:your|the|its|{firm}'s) (?:{house} )?)`,
	"{kind}":  `(?:(?:main|core|key|annual|current|total|biggest|largest) )*`,
	"{count}": `(?:employees|people|staff|workers|branches|offices|stores|shops|factories|customers|clients|users|countries|subsidiaries)`,
	"{who}":   `(?:(?:co-?)?founders?|owners?|ceo|chief executive(?: officer)?|managing director|directors?|president|chair(?:man|woman|person)?|investors?|shareholders?|competitors?|rivals)`,
	"{seat}":  `(?:head ?office|headquarters|hq|main office|offices?|branches|factory|factories)`,
	"{at}":    `(?: (?:of|at|in|for) {firm})?`,
}

var patternsEN = []string{
	`what (?:(?:exactly|actually) )?(?:does|do) {firm} (?:(?:exactly|actually) )?(?:do|make|sell|offer|produce|provide)`, `what {firm} (?:does|makes|sells|offers)`,
	`what (?:(?:exactly|actually) )?(?:does|do) (?:you guys|you all|they|you) (?:do|make|sell|offer) as an? {house}`,
	`what(?:'s| is| are) {of}?{kind}(?:products?|services?|revenue|turnover|sales|slogan|business model|headcount){at}`, `what(?:'s| is| are) (?:{firm}'s|your {house}) {kind}(?:mission(?: statement)?|vision|values|history|business|profits?|products?|market share)`,
	`what(?:'s| is| are) the {kind}(?:mission|vision|values|history) of {firm}`, `(?:what|which) {kind}(?:products?|services?) (?:do|does) (?:you|they|{firm}) (?:sell|make|offer|provide|have)`,
	`(?:what|which) (?:industry|sector|line of business) (?:are you|is {firm}|are they|does {firm} operate) ?(?:in)?`, `what (?:kind|type|sort) of {house} (?:is (?:it|this|that)|are you)`,
	`how many {count} (?:are there|(?:are )?(?:at|in) {firm}|work (?:here|there|(?:at|for|in) {firm})|(?:do|does|did) (?:you|they|{firm}) (?:have|employ|serve))(?: in)?{at}`, `how many {count}`,
	`how (?:big|large|old) is {firm}`, `how long (?:has {firm}|have you) been (?:around|in business|going|operating)|how long has {firm} existed`,
	`who (?:founded|co-?founded|owns|started|runs|leads|set up|established) {firm}`, `who(?:'s| is| are| was| were) (?:your|the|its|{firm}'s) {who}{at}`,
	`(?:when|what year) (?:was|were|did) {firm} (?:founded|established|started|set up|formed|start|begin|open|go public)`,
	`where(?:'s| is| are) {of}{seat}{at}(?: located| based)?`, `where is {firm} (?:based|headquartered|located)`, `(?:which|what|how many) (?:countries|cities) (?:do|does|is|are) (?:you|they|{firm}) (?:operate|work|active|have offices|present)(?: in)?`,
	`what does \S+ stand for`, `(?:is|was) {firm} (?:publicly )?(?:listed|public|traded|private|state-owned)(?: on .{1,20})?`,
}

// lookedUp is one pattern for a whole sentence in either language.
var lookedUp = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(partsID.whole(patternsID) + "|" + partsEN.whole(patternsEN))
})

// whole joins patterns that each cover a sentence.
func (p parts) whole(patterns []string) string {
	s := "^{lead}(?:" + strings.Join(patterns, "|") + "){tail}$"
	for range 3 { // parts are made of parts
		for name, part := range p {
			s = strings.ReplaceAll(s, name, part)
		}
	}
	return s
}

var sentenceEnd = regexp.MustCompile(`[.?!;:\n]+`)

// Researchable reports whether a question, or one sentence of it, reads as one
// that research answers. It only warns: words cannot say for certain.
func Researchable(text string) bool {
	for _, s := range sentenceEnd.Split(data.Fold(text), -1) {
		s = strings.Join(strings.Fields(strings.NewReplacer(",", " ", `"`, " ", "“", " ", "”", " ", "(", " ", ")", " ").Replace(s)), " ")
		if s != "" && lookedUp().MatchString(s) {
			return true
		}
	}
	return false
}
