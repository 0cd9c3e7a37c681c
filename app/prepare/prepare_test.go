package prepare_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/match"
	"wawasan/app/outreach"
	"wawasan/app/prepare"
	"wawasan/data"
)

func TestTheBankIsCompleteInBothLanguages(t *testing.T) {
	id, en := prepare.Shipped("id"), prepare.Shipped("en")
	if len(id) != len(en) {
		t.Fatalf("%d and %d questions", len(id), len(en))
	}
	count, closing := map[string]int{}, 0
	for n, q := range id {
		other := en[n]
		if q.ID != other.ID || q.Purpose != other.Purpose || q.Phase != other.Phase || q.Must != other.Must || !slices.Equal(q.Levels, other.Levels) {
			t.Errorf("%s is not %s", q.ID, other.ID)
		}
		if !slices.Contains(prepare.Phases, q.Phase) || q.Purpose != "" && !slices.Contains(data.Purposes, q.Purpose) {
			t.Errorf("%s: %s %s", q.ID, q.Purpose, q.Phase)
		}
		count[string(q.Purpose)]++
		count[string(q.Purpose)+" "+q.Phase]++
		if q.Must {
			count[string(q.Purpose)+" must"]++
		}
		if q.Phase == "close" {
			closing++
		}
	}
	for _, p := range data.Purposes {
		if count[string(p)] < 12 || count[string(p)+" must"] < 2 {
			t.Errorf("%s has %d questions, %d of them must-asks", p, count[string(p)], count[string(p)+" must"])
		}
		for _, phase := range prepare.Phases[:4] {
			if count[string(p)+" "+phase] == 0 {
				t.Errorf("%s has nothing for %s", p, phase)
			}
		}
	}
	if closing < 5 || count[" must"] != 2 {
		t.Errorf("the closing set has %d questions, %d of them must-asks", closing, count[" must"])
	}
}

// A question of the bank is short, asks one thing, and is there once; only a
// job interview is about the job, and nobody is asked what a web site answers.
func TestTheBankAsksWellAndForNoJob(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		seen := map[string]string{}
		for _, q := range prepare.Shipped(lang) {
			if twin := seen[match.Fold(q.Text)]; twin != "" {
				t.Errorf("%s says the same as %s", q.ID, twin)
			}
			seen[match.Fold(q.Text)] = q.ID
			if words := len(strings.Fields(q.Text)); words > 20 {
				t.Errorf("%s has %d words", q.ID, words)
			}
			if !strings.Contains(q.Text, "?") && q.ID != "other_industry.open.tell" {
				t.Errorf("%s is no question: %s", q.ID, q.Text)
			}
			if prepare.Researchable(q.Text) {
				t.Errorf("%s can be looked up: %s", q.ID, q.Text)
			}
			if q.Purpose == data.PurposeJobInterview {
				continue
			}
			for _, f := range outreach.Check(outreach.Message{Lang: lang, Channel: outreach.Email, Kind: outreach.Report, Body: q.Text, Subject: "x", Sender: "x"}, outreach.Settings{}) {
				if f.Rule == "job_request" {
					t.Errorf("%s asks for a job: %s", q.ID, q.Text)
				}
			}
		}
	}
}

func TestWhatCanBeLookedUpIsToldFromWhatOnlyAPersonKnows(t *testing.T) {
	for _, text := range []string{
		"Perusahaan ini bergerak di bidang apa?", "Berapa jumlah karyawan di sini?", "Berapa cabang yang ada sekarang?", "Siapa pendiri perusahaan ini?", "Siapa direktur utamanya?",
		"Kapan perusahaan didirikan?", "Tahun berapa bank ini berdiri?", "Di mana kantor pusatnya?", "Apa saja produk utama perusahaan?", "Apa visi perusahaan?",
		"Apa yang dijual perusahaan ini?", "Berapa pendapatan tahun lalu?", "Siapa pemilik perusahaan?", "Apa misi organisasi ini?", "Berapa pelanggan yang dilayani?",
		"What does your company do?", "How many employees do you have?", "Who founded the company?", "When was the company founded?", "Where is your head office?",
		"What are your products?", "What is the company's mission?", "Who is your CEO?", "How big is your company?", "How many branches are there?",
		"What does the organisation sell?", "What is your revenue?", "What does QRIS stand for?", "Who are the owners?", "When did the bank open?",
	} {
		if !prepare.Researchable(text) {
			t.Errorf("a web site answers: %s", text)
		}
	}
	for _, text := range []string{
		"Apa yang membuat orang lelah di sini?", "Berapa lama sampai merasa berguna?", "Siapa yang paling sering didengar sebelum keputusan?", "Kapan terakhir kali berubah pikiran?", "Di mana pekerjaan paling sering tertahan?",
		"Apa yang dulu diyakini dan ternyata keliru?", "Berapa jam seminggu habis untuk rapat?", "Siapa lagi yang sebaiknya saya dengar?", "Apa tugas utama tim ini?", "Bagaimana keberhasilannya diukur?",
		"Berapa kisaran penghasilan di bidang ini?", "Apa yang akan berubah tahun depan?", "Kapan sebaiknya saya menghubungi lagi?", "Apa arti berhasil bagi Ibu?", "Siapa yang tidak betah di sini?",
		"What wears people out here?", "How many hours go into meetings?", "Who is heard before a decision?", "When did you last change your mind?", "Where does work get stuck?",
		"What do you wish you had known?", "How do you measure a good week?", "Who else should I talk to?", "What would you change?", "How is success measured in your team?",
		"What does a normal week hold?", "What are people proud of here?", "How did you come into this field?", "When does the pressure rise?", "What is the range of pay in this field?",
	} {
		if prepare.Researchable(text) {
			t.Errorf("only a person knows: %s", text)
		}
	}
}

func bankFor(lang string) []prepare.Candidate {
	var out []prepare.Candidate
	for _, q := range prepare.Shipped(lang) {
		out = append(out, prepare.Candidate{Text: q.Text, QuestionID: data.ID(q.ID), Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Levels: q.Levels})
	}
	return out
}

func TestAPlanHasTheMustAsksTheGapsAndOneOfEachPart(t *testing.T) {
	got := prepare.Propose(prepare.Situation{
		Purpose: data.PurposeOtherIndustry, Bank: bankFor("en"),
		Gaps:       []prepare.Candidate{{Text: "Who bears the loss?", GapID: "g"}},
		Unanswered: []prepare.Candidate{{Text: "What would you test first?"}},
	})
	if len(got) != prepare.Advised {
		t.Fatalf("%d questions", len(got))
	}
	var whys []prepare.Why
	for _, q := range got {
		whys = append(whys, q.Why)
	}
	want := []prepare.Why{prepare.WhyMust, prepare.WhyMust, prepare.WhyMust, prepare.WhyGap, prepare.WhyUnanswered, prepare.WhyFits, prepare.WhyClosing, prepare.WhyClosing}
	if !slices.Equal(whys, want) {
		t.Errorf("%v", whys)
	}
}

func TestAProposalIsNeverTooLongNeverTwiceTheSameAndKeepsTheMustAsks(t *testing.T) {
	all := bankFor("id")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"Apa?", "apa ?", "Siapa?", "Mengapa begitu?", all[0].Text, all[3].Text, ""})
		some := func(name string) []prepare.Candidate {
			return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) prepare.Candidate { return prepare.Candidate{Text: text.Draw(t, "text")} }), 0, 6).Draw(t, name)
		}
		in := prepare.Situation{
			Purpose: rapid.SampledFrom(data.Purposes).Draw(t, "purpose"), Level: rapid.SampledFrom([]string{"", "lower", "same", "higher"}).Draw(t, "level"),
			Bank: all, Gaps: some("gaps"), Unanswered: some("unanswered"),
		}
		for range rapid.IntRange(0, 30).Draw(t, "asked") {
			in.Asked = append(in.Asked, all[rapid.IntRange(0, len(all)-1).Draw(t, "which")].Text)
		}
		got := prepare.Propose(in)
		seen := map[string]bool{}
		for _, q := range got {
			key := match.Fold(q.Text)
			if seen[key] || key == "" || slices.Contains(in.Asked, q.Text) {
				t.Fatalf("%q", q.Text)
			}
			seen[key] = true
		}
		if len(got) > prepare.Most {
			t.Fatalf("%d questions", len(got))
		}
		for _, c := range all {
			if c.Must && (c.Purpose == in.Purpose || c.Purpose == "") && !slices.Contains(in.Asked, c.Text) && !seen[match.Fold(c.Text)] {
				t.Fatalf("the must-ask %q is missing", c.Text)
			}
		}
		if again := prepare.Propose(in); !slices.EqualFunc(got, again, func(a, b prepare.Proposed) bool { return a.Text == b.Text && a.Why == b.Why }) {
			t.Fatal("not the same twice")
		}
	})
}
