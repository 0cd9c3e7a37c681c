package jobtitle

// How much words say of the function somebody works in.
type weight int

const (
	// hint words count only where nothing clearer is said: an engineer of a
	// factory is no programmer.
	hint weight = iota
	// plain words name the function.
	plain
	// sure words name a job that has one function, whatever it is done for: a
	// recruiter for IT works with people.
	sure
)

// functionWord are phrases that say a function; "" is none of those the program
// knows: the words beside them say of whom or what, not in which function.
type functionWord struct {
	weight   weight
	function string // one of prepare.Functions
	phrases  string // with commas between them
}

// The functions as companies in Indonesia divide their work. In both languages
// the phrases are how LinkedIn, cards and job titles of the state write them.
var functionWords = []functionWord{
	{sure, "finance", `auditor, akuntan, akuntan publik, accountant, konsultan pajak, pengawasan pendapatan, tax consultant, project finance, underwriter, aktuaris, actuary, analis kredit, credit analyst, internal audit, it audit, audit internal, skai, satuan pemeriksa intern, satuan pengawas internal, satuan pengawasan intern, spi, credit control, credit controller, investor relations,
		financial controller, controller, equity research, investment banking, finance business partner, financial planner, financial advisor, pembiayaan proyek, bendahara, treasurer, cfo`},
	{plain, "finance", `keuangan, finance, financial, accounting, akuntansi, treasury, tresuri, pajak, perpajakan, tax, audit, investment, investments, investasi, risiko, risk, manajemen risiko, kredit, credit, anggaran, budget, budgeting, budget control,
		actuarial, fiskal, securities, fp & a, bookkeeper, bookkeeping, penganggaran, pembiayaan, perbendaharaan, collection, hutang, piutang, account payable, accounts payable, account receivable, accounts receivable, fat, pembukuan, cost control, valuation, aset manajemen, asset management`},
	{sure, "product", `product manajer, manajer produk, product owner, product designer, product design, desainer produk, ux researcher, ux writer, ui / ux, ux / ui, uiux, head of product, product lead, cpo`},
	{plain, "product", `product, produk, ux, ui`},
	{sure, "data", `data analyst, analis data, data scientist, ilmuwan data, data engineer, business intelligence, data science, statistisi, data & analytics, data analytics, business intelligence analyst, bi analyst, bi developer, data architect, data modeler, data steward, data governance`},
	{plain, "data", `data, analytics, analitik, analitika, bi, statistik, statistics, statistician`},
	{sure, "people", `recruiter, rekruter, talent acquisition, hr business partner, hrbp, analis sdm, analis jabatan, people operations, people & culture, people and culture, employee relations, labor relations, diversity, workforce, talent management, analis kepegawaian, widyaiswara, chro, hr generalist, organizational development, hrga, hr & ga, hrd & ga,
		learning and development, learning & development, l & d, compensation & benefits, compensation and benefits, industrial relations, hubungan industrial, technical recruiter, it recruiter, sumber daya manusia, headhunter`},
	{plain, "people", `sdm, hr, hrd, hc, human resources, human resource, human capital, people, personalia, kepegawaian, talent, rekrutmen, recruitment, training, pelatihan, pelatihan dan pengembangan, payroll, remunerasi, sumber daya, culture, employer branding, diklat`},
	{sure, "sales", `relationship manajer, rm, account executive, account manajer, key account, key account manajer, account officer, funding officer, medical representative, medrep, sales representative, sales representatif, relationship officer, telemarketing, hubungan pelanggan,
		sales executive, sales supervisor, business dev, sales kanvas, client relationship, business development, pengembangan bisnis, bisnis development, bd, mantri, telesales, telemarketer, pramuniaga, spg, spb, customer success, salesman, canvasser, agen asuransi, insurance agent, funding,
		trade sales, wealth manajer`},
	{plain, "sales", `sales, penjualan, niaga, commercial, komersial, key accounts, revenue, partnership, partnerships, kemitraan, presales, pre sales`},
	{sure, "operations", `customer service, layanan pelanggan, supply chain, rantai pasok, call center, customer support, client support, process improvement, business operations, penjaminan kualitas, pengendalian mutu, perbaikan proses, continuous improvement, business process, customer care, safety officer, operator mesin, mine manajer, shift supervisor, process associate, front desk, freight forwarding, contact center, teller, buyer, ppic, satpam, petugas keamanan, kepala toko, manajer toko, store manajer, assistant store manajer, sopir, supir, driver, kurir, security guard, resepsionis, receptionist, pramusaji, waiter, waitress, operator alat berat,
		operator produksi, housekeeping, front office, mandor, cleaning service, f & b, food & beverage, food and beverage, buruh, dispatcher, coo, contact centre`},
	{plain, "operations", `operasi, operasional, operation, operations, ops, produksi, production, logistik, logistics, gudang, warehouse, warehousing, pengadaan, procurement, purchasing, pembelian, sourcing, manufaktur, manufacturing, manufacture,
		distribusi, distribution, ekspedisi, k3, hse, qhse, she, k3l, hsse, ehs, tambang, mining, plant, pabrik, factory, quality control, qc, qa / qc, quality assurance, quality, mutu, penjaminan mutu, maintenance, pemeliharaan, perawatan mesin, fleet, transport, transportation, transportasi, pengiriman, stok, stock, scheduling, penjadwalan, safety,
		armada, inventory, persediaan, import, export, ekspor, impor, shipping, claims, klaim, kebersihan, packing, ppbj, barang jasa, barang / jasa, facilities, inbound, outbound, fulfillment, last mile`},
	{hint, "operations", `project, proyek, projects, operational, ga, general affairs, general affair, facility, fasilitas`},
	{sure, "technology", `software engineer, software developer, programmer, perangkat lunak, software, qa engineer, data center, cyber security, cybersecurity, keamanan siber, keamanan informasi, information security, information technology, teknologi informasi, cto, cio, ciso,
		it support, system administrator, sysadmin, sistem informasi, information system, information systems, pranata komputer, web developer, mobile developer, backend, frontend, back end, front end, full stack, fullstack, devops,
		site reliability, tech lead, it manajer, solution architect, android, ios, network engineer, cloud, technical support, quality assurance engineer, sdet, platform engineer, security engineer, iot engineer, cloud engineer, civil engineer, insinyur sipil, structural engineer, electrical engineer, electronics engineer, mechanical engineer, hydraulic engineer,
		geotechnical engineer, reservoir engineer, petroleum engineer, instrument engineer, control engineer, telecommunication engineer, rf engineer, embedded engineer, hardware engineer, firmware engineer, scada engineer,
		mobile engineer, web engineer, infrastructure engineer, systems engineer, system engineer, database administrator, administrator basis data, layanan ti, it service, it services, database engineer, system analyst, systems analyst, app developer, application developer, php developer, java developer,
		python developer, net developer, sap developer, sap consultant, game developer, ui developer, technical lead, technical leader, tech support, software architect, enterprise architect, cloud architect,
		data center engineer, network administrator, sap project manajer, penetration tester, pengembang web, pengembang aplikasi, developer aplikasi, administrator jaringan`},
	{plain, "technology", `it, ti, tik, ict, technology, teknologi, tech, it security, database`},
	{hint, "technology", `engineer, insinyur, digital, technical, teknik, engineering, rekayasa, developer, pengembang, network, jaringan, system, systems, informatika, tim pengembang`},
	{sure, "marketing", `desainer grafis, graphic designer, motion designer, media relations, employer brand, email marketing, content strategist, branding strategist, growth hacker, campaign, kampanye, search engine, konten kreator, content marketing, public relation,
		copy editor, press relations, hubungan media, copywriter, public relations, pranata humas, digital marketing, pemasaran digital, marketing communications, marketing communication, marcomm, marcom, komunikasi pemasaran, product marketing, penulis konten,
		content writer, content creator, social media, media sosial, creative director, art director, brand manajer, brand ambassador, internal communications, internal communication, komunikasi internal, manajer merek, seo, corporate communications, corporate communication, komunikasi korporat, cmo, growth marketing, performance marketing,
		trade marketing, event marketing, hubungan masyarakat`},
	{plain, "marketing", `marketing, pemasaran, brand, merek, branding, humas, pr, communications, communication, komunikasi, content, konten, promosi, periklanan, advertising, kehumasan, creative`},
	{hint, "marketing", `event, digital campaign, media planner`},
	{sure, "legal", `lawyer, attorney, counsel, corporate counsel, advokat, pengacara, legal counsel, general counsel, paralegal, notaris, ppat, jaksa, hakim, konsultan hukum, legal officer, clo, regulatory affairs, penasihat hukum, legal & compliance, legal and compliance, notary, judge, prosecutor,
		kekayaan intelektual, corporate lawyer`},
	{plain, "legal", `legal, hukum, kepatuhan, compliance, litigasi, litigation, regulatory, regulasi, perundang undangan, perundangan, kontrak`},
	{sure, "strategy", `management consultant, konsultan manajemen, strategy consultant, corporate planning, corporate strategy, perencanaan strategis, perencanaan korporat, strategi korporat, perencana, strategic planning`},
	{plain, "strategy", `strategy, strategi, strategis, strategic, transformation, transformasi, strategist`},
	{hint, "strategy", `perencanaan, planning`},
	// Words that name no function, or one that is none of the program's.
	{sure, "", `kepala teknik tambang, pengelola data, pengolah data, dosen, lecturer, guru, teacher, professor, profesor, guru besar, lektor, dekan, dean, kaprodi, rektor, wakil rektor, ketua program studi, ketua jurusan, staf pengajar, tutor, instructor, fakultas, kepala sekolah, school,
		assistant professor, associate professor, dokter, doctor, perawat, nurse, bidan, midwife, apoteker, pharmacist, farmasi, kesehatan, medis, medical, keperawatan, rekam medis, wartawan, jurnalis, journalist, reporter, redaktur, editor, pustakawan,
		arsitek, dinas, kadis, sekretaris kementerian, puskesmas, menteri, gubernur, bupati, peneliti, researcher, policy, analis kebijakan, analyst bisnis, business analyst, account representative, sales engineer, night auditor, trainee engineer, technical writer, developer advocate, people analytics, hr analytics, maintenance engineer, production engineer, process engineer, quality engineer, qc engineer, site engineer, field engineer,
		manufacturing engineer, service engineer, product engineer, fraud,  research, riset, penelitian, r & d, m & e, general practitioner,
		unit layanan pelanggan, marketing kredit, machine learning, government relations, customer experience, interior designer, fashion designer, desainer interior, scholar, hospital, rumah sakit`},
	// Words that look like those of a function and are none.
	{hint, "", `kartu kredit, credit card, quality analyst, project planner, data center development, health & safety, data entry, project engineer, human rights, shared services, service excellence, product knowledge, kebijakan`},
}
