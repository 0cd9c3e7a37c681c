package demo

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// patterns are sentences with places: N and n a noun (Indonesian, English),
// V and v a verb, A and j an adjective, # a number.
var patterns = splitAll(
	"N N lebih A daripada N , karena N V N",
	"orang di N V N yang A , bukan N",
	"untuk N ini perlu N dan N ; N saja tidak cukup",
	"yang A dari N itu N , dan # persen N V N",
	"kalau N sudah A , n di N V lebih A",
	"tidak semua N V N ; yang A tetap N dengan N",
	"minggu biasa # jam , dan N V saat N A",
	"di awal n kelihatan A , lalu N V N sampai #",
	"jangan V N sebelum N dan n jelas",
	"N sekitar Rp # juta , tergantung N dan N",
	"the n v n before the n is j",
	"every j n v more n than # n",
	"most n in this n v n , so N tetap A",
	"ask about the n first ; N V N yang A",
	"n dan n di N ini A , tetapi n V #",
	"they say the n v j n , padahal N V N",
)

func splitAll(lines ...string) [][]string {
	out := make([][]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Fields(l)
	}
	return out
}

// writer writes sentences whose words are as unevenly common as in a language.
type writer struct {
	rng     *rand.Rand
	words   map[string][]string // by place
	zipf    map[string]*rand.Zipf
	numbers *rand.Zipf
}

func newWriter(rng *rand.Rand) *writer {
	l := newLexicon()
	w := &writer{rng: rng, words: map[string][]string{
		"N": l.nouns, "n": l.english, "V": l.verbs, "v": l.englishVerbs, "A": l.adjectives, "j": l.englishAdjectives,
	}, zipf: map[string]*rand.Zipf{}}
	for place, words := range w.words {
		w.zipf[place] = zipfOver(rng, len(words))
	}
	w.numbers = rand.NewZipf(rng, 1.3, 20, 99_999)
	return w
}

// zipfOver draws the i-th of n with a frequency falling like 1/i.
func zipfOver(rng *rand.Rand, n int) *rand.Zipf { return rand.NewZipf(rng, 1.07, 2.7, uint64(n-1)) }

// sentence writes one or two clauses.
func (w *writer) sentence() string {
	s := w.clause()
	if w.rng.IntN(3) == 0 {
		s += ". " + w.clause()
	}
	return s
}

func (w *writer) clause() string {
	var b strings.Builder
	for i, token := range patterns[w.rng.IntN(len(patterns))] {
		if i > 0 && token != "," && token != ";" {
			b.WriteByte(' ')
		}
		switch words := w.words[token]; {
		case token == "#":
			b.WriteString(strconv.Itoa(2 + int(w.numbers.Uint64())))
		case words != nil:
			b.WriteString(words[w.zipf[token].Uint64()])
		default:
			b.WriteString(token)
		}
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

const firstNames = `Adi Agus Ahmad Aisyah Andi Anita Ari Ayu Bagus Bambang Bayu Budi Cahya Citra Dani Dewi Dian Dimas Dinda Edi Eka Elisa Endang Fajar
 Farah Fitri Galih Gita Hana Hari Hendra Ida Ika Indah Indra Intan Irfan Jihan Joko Kadek Kartika Ketut Kevin Laras Lestari Lia Lukman Made Maria
 Maya Mega Nadia Nanda Nia Nina Nur Nurul Okta Putra Putri Rahma Rani Ratna Reza Rian Rina Rizky Sari Satria Sekar Sinta Siti Sri Surya Tari Teguh
 Tia Tono Tri Umar Utami Vina Wahyu Wati Wayan Wulan Yani Yoga Yohana Yudi Yuni Zahra Alex Priya James Sofia Daniel Grace Wei José`

const lastNames = `Anggraini Aritonang Aryanto Asmara Atmaja Basuki Batubara Budiman Cahyono Chandra Darmawan Dharma Effendi Fauzi Firmansyah Ginting
 Gunawan Hakim Halim Handoko Hapsari Harahap Hartono Hasanah Hidayat Hutapea Irawan Iskandar Ismail Jatmiko Kartika Kurnia Kurniawan Kusuma Laksono
 Lestari Lubis Mahendra Makkulau Malik Manurung Marpaung Maulana Mulyani Munir Nababan Nasution Natalia Nugraha Nugroho Oktaviani Pangestu Panjaitan
 Permata Pertiwi Pradana Pranata Prasetyo Pratama Purnama Purwanto Puspita Rachman Rahardjo Rahayu Rahman Ramadhan Rumbiak Rumondor Safitri Salim
 Samosir Santoso Saputra Saragih Setiawan Siahaan Sihombing Simanjuntak Siregar Situmorang Suardana Subagyo Sudirman Sugiarto Suharto Sulistyo
 Sumarno Suryadi Susanto Susilo Sutanto Syahputra Tanjung Tanuwijaya Tarigan Tobing Utomo Wardana Wibowo Wicaksono Widodo Wijaya Winata Wirawan
 Yulianti Yusuf Zulkarnain Chen Nair Müller Smith`

const companyNames = `Bahari Bumi Cakra Cemerlang Dana Delta Dirgantara Fajar Garuda Gemilang Giri Harapan Jaya Kencana Khatulistiwa Lestari Lintas
 Madani Makmur Mandiri Mega Merpati Mitra Nirwana Nusa Nusantara Pelita Persada Prima Purnama Putra Rajawali Samudra Sarana Sejahtera Sentosa Sinar
 Surya Tirta Tunas Utama Wahana Wijaya Angin Arunika Baruna Cendana Embun Gading Hijau Kemuning Larik Melati Palapa Rimba Selasar Teras Titian`

var companyForms = []string{"PT %s %s", "Bank %s %s", "%s %s Digital", "%s %s Energi", "Klinik %s %s", "%s %s Logistik", "Studio %s %s", "%s %s Konsultan"}

var jobTitles = strings.Split("Analis|Analis Senior|Manajer Produk|Kepala Operasional|Insinyur Perangkat Lunak|Data Engineer|Konsultan|Direktur|Perawat|"+
	"Manajer Risiko|Staf Keuangan|Product Designer|Manajer Proyek|Spesialis Kepatuhan|Guru|Peneliti|Koordinator Lapangan|Head of Marketing|Auditor|Pendiri", "|")

var industryNames = strings.Split("Perbankan|Fintech|Teknologi kesehatan|Energi terbarukan|Pendidikan|Logistik|Pariwisata|Media|Pertanian|Konstruksi|Manufaktur|Pemerintahan", "|")
