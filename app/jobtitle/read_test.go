package jobtitle_test

import (
	"testing"

	"wawasan/app/jobtitle"
)

func TestCompoundTitlesAreReadAsOne(t *testing.T) {
	for _, c := range []struct {
		title, function string
		rank            jobtitle.Rank
	}{
		// the side of a head, before and behind
		{"Head of Project Finance", "finance", jobtitle.Head},
		{"Regional Logistics Head", "operations", jobtitle.Head},
		{"Kepala Bagian Keuangan", "finance", jobtitle.Manager},
		{"Kepala Divisi Keuangan", "finance", jobtitle.Head},
		{"Kepala Cabang", "", jobtitle.Manager},
		{"Kepala Mercusuar", "", jobtitle.Unknown},
		{"VP, Engineering", "technology", jobtitle.Director},
		{"Sales & Marketing Manager", "", jobtitle.Manager},
		{"Finance & Accounting Manager", "finance", jobtitle.Manager},
		// up and down
		{"Wakil Direktur Utama", "", jobtitle.Chief},
		{"Wakil Direktur Keuangan", "finance", jobtitle.Head},
		{"Asisten Manajer Operasional", "operations", jobtitle.Lead},
		{"Assistant Sales Manager", "sales", jobtitle.Lead},
		{"Assistant Sales & Marketing Manager", "", jobtitle.Lead},
		{"Manajer Senior Pemasaran", "marketing", jobtitle.Head},
		{"Senior Vice President", "", jobtitle.Director},
		{"Assistant Vice President", "", jobtitle.Manager},
		{"Asisten Staf Manager", "", jobtitle.Unknown},
		{"Junior Supervisor", "", jobtitle.Unknown},
		{"Sr. Data Analyst", "data", jobtitle.Specialist},
		// both at once
		{"Co-Founder & CTO", "technology", jobtitle.Chief},
		{"Founder dan Direktur", "", jobtitle.Chief},
		{"Direktur, Manajer Keuangan", "finance", jobtitle.Unknown},
		{"CFO | Dosen", "finance", jobtitle.Unknown},
		{"Finance Manager | Manajer Keuangan", "finance", jobtitle.Manager},
		{"Chief Risk and Compliance Officer", "", jobtitle.Chief},
		{"Chief Engineer", "technology", jobtitle.Unknown},
		// managers of nobody
		{"Product Manager", "product", jobtitle.Specialist},
		{"Relationship Manager", "sales", jobtitle.Specialist},
		{"Head of Product", "product", jobtitle.Head},
		{"Project Manager", "operations", jobtitle.Unknown},
		{"Account Executive", "sales", jobtitle.Staff},
		{"Lead Product Designer", "product", jobtitle.Lead},
		// who serves another one
		{"Executive Assistant", "", jobtitle.Staff},
		{"Assistant to the Director", "", jobtitle.Staff},
		{"Executive Assistant to the CFO", "", jobtitle.Staff},
		{"Sekretaris Direktur Keuangan", "finance", jobtitle.Staff},
		{"Manajer Administrasi", "", jobtitle.Manager},
		// the state, schools, hospitals
		{"Plt. Kepala Dinas", "", jobtitle.Director},
		{"Sekretaris Kementerian Keuangan", "", jobtitle.Unknown},
		{"Deputi Direktur", "", jobtitle.Head},
		{"Staf Ahli Menteri", "", jobtitle.Director},
		{"Dosen", "", jobtitle.Specialist},
		{"Dosen Fakultas Hukum", "", jobtitle.Specialist},
		{"Guru Besar", "", jobtitle.Head},
		{"Guru", "", jobtitle.Staff},
		{"ASN", "", jobtitle.Unknown},
		{"Pranata Komputer Ahli Muda", "technology", jobtitle.Specialist},
		{"Auditor Pertama", "finance", jobtitle.Staff},
		{"Pegawai", "", jobtitle.Unknown},
		{"Pegawai Gudang", "operations", jobtitle.Staff},
		// employers say nothing
		{"Analis di Kementerian Keuangan", "", jobtitle.Staff},
		{"Staf di Bagian Keuangan", "finance", jobtitle.Staff},
		{"Manager at Legal Aid", "", jobtitle.Manager},
		{"Direktur PT Logistik Nusantara", "", jobtitle.Director},
		// work without a ladder
		{"Freelance Graphic Designer", "marketing", jobtitle.Unknown},
		{"Desainer Grafis Lepas", "marketing", jobtitle.Unknown},
		{"Wiraswasta", "", jobtitle.Unknown},
		// words that are dark
		{"Koordinator Pengembangan Teknologi Pembelajaran", "", jobtitle.Lead},
		{"Xyzzy", "", jobtitle.Unknown},
		{"", "", jobtitle.Unknown},
	} {
		if got := jobtitle.Read(c.title); got.Function != c.function || got.Rank != c.rank {
			t.Errorf("%q: %q by %q, %q by %q; not %q, %q", c.title, got.Function, got.FunctionBy, got.Rank, got.RankBy, c.function, c.rank)
		}
	}
}

func TestWhatSomebodyWasOrWantsToBeSaysNothing(t *testing.T) {
	for _, title := range []string{
		"ex-Manager", "Eks Manajer Keuangan", "Former CFO", "Mantan Direktur Utama", "Retired Finance Director", "Ex-Gojek, ex-Tokopedia",
		"Looking for Finance Manager roles", "Finance Analyst, open to work", "#OpenToWork | Data Analyst", "Sedang mencari pekerjaan sebagai Akuntan",
		"Aspiring Product Manager", "Calon Notaris", "Law Student", "Mahasiswa Teknik Informatika", "Fresh Graduate Akuntansi", "PhD Candidate",
	} {
		if got := jobtitle.Read(title); got != (jobtitle.Guess{}) {
			t.Errorf("%q: %+v", title, got)
		}
	}
	if got := jobtitle.Read("Finance Manager | ex-auditor"); got.Rank != jobtitle.Manager || got.Function != "finance" {
		t.Errorf("what one was hides what one is: %+v", got)
	}
}

func TestAGuessNamesTheWordsItRestsOn(t *testing.T) {
	got := jobtitle.Read("Asisten  MANAGER Keuangan")
	if got.RankBy != "asisten manajer" || got.FunctionBy != "keuangan" {
		t.Errorf("%+v", got)
	}
}

func TestALevelIsARankBesideOnesOwn(t *testing.T) {
	for _, c := range []struct {
		theirs, own string
		want        jobtitle.Level
	}{
		{"Direktur Keuangan", "Manajer Keuangan", jobtitle.Higher},
		{"Manager", "Kepala Bagian SDM", jobtitle.Same},
		{"Product Manager", "Finance Manager", jobtitle.Lower},
		{"Senior Manager", "Manager", jobtitle.Higher},
		{"Dokter Umum", "Dosen", jobtitle.Same},
		{"ASN", "Manager", jobtitle.NoLevel},
		{"Manager", "", jobtitle.NoLevel},
	} {
		if got := jobtitle.Read(c.theirs).Rank.RelativeTo(jobtitle.Read(c.own).Rank); got != c.want {
			t.Errorf("%s to %s: %q", c.theirs, c.own, got)
		}
	}
	if jobtitle.Rank(99).RelativeTo(jobtitle.Staff) != jobtitle.NoLevel || jobtitle.Rank(-1).String() != "" {
		t.Error("a rank that is none has a level")
	}
	for r := jobtitle.Unknown; r <= jobtitle.Chief; r++ {
		if jobtitle.RankNamed(r.String()) != r {
			t.Errorf("%q is not found by its name", r)
		}
	}
}
