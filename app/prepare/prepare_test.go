package prepare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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
		if q.ID != other.ID || q.Purpose != other.Purpose || q.Phase != other.Phase || q.Must != other.Must || !slices.Equal(q.Levels, other.Levels) || !slices.Equal(q.Functions, other.Functions) {
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
		if count[string(p)] < 14 || count[string(p)+" must"] < 2 {
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
			if twin := seen[data.Fold(q.Text)]; twin != "" {
				t.Errorf("%s says the same as %s", q.ID, twin)
			}
			seen[data.Fold(q.Text)] = q.ID
			if words := len(strings.Fields(q.Text)); words > 20 {
				t.Errorf("%s has %d words", q.ID, words)
			}
			if !strings.Contains(q.Text, "?") && q.ID != "other_industry.open.tell" {
				t.Errorf("%s is no question: %s", q.ID, q.Text)
			}
			for _, f := range q.Functions {
				if !slices.Contains(prepare.Functions, f) {
					t.Errorf("%s is for %s, which is no function", q.ID, f)
				}
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

func bankFor(lang string) []prepare.Candidate {
	var out []prepare.Candidate
	for _, q := range prepare.Shipped(lang) {
		out = append(out, prepare.Candidate{Text: q.Text, QuestionID: data.ID(q.ID), Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Levels: q.Levels, Functions: q.Functions})
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

// first is the first question that fits, of a phase, for somebody of a function.
func first(phase, function string, purpose data.Purpose) data.ID {
	for _, q := range prepare.Propose(prepare.Situation{Purpose: purpose, Function: function, Bank: bankFor("id")}) {
		if q.Why == prepare.WhyFits && q.Phase == phase {
			return q.QuestionID
		}
	}
	return ""
}

func TestAPersonIsAskedWhatTheirFunctionKnowsMostAbout(t *testing.T) {
	for _, c := range []struct {
		function, phase string
		purpose         data.Purpose
		want            data.ID
	}{
		{"", "work", "own_industry", "own_industry.work.measure"},
		{"Operasional", "work", "own_industry", "own_industry.work.teams"},
		{"IT Infrastructure", "work", "own_industry", "own_industry.work.tools"},
		{"Manajemen Risiko", "work", "own_industry", "own_industry.work.measure"},
		{"Kepatuhan", "field", "own_industry", "own_industry.field.rules"},
		{"Compliance & Legal", "work", "own_company", "own_company.work.decisions"},
		{"SDM", "field", "own_company", "own_company.field.why_stay"},
		{"Produksi", "work", "own_industry", "own_industry.work.teams"}, // no product
		{"Pemasaran", "work", "other_industry", "other_industry.work.customers"},
		{"Legal", "work", "own_industry", "own_industry.work.failed"},         // nothing of its own: what is for others comes later
		{"paduan suara", "work", "own_industry", "own_industry.work.measure"}, // unknown: as it stands in the bank
	} {
		if got := first(c.phase, c.function, c.purpose); got != c.want {
			t.Errorf("%s, %s, %s: %s", c.function, c.purpose, c.phase, got)
		}
	}
}

// Each function has something of its own wherever functions matter.
func TestTheBankHasSomethingForEachFunction(t *testing.T) {
	for _, p := range []data.Purpose{data.PurposeOwnCompany, data.PurposeOwnIndustry, data.PurposeOtherIndustry, data.PurposeJobInterview} {
		for _, f := range prepare.Functions {
			if !slices.ContainsFunc(prepare.Shipped("en"), func(q prepare.Question) bool { return q.Purpose == p && slices.Contains(q.Functions, f) }) {
				t.Errorf("%s: nothing for %s", p, f)
			}
		}
	}
}

func TestWhatWasLeftOpenTravelsWhereItMakesSenseAndNeverOutOfAJobInterview(t *testing.T) {
	open := []prepare.Candidate{
		{Text: "WHEN will you decide?", Purpose: data.PurposeJobInterview},
		{Text: "Why is this role being filled now, and what is hoped from it?", Purpose: data.PurposeJobInterview},
		{Text: "Mengapa posisi ini dibuka sekarang, dan apa harapannya?"}, // planned in the other language
		{Text: "Where does work get stuck most often between our departments?", Purpose: data.PurposeOwnCompany},
		{Text: "May I tell you later how it went?", Purpose: data.PurposeOwnIndustry},
		{Text: "Who bears the loss?", Purpose: data.PurposeJobInterview, GapID: "g"},
		{Text: "Who pays the fees?", Purpose: data.PurposeMentor},
		{Text: "Which rule has changed your work most in the last two years?", Purpose: data.PurposeOwnIndustry},
	}
	for purpose, want := range map[data.Purpose][]string{
		data.PurposeOwnIndustry:   {"Who bears the loss?", "Who pays the fees?", "Which rule has changed your work most in the last two years?"},
		data.PurposeOtherIndustry: {"Who bears the loss?", "Who pays the fees?"},
		data.PurposeJobInterview: {
			"WHEN will you decide?", "Why is this role being filled now, and what is hoped from it?",
			"Mengapa posisi ini dibuka sekarang, dan apa harapannya?", "Who bears the loss?", "Who pays the fees?",
		},
	} {
		var got []string
		for _, c := range (prepare.Situation{Purpose: purpose, Bank: bankFor("en"), Unanswered: open}).Carried() {
			if got = append(got, c.Text); c.Purpose != "" {
				t.Errorf("%s is still for %s only", c.Text, c.Purpose)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", purpose, got)
		}
	}
}

func TestWhatDoesNotTravelTakesNoPlaceOfWhatDoes(t *testing.T) {
	var open []prepare.Candidate
	for n := range 30 {
		open = append(open, prepare.Candidate{Text: fmt.Sprintf("job %d", n), Purpose: data.PurposeJobInterview})
	}
	for n := range 30 {
		open = append(open, prepare.Candidate{Text: fmt.Sprintf("open %d", n), Purpose: data.PurposeMentor})
	}
	got := prepare.Situation{Purpose: data.PurposeMentor, Unanswered: open}.Carried()
	if len(got) != 8 || got[0].Text != "open 0" || got[7].Text != "open 7" {
		t.Errorf("%+v", got)
	}
}

func TestOnesOwnQuestionsStandWhereTheyBelong(t *testing.T) {
	own := []prepare.Candidate{
		{Text: "must for any", Phase: "work", Must: true},
		{Text: "must of another purpose", Phase: "close", Must: true, Purpose: data.PurposeJobInterview},
		{Text: "closing favourite", Phase: "close", Starred: true},
		{Text: "favourite", Phase: "field", Starred: true},
	}
	got := prepare.Propose(prepare.Situation{Purpose: data.PurposeMentor, Bank: append(own, bankFor("en")...)})
	place := func(text string) int {
		return slices.IndexFunc(got, func(q prepare.Proposed) bool { return q.Text == text })
	}
	if n := place("must for any"); n < 0 || got[n].Why != prepare.WhyMust {
		t.Errorf("a must-ask for any purpose is at %d", n)
	}
	if place("must of another purpose") >= 0 {
		t.Error("what a job interview closes with is asked of a mentor")
	}
	if place("closing favourite") != len(got)-3 || place("favourite") < 0 || place("favourite") > place("closing favourite") {
		t.Errorf("%+v", got)
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
			Function: rapid.SampledFrom([]string{"", "Data", "Keuangan", "seni"}).Draw(t, "function"),
			Bank:     all, Gaps: some("gaps"), Unanswered: some("unanswered"),
		}
		for range rapid.IntRange(0, 30).Draw(t, "asked") {
			in.Asked = append(in.Asked, all[rapid.IntRange(0, len(all)-1).Draw(t, "which")].Text)
		}
		got := prepare.Propose(in)
		seen := map[string]bool{}
		for _, q := range got {
			key := data.Fold(q.Text)
			if seen[key] || key == "" || slices.Contains(in.Asked, q.Text) {
				t.Fatalf("%q", q.Text)
			}
			seen[key] = true
		}
		if len(got) > prepare.Most {
			t.Fatalf("%d questions", len(got))
		}
		if n := slices.IndexFunc(got, func(q prepare.Proposed) bool { return q.Phase == "close" }); n >= 0 && slices.ContainsFunc(got[n:], func(q prepare.Proposed) bool { return q.Phase != "close" }) {
			t.Fatalf("something comes after the close: %+v", got)
		}
		for _, c := range all {
			if c.Must && (c.Purpose == in.Purpose || c.Purpose == "") && !slices.Contains(in.Asked, c.Text) && !seen[data.Fold(c.Text)] {
				t.Fatalf("the must-ask %q is missing", c.Text)
			}
		}
		if again := prepare.Propose(in); !slices.EqualFunc(got, again, func(a, b prepare.Proposed) bool { return a.Text == b.Text && a.Why == b.Why }) {
			t.Fatal("not the same twice")
		}
	})
}
