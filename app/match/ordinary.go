package match

import (
	"strings"

	"wawasan/data"
)

// Ordinary reports that a folded word says something without being a name,
// though people and companies are called so: "bunga", "maju", "will", "bank". A
// name is known by more than such a word.
func Ordinary(fold string) bool { return ordinary[fold] }

// IsTitle reports that a folded word stands before or behind a name and is no
// part of it.
func IsTitle(fold string) bool {
	_, courtesy := courtesies[fold]
	return courtesy || titles[fold]
}

var ordinary = setOf(ordinaryIndonesian, ordinaryEnglish, ordinaryOfCompanies, ordinaryPlaces)

func setOf(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			out[data.Fold(word)] = true
		}
	}
	return out
}

const ordinaryIndonesian = `
abadi ada adalah adil agar agung ahli air akan aku alam aman amin anak anda anggun angin antara anugerah apa api arah arif arti asa asli atas atau awal ayah
bagi bagus bahwa baik baja bakat bakti bangsa bangun banyak barat baru batu bela belum benar berani berkah berlian berkat bersama besar besi bijak bila bintang
bisa boleh buat bukan buku bulan bumi bunga buruk cahaya cantik cari cemerlang cepat cerdas cerita cinta citra dalam damai dan dapat dari dasar datang daya
dekat delapan dengan depan desa di dia diri dua duta elok emas embun empat enam esa fajar gading garis gedung gemilang gempita gunung guru habis hadir hal hanya
harapan hari harum harus hati hebat hemat hidup hijau hikmah hilir hitam hujan hulu hutan ia ibu ikhlas ikut ilmu iman indah ini inti intan isi itu jaga jago
jalan jam jasa jauh jaya jelas jika jujur juga juara juli jumat juni kabar kaki kala kali kalau kami kamis kampung karena karunia karya kasih kata kaum kawan
kaya ke kebun kecil keras kerja kini kita kopi kota kuat kuliah kuning kurang laba lagi lain laku lama lancar langit lapang lari laut layak lebar lebih lentera
lestari lewat lima lintas lokal luar luas luhur lulus lurus madu maju maka makmur malam mandiri mana manis mari masa masih mawar maya mega mei melati mereka
merah merdeka meski minggu muda mudah mulai mulia mungkin murah murni musim mutiara naik nama nanti negara negeri nikmat nilai nusa nusantara nyala nyaman nyata
oleh orang pada padi pagi pahlawan paling panas panen panji papan para pasar pasti pelita pemuda perak perdana perkasa permata pernah pertama pertiwi pintar pintu
pohon potong prakarsa pratama prima puji pula pulau puncak punya pusaka pusat putih putra putri raja ramah rasa rahasia rahmat rapi ratu raya rejeki rela
remaja resmi rezeki ria rindu ringan riang rohani roda ruang rukun rumah sabar sabtu sadar sahabat saja sakti salam salju sama samping samudra sana sangat
sasaran satria satu saya sayang sebab sederhana segar sehat sejahtera sejati sekali selaku selalu selamat selasa selatan semangat sembilan semen semua senang
seni senin senja sentosa sepuluh serta setia si siang siap siapa sinar sinergi sini sosial suara suci sudah suka sukses sumber sungai surat surya susah syukur
tahan tahu tahun taman tanah tanda tangan tanpa tata tegar teguh telah teman tempat tenaga tengah tentang tepat terang terus tetap tiang tidak tiga timur tinggi
titian tua tugas tujuh tulus tunas turun ucap udara uji ujung umum unggul untuk untung usaha utama utara waktu warna warta wahyu wibawa ya yakin yang
januari februari maret agustus september oktober november desember ramadan ramadhan rabu`

const ordinaryEnglish = `
a ace all am amber an and angel any april are art as ash at august autumn baker be bear bell berry best big bill bird black bless blue bond book
brave brook brooks brown buck bud burn bush but by call can case cash chance chase chip christian church city clay cliff cole come cook cooper cross
crystal dawn day days dear do duke each early earnest east eve even every fair faith fall farmer fern field fields finance first fish fisher
flora for ford fortune fox francs free friday friend from gay general gift gilt go good grace grant gray great green grey ground grove guest guy had
hale hall happy hardy has have he head heart heath her here high hill him his home honey hope how hunt hunter i if in iris is it its ivy 
january jewel job jobs joy july june just kind king knight lake lane law lee long lord love low mark market mason master max may me melody mercy merit
miles mill miller monday more most mr mrs must my name new no noble noon north not now october of off old olive on one only open or our out over page paige park
parks patience pearl penny people pike plum poet pool poor pope port potter power price pride prince prudence rain rank ray read red reed rich ridge river
  rock rod root rose rows ruby rush rusty sage sale sandy saturday scholar school sea season senior september serena sharp she shepherd short silver
skill sky small smart smith so some south spring star stark steel still stone storm story strong summer sun sunday sunny swift take team tell that
the their them then there these they this those three thursday time to top town trade true trust tuesday two under up us very violet wall ward
was way we weaver wednesday week well were west what when where white who why will wing winter wise with wolf wood woods word work works year yes young you your
december february march november`

const ordinaryOfCompanies = `
agency agensi akademi akuntan alliance analytics angkasa asset asuransi bandara bank banking bersaudara brothers bumn business capital care center central centre
clinic cloud club college company communication communications construction consultant consultants consulting cooperative corporation creative credit daerah data
delivery design development digital dinas direktorat distribution education electric electronics energi energy engineering enterprise enterprises express factory
farm farma fashion film finansial fintech food foods foundation fund furniture futures games garuda gas gas global government grand group grup guna health healthcare
holding holdings hospital hotel house hukum industri industries industry information informatika infrastructure innovation inovasi institut institute insurance
inti integrated internasional international internet invest investama investasi investment investments karya kantor kelompok kementerian kesehatan keuangan klinik
komputer komunikasi konsultan konstruksi koperasi kredit lab labs leasing legal life limited listrik logistics logistik maintenance makanan management manajemen
manufacturing maritim market marketing mart media medical medika mega metal mining minyak mitra mobile modal money motor motors multi multifinance network
networks office oil online organisasi organization pabrik partner partners pay payment payments pelabuhan pembangkit pembangunan pemerintah pendidikan perbankan
percetakan perkebunan perseroan persero perusahaan pertambangan pharma plastic plus polisi power pratama press produk production productions products project
properties properti property public publik pulp pustaka rakyat regional rekayasa research resources restoran retail riset rumah sakit sarana satelit science security
sekolah semesta services shop sistem software solusi solution solutions square startup state station steel store studio studios supply sumberdaya super support swasta
syariah system systems tambang tech technologies technology teknik teknologi telecom telekomunikasi television televisi tekstil terpadu textile tower toko tour
tours trading training trans transport transportasi travel tunggal union unit universal university universitas usaha utama venture ventures vision warung web wisata
world yayasan
ai bi ceo cfo coo cto cv erp hr hrd id ipo it kpi kpr ktp kuliah magang mba ok okr ojk pdf php pic pns pt qa qris rp sap sdm sop sql tbk ui umkm usd ux vip vp`

const ordinaryPlaces = `
aceh africa afrika amerika america asia asean australia bali balikpapan bandung banten batam bekasi belanda bogor china cina depok dki eropa europe germany indonesia
indonesian inggris jakarta jambi jawa java jawa jepang japan jerman jogja kalimantan korea lampung lombok london makassar malang malaysia medan merauke mumbai nusantara
padang palembang papua pontianak riau sabang semarang singapore singapura solo sulawesi sumatera sumatra surabaya tangerang thailand timor tokyo usa vietnam
yogyakarta english inggris`
