package prepare

import "regexp"

// looked up are questions that a web site or a yearly report answers: asking
// them costs a person's time. domain.md section 1.
var lookedUp = regexp.MustCompile(`(?i)` +
	`\b(?:apa|di bidang apa)\s+(?:yang\s+)?(?:dikerjakan|dilakukan|dijual|diproduksi)\s+(?:oleh\s+)?(?:perusahaan|kantor|tempat kerja)` +
	`|\bperusahaan\s+\S{0,30}\s*(?:bergerak|berdiri|didirikan|berkantor)` +
	`|\bbergerak\s+di\s+bidang\s+apa\b|\bapa\s+(?:saja\s+)?produk(?:nya|\s+(?:perusahaan|utama))` +
	`|\bberapa\s+(?:jumlah\s+|banyak\s+)?(?:karyawan|pegawai|cabang|kantor|pelanggan|pendapatan|laba|omzet)` +
	`|\bsiapa\s+(?:saja\s+)?(?:pendiri|pemilik|direktur|ceo|presiden direktur|investor)` +
	`|\b(?:kapan|tahun berapa)\s+(?:\S+\s+){0,3}(?:berdiri|didirikan|dibuka)|\bdi\s*mana\s+(?:kantor|lokasi|pusat)` +
	`|\bapa\s+(?:itu\s+)?(?:visi|misi|slogan|nilai perusahaan)|\bapa\s+kepanjangan` +
	`|\bwhat\s+(?:does|do)\s+(?:your|the)\s+(?:company|firm|organi[sz]ation|business|employer)\s+(?:do|make|sell|offer)\b` +
	`|\bhow\s+many\s+(?:employees|people|staff|branches|offices|customers|clients)\b|\bhow\s+(?:big|large|old)\s+is\s+(?:your|the)\s+(?:company|firm|organi[sz]ation|bank)` +
	`|\bwho\s+(?:is|are|was|were)\s+(?:your|the)\s+(?:founders?|owners?|ceo|directors?|investors?)|\bwho\s+founded\b` +
	`|\bwhen\s+(?:was|were|did)\s+(?:your|the)\s+(?:company|firm|bank|organi[sz]ation)\s+(?:founded|started|established|start|begin|open)` +
	`|\bwhere\s+(?:is|are)\s+(?:your|the)\s+(?:head\s*office|headquarters|offices?)\b` +
	`|\bwhat\s+(?:is|are)\s+(?:your|the)\s+(?:company's\s+|company\s+)?(?:products?|services?|mission|vision|values|revenue|turnover|slogan)\b|\bwhat\s+does\s+\S+\s+stand\s+for\b`)

// Researchable reports whether a question reads as one that research answers.
// It only warns: words cannot say for certain.
func Researchable(text string) bool { return lookedUp.MatchString(text) }
