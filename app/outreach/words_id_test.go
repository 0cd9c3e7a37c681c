package outreach

import "testing"

const sameID = "Halo Mbak Sari, saya Dimas. Saya ingin memahami bagaimana tim gudang membaca data retur setiap pagi dan apa yang paling sulit. Boleh bertanya 15 menit?"

func TestTheCheckerReadsIndonesian(t *testing.T) {
	judge(t, "id", []judged{
		{"job_request", true, "Apakah ada lowongan di tempat Bapak?"},
		{"job_request", true, "Apakah tidak ada lowongan untuk saya?"},
		{"job_request", true, "Saya tertarik dengan lowongannya."},
		{"job_request", true, "Saya ingin melamar ke tim Ibu."},
		{"job_request", true, "Berikut surat lamaran saya."},
		{"job_request", true, "Saya salah satu pelamar tahun lalu."},
		{"job_request", true, "Boleh saya kirim CV?"},
		{"job_request", true, "Bersama ini CV saya lampirkan."},
		{"job_request", true, "CV terlampir."},
		{"job_request", true, "Saya kirimkan CV. Semoga berkenan."},
		{"job_request", true, "Berikut resume saya."},
		{"job_request", true, "Mungkin ada kerja untuk saya?"},
		{"job_request", true, "Siapa tahu ada pekerjaan buat saya."},
		{"job_request", true, "Saya sedang mencari pekerjaan."},
		{"job_request", true, "Apakah tim Bapak sedang merekrut?"},
		{"job_request", true, "Semoga saya bisa direkrut."},
		{"job_request", true, "Kapan rekrutmen berikutnya dibuka?"},
		{"job_request", true, "Apakah ada posisi yang kosong?"},
		{"job_request", true, "Saya berminat pada posisi analis."},
		{"job_request", true, "Saya tertarik pada posisi itu."},
		{"job_request", true, "Apakah ada kesempatan bekerja di sana?"},
		{"job_request", true, "Saya ingin bergabung dengan tim Ibu."},
		{"job_request", true, "Saya sangat ingin bekerja di perusahaan Bapak."},
		{"job_request", true, "Bisakah diteruskan? Tolong teruskan profil saya ke HRD."},
		{"job_request", true, "Saya tidak sibuk, tetapi mencari pekerjaan."},
		{"job_request", true, "Is your team hiring? Terima kasih, Mbak."},
		{"job_request", true, "Perusahaan Mas membutuhkan karyawan baru?"},
		{"job_request", true, "Apakah tim Ibu sedang mencari karyawan?"},
		{"job_request", true, "Saya siap ditempatkan di mana saja."},
		{"job_request", true, "LOWONGAN apa saja yang ada?"},

		{"job_request", false, "Saya ingin memahami pekerjaan Bapak sehari-hari."},
		{"job_request", false, "Bagaimana proses kerja di gudang?"},
		{"job_request", false, "Ini bukan tentang lowongan; saya hanya ingin belajar."},
		{"job_request", false, "Saya tidak sedang mencari pekerjaan."},
		{"job_request", false, "Saya tidak bermaksud melamar atau meminta bantuan dalam prosesnya."},
		{"job_request", false, "Saya tahu Ibu dari CV Maju Jaya, pemasok kami."},
		{"job_request", false, "Om saya bekerja di sebuah CV di Solo."},
		{"job_request", false, "Bapak mendirikan CV. Sinar Terang, bukan?"},
		{"job_request", false, "Apakah Ibu berkenan untuk wawancara informasional 20 menit?"},
		{"job_request", false, "Bagaimana posisi perusahaan Bapak di pasar?"},
		{"job_request", false, "Apa yang Mbak pelajari di posisi Mbak sekarang?"},
		{"job_request", false, "Apakah ada posisi tawar bagi pemasok kecil?"},
		{"job_request", false, "Kami mencari kerja sama antartim yang lebih baik."},
		{"job_request", false, "Apa yang membuat kesempatan bekerja sama itu berhasil?"},
		{"job_request", false, "Sejak Bapak bergabung dengan tim ini, apa yang berubah?"},
		{"job_request", false, "Bagaimana dunia rekrutmen berubah menurut Ibu?"},
		{"job_request", false, "Selamat atas peran barunya, Kak."},
		{"job_request", false, "Saya membuat resume buku yang Mas sarankan."},
		{"job_request", false, "Terima kasih atas kerja keras tim Ibu."},
		{"job_request", false, "Bagaimana tenaga kerja muda melihat bidang ini?"},

		{"too_long", true, many("kata", 101)},
		{"too_long", false, many("kata", 100)},
		{"too_long", false, many("kata", 151)},
		{"much_too_long", true, many("kata", 151)},
		{"much_too_long", false, many("kata", 150)},
		{"over_limit", true, many("é", 101)},
		{"over_limit", false, many("é", 100)},
		{"over_limit", false, "Halo Mbak, saya Dimas."},

		{"no_ask", true, "Saya ingin belajar banyak dari Bapak. Terima kasih."},
		{"no_ask", true, "Apa kabar? Minggu ini saya membaca laporan tahunan."},
		{"no_ask", true, "Bolehkah saya bertanya?"},
		{"no_ask", true, "Saya mohon waktu 20 menit."},
		{"no_ask", false, "Apakah Bapak berkenan berbincang 15 menit?"},
		{"no_ask", false, "Bolehkah saya bertanya? Cukup 15–20 menit."},
		{"no_ask", false, "Kapan Ibu ada waktu?"},
		{"no_ask", false, "Bisa mengobrol Selasa pukul 10.00 atau Rabu?"},
		{"no_ask", false, "Mau setengah jam minum kopi sambil bercerita, Kak?"},

		{"no_connection", true, "Saya ingin belajar tentang logistik. Boleh bertanya 15 menit?"},
		{"no_connection", true, "Dengan hormat, saya analis yang ingin tahu banyak hal."},
		{"no_connection", false, "Rina memberi saya nama Bapak."},
		{"no_connection", false, "Kita sesama alumni UGM."},
		{"no_connection", false, "Saya membaca tulisan Ibu tentang retur."},
		{"no_connection", false, "Saya dengar tentang Mas dari Budi."},
		{"no_connection", false, "Kita pernah bertemu di Bandung."},

		{"unfilled_field", true, "Halo {sapaan}, apa kabar?"},
		{"unfilled_field", true, "Halo [nama], apa kabar?"},
		{"unfilled_field", true, "Saya ____ dari sana."},
		{"unfilled_field", false, "Menurut sumber [1], retur turun."},
		{"unfilled_field", false, "Dimas <dimas@example.com>"},

		{"pick_your_brain", true, "Saya mau mencuri ilmu dari Bapak."},
		{"pick_your_brain", true, "Boleh menguras ilmu Ibu sebentar?"},
		{"pick_your_brain", false, "Boleh belajar dari pengalaman Ibu?"},

		{"no_subject", true, "  "},
		{"no_subject", false, "Belajar tentang retur"},
		{"subject_long", true, many("kata", 13)},
		{"subject_long", false, many("kata", 12)},

		{"no_sender", true, "Saya analis. Boleh bertanya?"},
		{"no_sender", false, "Saya Dimas, analis."},
		{"no_sender", false, "Terima kasih,\nPratama"},

		{"same_text", true, sameID + "|" +
			"Halo Mas Budi, saya Dimas. Saya ingin memahami bagaimana tim gudang membaca data retur setiap pagi dan apa yang paling sulit. Boleh bertanya 20 menit?|" +
			"Halo Kak Tia, saya Dimas. Saya ingin memahami bagaimana tim gudang membaca data retur setiap pagi dan apa yang paling sulit. Boleh bertanya 15 menit?|" + sameID},
		{"same_text", false, sameID + "|" + sameID + "|" + sameID},
		{"same_text", false, sameID + "|" +
			"Halo Mas Budi, saya Dimas. Saya ingin tahu cara bank kecil menilai risiko pinjaman tanpa agunan. Boleh bertanya 20 menit?|" +
			"Halo Kak Tia, saya Dimas. Saya penasaran seperti apa sehari-hari seorang guru di pulau terluar. Boleh bertanya 15 menit?|" + sameID},
		{"same_text", false, "Terima kasih, Mbak.|Terima kasih, Mas.|Terima kasih, Kak.|Terima kasih, Bu."},
	})
}
