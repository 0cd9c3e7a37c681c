package jobtitle

// How words say a rank.
type part int

const (
	// strong words are a rank by themselves: manager, kepala bagian.
	strong part = iota
	// weak words name a job and stand back behind strong ones: of "lead data
	// scientist" the rank is lead.
	weak
	// under words are the rank of the one who works for whom the rest names, if
	// the title begins with them: "sekretaris direktur".
	under
	// aside words are under words that beside a clearer word say only of what:
	// "manajer administrasi".
	aside
	// heading words are a rank if a side of a company follows or goes before:
	// how many a "kepala mercusuar" leads nobody knows.
	heading
	// status words say that somebody is employed, which is a rank only where
	// the work is said too.
	status
	// mute words name a job that stands high in one house and low in the next:
	// the title's rank is not known.
	mute
	// up and down words move the rank of the word beside them.
	up
	down
)

// rankWord are phrases that say a rank in the same way. The longest phrase that
// stands in a title is read, so "vice president" is no "president".
type rankWord struct {
	part    part
	rank    Rank
	phrases string // with commas between them
}

// Companies. Who is Direksi and Dewan Komisaris follows UU 40/2007 on the
// perseroan terbatas: a "direktur" sits on the board. Banks write AVP for what
// elsewhere is a manager.
var companyRanks = []rankWord{
	{strong, Chief, `ceo, chief executive, cto, cfo, coo, cmo, chro, cio, cpo, cdo, cco, cro, cso, ciso, clo, cxo, c level, deputy ceo, president, presiden, president director, presiden direktur, vice president director,
		wakil presiden direktur, president commissioner, commissioner, komisaris, komisaris utama, komisaris independen, presiden komisaris, chairman, chairwoman, chairperson, chair of the board,
		founder, cofounder, co founder, founding partner, pendiri, owner, co owner, pemilik, business owner, pengusaha, entrepreneur, managing director, direktur pelaksana, managing partner,
		direktur utama, dirut, wakil direktur utama, wadirut, direktur eksekutif, executive director, ketua yayasan, ketua dewan pengurus`},
	{strong, Director, `director, direktur, vp, svp, evp, vice president, senior vice president, executive vice president, partner, country manager, country head, dir`},
	{heading, Head, `head, kepala`},
	{strong, Head, `chief representative, deputi direktur, head of division, head of department, division head, department head, kepala divisi, kepala departemen, kepala pusat, kepala grup, kepala satuan kerja, kepala spi, kepala skai, kepala satuan, gm, general manager, manajer umum, sekretaris perusahaan, corporate secretary, company secretary, wadir, group head, kadiv, kadep, direktur muda`},
	{strong, Manager, `manajer, avp, assistant vice president, associate vice president, pimpinan cabang, pemimpin cabang, pimpinan cabang pembantu, kepala cabang, kepala cabang pembantu, kacab, kepala bagian, kabag, kepala toko, kepala proyek,
		kepala pabrik, plant head, kepala kantor cabang, kepala area, kepala wilayah, pimpinan proyek, group product manajer, superintendent, branch head, kepala instalasi, site manajer`},
	{strong, Lead, `supervisor, lead, team lead, team leader, project leader, technical leader, module leader, shift leader, section leader, group leader, line leader, store leader, tech lead, penyelia, pengawas, koordinator, foreman, mandor, kepala seksi, kasi, kepala gudang, kepala ruangan, kepala ruang, kepala regu, kepala shift, karu,
		kepala tim, ketua tim, ketua kelompok, section head, unit head, kepala sub bagian, kepala subbagian, kepala subbag, kepala sub bag, kepala subag, kasubag, kasubbag, kasubbid, sub koordinator, sub koor, kepala kelompok, kepala urusan, kaur, principal engineer, principal consultant,
		principal software engineer, principal designer, principal data scientist, principal developer, principal architect, principal product manajer, principal scientist, principal analyst`},
	{strong, Specialist, `specialist, spesialis, ahli, expert, tenaga ahli`},
	{weak, Manager, `financial controller, controller, finance controller`},
	// A manager of a product, of clients or of accounts leads no people.
	{weak, Specialist, `product manajer, manajer produk, product owner, relationship manajer, rm, account manajer, key account manajer, business partner, people partner, hr partner, human resources partner, talent acquisition partner, talent partner, client partner, finance business partner, hrbp, hr business partner,
		scrum master, agile coach, consultant, konsultan, advisor, adviser, penasihat, architect, arsitek, solution architect, legal counsel, in house counsel, attorney, counsel, corporate counsel, lawyer, advokat, pengacara, penasihat hukum, psikolog, psychologist`},
	{strong, Intern, `intern, internship, magang, pemagang, trainee, apprentice, anak magang, peserta magang`},
	{strong, Staff, `manajemen trainee, management trainee, graduate trainee, officer development program, odp, operator, perancang, operator produksi, buruh, pramuniaga, spg, spb, kasir, cashier, pramusaji, waiter, waitress, resepsionis,
		receptionist, satpam, security guard, sopir, supir, driver, kurir, office boy, ob, cleaning service, petugas, pelaksana, crew, kru, clerk`},
	{aside, Staff, `admin, administrasi, administration`},
	{under, Staff, `staf, sekretaris, secretary, executive secretary, ajudan, asisten pribadi, personal assistant, executive assistant, pa`},
	// What is plain work. "Associate" alone is the one who begins in a firm.
	{weak, Staff, `officer, account officer, executive, account executive, associate, assistant, asisten, representative, representatif, analyst, analis, engineer, insinyur, developer, pengembang, programmer, designer, desainer, accountant,
		akuntan, auditor, recruiter, rekruter, researcher, scientist, ilmuwan, writer, penulis, copywriter, penerjemah, translator, reporter, journalist, wartawan, jurnalis, penyiar, announcer, kameramen, cameraman,
		technician, teknisi, mekanik, mechanic, teller, customer service, agent, agen, generalist, administrator, planner, buyer, underwriter, aktuaris, actuary, paralegal, counselor, geologist, surveyor,
		data entry, attendant, flight attendant, officier, pekerja, call center, estimator, telemarketing, helper, tukang, packing, dealer, trader, broker, drafter, tester, inspector, inspektur, mantri, sales, sales kanvas, canvasser, telemarketer, telesales, barista, koki, cook, pemandu wisata, tour guide, housekeeping, it support, helpdesk,
		merchandiser, dispatcher, kolektor, collector, fasilitator, facilitator, pendamping, instruktur, instructor, trainer, tutor, photographer, fotografer, videographer, illustrator, animator, welder, bartender,
		statistisi, staf it, technical support, content creator, social worker, pekerja sosial, chemist, strategist, ux writer, librarian, archivist, economist, ekonom, specialist i`},
	{mute, Unknown, `deputy managing director, deputy vice president, product development manajer, travel consultant, beauty consultant, sales consultant, kepala sub, kepala sub divisi, kepala subdivisi, kepala sub direktorat, managing secretary, captain, kapten, assistant controller, assistant superintendent, graduate assistant, graduate research assistant, graduate teaching assistant, teaching assistant,
		delivery manajer, engagement manajer, client manajer, accounts manajer, client success manajer, success manajer, partner manajer,
		project manajer, manajer proyek, program manajer, manajer program, product marketing manajer, social media manajer, community manajer, customer success manajer, portfolio manajer,
		coordinator, chair, chairs, chief of staff, executive chef, sous chef, chef, kepala koki, head chef, executive producer, producer, produser, art director, film director, editor, redaktur, process owner, general counsel, principal,
		freelance, freelancer, lepas, paruh waktu, part time, self employed, independent, wirausaha, wiraswasta, mitra, ketua, bendahara, treasurer, anggota, member, relawan, volunteer, leader, sekretaris umum, sekretaris eksekutif, sekretaris kabinet, sekretaris kecamatan, sekretaris kelurahan,
		staf ahli, developer advocate, asn, pns, cpns,
		pppk, kepala unit, kepala desa, asisten kebun, asisten afdeling, ketua rt, ketua rw, staf engineer, staf software engineer, penanggung jawab, pic, chief, wakil ketua, kontraktor, contractor,
		staf khusus, kepala kantor, direktur program, scholar, fellow, speaker, mentor, coach, influencer, investor, board member, manajer on duty, duty manajer, case manajer, rumah tangga, kepala keluarga, account director`},
	{status, Staff, `karyawan, karyawati, pegawai, employee, tenaga`},
	{up, Unknown, `senior`},
	{down, Unknown, `assistant, asisten, deputy, wakil, associate, junior, vice`},
}

// The state and its schools and hospitals. UU 20/2023 on the ASN knows the
// managerial ranks pimpinan tinggi, administrator and pengawas (eselon I and II,
// III, IV before); the functional grades ahli pertama to ahli utama are those of
// PermenPANRB 1/2023. Teachers and lecturers, to the professor or guru besar,
// are ranked by UU 14/2005.
var publicRanks = []rankWord{
	{strong, Chief, `menteri, wakil menteri, wamen, gubernur, wakil gubernur, deputi gubernur, bupati, wakil bupati, wali kota, walikota, wakil wali kota, wakil walikota, rektor, rector, minister, governor, mayor`},
	{strong, Director, `dirjen, direktur jenderal, sekjen, sekretaris jenderal, secretary general, irjen, inspektur jenderal, deputi, deputi bidang, sekda, sekretaris daerah, sekretaris kota, kepala dinas, kadis, kadin, kadinkes, kadisdik,
		kepala badan, kaban, staf ahli menteri, staf ahli gubernur, staf ahli bupati, staf ahli wali kota, staf ahli walikota, staf ahli kapolri, wakil rektor, dekan, dean, pemimpin redaksi, pemred, editor in chief, sekretaris utama, asisten deputi, inspektur wilayah`},
	{strong, Head, `camat, kepala biro, karo, kepala sekolah, kepsek, school principal, headmaster, sekretaris dinas, kepala suku dinas, wakil dekan, guru besar, profesor, professor, kepala balai`},
	{strong, Manager, `kepala bidang, kabid, lurah, kepala puskesmas, ketua program studi, kaprodi, ketua jurusan, kajur, redaktur pelaksana, managing editor, kepala uptd, kepala upt, administrator madya`},
	{strong, Lead, `kepala subbidang, kepala sub bidang, kasubid, kasubdit seksi, kepala laboratorium`},
	{strong, Staff, `ahli pertama, pertama, terampil, pelaksana pemula, pelaksana lanjutan, pemula`},
	{strong, Specialist, `ahli muda, ahli madya, ahli utama, madya, auditor utama, peneliti utama`},
	// Before PermenPANRB 1/2023 "muda" stood alone too, and "penyelia" and "mahir"
	// are the upper grades of those who learned a skill, not a degree.
	{mute, Unknown, `mahir, muda, auditor muda, auditor penyelia, perawat penyelia, bidan penyelia, pranata komputer penyelia, arsiparis penyelia, sekretaris inspektorat, sekretaris kementerian, asisten direktur, sekretaris direktorat, sekretaris badan, sekretaris camat, sekcam, sekretaris desa, sekdes,
		sekretaris deputi, kepala kantor wilayah, kepala stasiun, kepala pos`},
	{weak, Specialist, `dosen, lecturer, lektor, lektor kepala, asisten ahli, assistant professor, associate professor, adjunct professor, widyaiswara, dokter, doctor, physician, general practitioner, dokter spesialis, dokter umum, dokter gigi, dentist, surgeon, ahli gizi,
		postdoctoral researcher`},
	{weak, Staff, `guru, teacher, staf pengajar, pengajar, perawat, nurse, bidan, midwife, apoteker, pharmacist, arsiparis, pustakawan, penyuluh, peneliti, pranata, pranata humas, pranata komputer, perencana, pemeriksa, pemeriksa pajak,
		analis kebijakan, pengolah, penyusun, pengadministrasi, pemroses, pranata laboratorium, tenaga kependidikan, tenaga teknis, prakom, sanitarian, epidemiolog, fisioterapis, radiografer, pengelola, account representative, penata, juru bayar`},
	{mute, Unknown, `jaksa, hakim, notaris, judge, prosecutor, notary, polisi, tni, prajurit, perwira`},
}
