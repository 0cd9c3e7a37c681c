package demo

import (
	"strings"
)

// The vocabulary of the sized notebooks: words of talks about work, Indonesian
// and English mixed as people mix them, the common ones first.

const nounsID = `orang kerja pekerjaan tim gaji waktu bank pasar data risiko proyek produk nasabah pelanggan perusahaan bidang industri pengalaman
 keterampilan sertifikat atasan rekan kantor rapat laporan angka biaya modal kredit aturan izin sistem proses layanan target hasil masalah peluang
 karier jabatan jam lembur cuti tunjangan bonus kontrak magang pelatihan kuliah ijazah jurusan kampus kota daerah pabrik gudang toko warung klinik
 rumah sakit pasien dokter perawat petani nelayan guru sekolah siswa kapal pelabuhan jalan truk pesawat bandara hotel wisata restoran dapur menu
 energi listrik panel angin air tambang minyak gas batu bara sawit kopi kakao beras padi ikan udang sapi susu pupuk benih lahan hutan sungai laut
 pajak audit neraca arus kas investasi saham obligasi dana asuransi klaim premi polis cabang kasir transaksi selisih rekonsiliasi pembayaran dompet
 aplikasi server kode program pengujian desain antarmuka fitur pengguna iklan merek konten media berita naskah film musik panggung seni museum
 bahasa terjemahan naskah hukum kontrak sengketa hakim notaris kepatuhan kebijakan kementerian anggaran tender vendor pemasok rantai pasok logistik
 kurir paket armada rute bahan mutu mesin suku cadang perawatan keselamatan limbah emisi karbon sampah daur ulang bangunan jembatan beton baja semen
 arsitek tukang mandor properti sewa lantai ruang kursi meja jendela pintu kunci lampu kabel jaringan sinyal menara satelit telepon pesan surel
 kalender jadwal tenggat prioritas keputusan strategi visi budaya kebiasaan nilai kepercayaan hubungan mentor senior junior pemimpin bawahan divisi
 cabai garam gula tepung roti kue batik kain benang jahit sepatu tas perhiasan emas perak kayu rotan bambu kertas tinta buku perpustakaan arsip
 cuaca iklim banjir gempa kebakaran darurat vaksin obat apotek laboratorium penelitian jurnal hipotesis statistik survei responden wawancara catatan
 pelajaran pertanyaan jawaban saran peringatan rujukan kenalan alumni komunitas acara seminar lokakarya bazar panitia relawan donasi yayasan desa
 camat bupati warga tetangga keluarga anak ibu ayah kakak adik sahabat tamu penumpang sopir pilot pramugari teknisi insinyur analis manajer direktur`

const nounsEN = `team product market customer salary manager engineer analyst startup bank loan risk report deadline meeting career skill project data
 model dashboard pipeline platform interface feature user test release bug server cloud network vendor supplier contract budget forecast margin
 revenue cost price discount invoice payment refund wallet account ledger audit policy license regulator standard certificate degree course mentor
 recruiter interview resume portfolio reference network referral promotion bonus benefit shift roster overtime commute office warehouse factory plant
 machine sensor robot battery panel grid turbine meter valve pump tank pipe ship truck route parcel courier shelf store brand campaign channel
 funnel audience story script frame lens studio song stage ticket tour hotel guest booking flight airport runway clinic patient nurse doctor drug
 trial vaccine record claim premium policyholder broker fund bond share dividend investor founder board partner rival merger asset lease tenant
 landlord tower bridge road survey map sample paper journal thesis lab method metric signal error alert backup query index schema table column row
 script module library compiler kernel packet router switch firewall token key vault breach patch ticket queue agent script caller lead quota
 territory demo pitch proposal tender bidder permit site crew crane beam bolt gear belt motor wheel brake farm crop seed harvest orchard pond net
 boat reef forest ranger trail park garden kitchen oven recipe flavor bakery cafe barista menu supply buffer stock carton label scanner pallet dock`

const rootsID = `bantu buat baca tulis kirim terima cari temu tanya jawab ajar latih uji ukur hitung catat susun rancang bangun jual beli bayar pinjam
 tabung simpan kelola pimpin atur awasi periksa perbaiki ganti ubah tambah kurang potong naik turun dorong tarik angkat bawa antar tunggu mulai
 lanjut selesai tutup buka masuk keluar pindah tinggal kembang tumbuh jaga rawat pakai guna coba pilih putus nilai banding teliti pantau lapor
 sampai jelas terang tunjuk pandang dengar lihat ingat lupa kenal paham yakin ragu setuju tolak tawar minta beri dapat punya butuh perlu harap
 rencana usaha kejar capai lewat hubung sambung pisah gabung bagi kumpul sebar olah masak tanam panen cetak pasang sewa urus layan undang sapa`

const adjectivesID = `besar kecil baik penting sulit mudah cepat lambat tinggi rendah baru lama panjang pendek mahal murah kuat lemah jelas rumit
 aman berat ringan dekat jauh ramai sepi teliti rapi jujur sabar tegas luas sempit dalam dangkal padat longgar tajam halus kasar stabil lancar
 tepat salah cocok layak wajar adil terbuka tertutup mandiri kreatif kritis aktif sibuk santai serius ramah dingin hangat muda tua matang segar
 bersih kotor terang gelap keras lunak penuh kosong nyata resmi umum khusus langka biasa aneh hebat`

const adjectivesEN = `good small large early late hard easy remote senior junior clear useful rare common cheap costly quick slow quiet busy fair
 strong weak open closed steady risky local global modern manual digital internal external direct honest formal daily weekly annual stable simple
 complex narrow broad deep flat lean agile careful curious patient practical technical creative critical`

const verbsEN = `needs builds moves shows keeps takes gives makes finds asks helps costs saves grows pays sells checks plans leads teaches hides
 breaks fixes tests ships tracks counts blocks drives shapes hires trains trusts rewards measures delays replaces supports follows beats explains`

// lexicon is the vocabulary by what a word can stand for in a sentence.
type lexicon struct{ nouns, english, verbs, adjectives, englishVerbs, englishAdjectives []string }

func newLexicon() lexicon {
	l := lexicon{verbs: verbs(strings.Fields(rootsID)), englishVerbs: strings.Fields(verbsEN), englishAdjectives: strings.Fields(adjectivesEN)}
	l.adjectives = strings.Fields(adjectivesID)
	plain := strings.Fields(nounsID)
	l.nouns = append(append(l.nouns, plain...), around("ke", l.adjectives, "an")...)
	l.nouns = append(l.nouns, around("", plain, "nya")...)
	plain = strings.Fields(nounsEN)
	l.english = append(append(l.english, plain...), plurals(plain)...)
	return l
}

// around puts a prefix before and a suffix behind words.
func around(prefix string, words []string, suffix string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = prefix + w + suffix
	}
	return out
}

func plurals(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		switch {
		case strings.HasSuffix(w, "y") && !strings.ContainsAny(w[len(w)-2:len(w)-1], "aeou"):
			out[i] = w[:len(w)-1] + "ies"
		case strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "sh"):
			out[i] = w + "es"
		default:
			out[i] = w + "s"
		}
	}
	return out
}

// verbs makes the usual forms of Indonesian roots: mengukur, diukur, terukur,
// mengukurkan, pengukuran, ukuran.
func verbs(roots []string) []string {
	var out []string
	forms := []func(string) string{
		func(r string) string { return nasal("me", r) },
		func(r string) string { return "di" + r },
		func(r string) string { return nasal("me", r) + "kan" },
		func(r string) string { return "di" + r + "kan" },
		func(r string) string { return "ter" + r },
		func(r string) string { return nasal("pe", r) + "an" },
		func(r string) string { return r + "an" },
	}
	for _, form := range forms {
		for _, r := range roots {
			out = append(out, form(r))
		}
	}
	return out
}

// nasal joins me- or pe- to a root as Indonesian does.
func nasal(prefix, root string) string {
	switch root[0] {
	case 'p':
		return prefix + "m" + root[1:]
	case 't':
		return prefix + "n" + root[1:]
	case 'k':
		return prefix + "ng" + root[1:]
	case 's':
		return prefix + "ny" + root[1:]
	case 'b', 'f', 'v':
		return prefix + "m" + root
	case 'c', 'd', 'j', 'z':
		return prefix + "n" + root
	case 'a', 'e', 'g', 'h', 'i', 'o', 'u':
		return prefix + "ng" + root
	}
	return prefix + root
}
