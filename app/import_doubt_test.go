package app_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/say"
)

// outcomes writes a plan as one line a person: state, name and note.
func outcomes(p say.ImportPlan) []string {
	var out []string
	for _, group := range []struct {
		state string
		of    []say.ImportItem
	}{{"new", p.New}, {"changed", p.Changed}, {"same", p.Same}} {
		for _, i := range group.of {
			state := group.state
			if i.Possibly {
				state = "possibly"
			} else if i.Older {
				state += ", older"
			}
			out = append(out, strings.TrimRight(fmt.Sprintf("%s %s: %s", state, i.Name, i.Note), " :"))
		}
	}
	return out
}

func wantOutcomes(t *testing.T, p say.ImportPlan, want ...string) {
	t.Helper()
	if got := outcomes(p); !slices.Equal(got, want) {
		t.Fatalf("got  %q\nwant %q", got, want)
	}
}

func openInEnglish(t *testing.T) *app.App {
	t.Helper()
	a, _ := open(t, "en")
	return a
}

func TestWhoIsTheSameIsJoinedAndWhoMayBeIsSaid(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for name, c := range map[string]struct{ before, file, want string }{
		"a name alone, the only one here and there, is the same": {
			"Rina,Marlina,,,,,\n", "Rina,Marlina,https://linkedin.com/in/rina,,Bank D,CEO,\n",
			"changed Rina Marlina: position: CEO · Bank D; new link: https://linkedin.com/in/rina",
		},
		"also the other way round": {
			"Rina,Marlina,https://linkedin.com/in/rina,,Bank D,CEO,\n", "Rina,Marlina,,rina@x.id,,,\n",
			"changed Rina Marlina: new e-mail: rina@x.id",
		},
		"another company is not sure": {
			"Sari,Wijaya,,,Bank A,Analyst,\n", "Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,\n",
			"possibly Sari Wijaya: possibly Sari Wijaya · Bank A, who is here already",
		},
		"another e-mail address is not sure": {
			"Sari,Wijaya,,sari@a.id,Bank A,Analyst,\n", "Sari,Wijaya,,sari@b.id,Bank A,Analyst,\n",
			"possibly Sari Wijaya: possibly Sari Wijaya · Bank A, who is here already",
		},
		"another profile at the same company may be a new address": {
			"Sari,Wijaya,https://linkedin.com/in/sari-1,,Bank A,Analyst,\n", "Sari,Wijaya,https://linkedin.com/in/sari-2,,Bank A,Analyst,\n",
			"possibly Sari Wijaya: possibly Sari Wijaya · Bank A, who is here already",
		},
		"another profile elsewhere is somebody else": {
			"Sari,Wijaya,https://linkedin.com/in/sari-1,,Bank A,Analyst,\n", "Sari,Wijaya,https://linkedin.com/in/sari-2,,Bank B,Analyst,\n",
			"new Sari Wijaya",
		},
		"a company where they were before is theirs": {
			"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\n|Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,\n",
			"Sari,Wijaya,,,Bank A,Analyst,\n",
			"same, older Sari Wijaya: held before: Analyst · Bank A; stays VP · Bank B",
		},
		"two of one name in the file are not one of them here": {
			"Budi,Hadi,,,,,\n", "Budi,Hadi,,,Bank A,Teller,\nBudi,Hadi,,,Bank B,Clerk,\n",
			"possibly Budi Hadi: possibly Budi Hadi, who is here already|possibly Budi Hadi: possibly Budi Hadi, who is here already",
		},
		"two of one name at one company are told apart by what they do": {
			"Budi,Hadi,,,Bank A,Teller,\nBudi,Hadi,,,Bank A,Clerk,\n", "Budi,Hadi,,,Bank A,Clerk,\nBudi,Hadi,,,Bank A,Head Teller,\n",
			"changed Budi Hadi: Teller · Bank A → Head Teller · Bank A|same Budi Hadi",
		},
		"a family shares its mailbox and is not one": {
			"Budi,Santoso,,rumah@x.id,,,\n", "Siti,Santoso,,rumah@x.id,,,\n",
			"possibly Siti Santoso: possibly Budi Santoso, who is here already",
		},
		"a name with a title is the same at the same company": {
			"Sari,Wijaya,,,Bank A,VP,\n", "Dr. Sari,\"Wijaya, M.M.\",,,Bank A,VP,\n",
			"same Dr. Sari Wijaya, M.M.",
		},
		"and possibly the same elsewhere": {
			"Sari,Wijaya,,,Bank A,VP,\n", "Dr. Sari,\"Wijaya, M.M.\",,,,,\n",
			"possibly Dr. Sari Wijaya, M.M.: possibly Sari Wijaya · Bank A, who is here already",
		},
		"a plain keyboard's name is the marked one": {
			"José,Peña,,,Bank A,VP,\n", "Jose,Pena,,,Bank A,VP,\n", "same Jose Pena",
		},
		"other marks are not": {
			"Thị Hoà,Nguyễn,,,Bank A,VP,\n", "Thị Hóa,Nguyễn,,,Bank A,VP,\n",
			"possibly Thị Hóa Nguyễn: possibly Thị Hoà Nguyễn · Bank A, who is here already",
		},
		"quotes, hyphens and what nobody sees are nothing": {
			"Conan,O’Brien,,,Bank,Boss,\nJean‑Luc,Picard,,,Bank\u200b,Boss,\n", "Conan,O'Brien,,,Bank,Boss,\nJean-Luc,Pi\u00adcard,,,Bank,Boss,\n",
			"same Conan O'Brien|same Jean-Luc Picard",
		},
		"another day of connection is not sure": {
			"Rina,M,,,,,03 Jan 2024\n", "Rina,M,,,Bank D,CEO,04 Feb 2024\n",
			"possibly Rina M: possibly Rina M, who is here already",
		},
		"a link means its owner, whatever they are called now, and that is said": {
			"小明,王,https://linkedin.com/in/wang,,Bank A,VP,\n", "Xiaoming,Wang,https://linkedin.com/in/wang,,Bank A,VP,\n",
			"same Xiaoming Wang: here called 小明 王, known by the link",
		},
		"twins in a file are said": {
			"", "Budi,Hadi,,,Bank A,Teller,\nBudi,Hadi,,,Bank A,Clerk,\n",
			"new Budi Hadi|possibly Budi Hadi: possibly the same as in line 2",
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := openInEnglish(t)
			for _, rows := range strings.Split(c.before, "|") {
				importRows(t, a, rows)
			}
			wantOutcomes(t, importRows(t, a, c.file), strings.Split(c.want, "|")...)
			if again := planRows(t, a, c.file); len(again.New)+len(again.Changed) > 0 {
				t.Fatalf("a second import would do something: %q", outcomes(again))
			}
		})
	}
}

func TestAnOlderExportMovesNobodyBack(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a := openInEnglish(t)
	old := "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,03 Jan 2024\nBudi,Hadi,https://linkedin.com/in/budi,,Bank A,,04 Jan 2024\n"
	fresh := "Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,03 Jan 2024\nBudi,Hadi,https://linkedin.com/in/budi,,Bank A,Head,04 Jan 2024\n" +
		"Tono,Ali,https://linkedin.com/in/tono,,Bank C,Head,05 Feb 2025\n"
	importRows(t, a, old)
	importRows(t, a, fresh)
	plan := importRows(t, a, old)
	wantOutcomes(t, plan, "same, older Sari Wijaya: held before: Analyst · Bank A; stays VP · Bank B", "same Budi Hadi")
	if rows := a.ImportRows(plan, 0); rows[0].Heading != "Older than the notebook, left as it is (1)" || rows[1].Heading != "Same (1)" {
		t.Fatalf("%+v", rows)
	}
	if report := plan.Report(); report.Same != 2 || report.Older != 1 {
		t.Fatalf("%+v", report)
	}

	b := openInEnglish(t)
	importRows(t, b, fresh)
	wantOutcomes(t, importRows(t, b, old),
		"same, older Sari Wijaya: the file is older and says Analyst · Bank A; stays VP · Bank B", "same Budi Hadi")
	if d := contactNamed(t, b, "Sari Wijaya"); d.Sub != "VP · Bank B" {
		t.Fatal(d.Sub)
	}
}

func TestPartOfANewExportIsNoOlderOne(t *testing.T) {
	a := openInEnglish(t)
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,03 Jan 2024\nBudi,Hadi,https://linkedin.com/in/budi,,Bank A,,02 Jan 2023\n"+
		"Ayu,Uji,https://linkedin.com/in/ayu,,Bank A,,02 Jan 2022\nTono,Ali,https://linkedin.com/in/tono,,Bank C,Head,05 Feb 2025\n")
	wantOutcomes(t, importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,03 Jan 2024\n"),
		"changed Sari Wijaya: Analyst · Bank A → VP · Bank B")
}

func TestWhoReallyWentBackIsMoved(t *testing.T) {
	a, clock := open(t, "en")
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,03 Jan 2024\n")
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,03 Jan 2024\n")
	clock.forward(60 * 24 * time.Hour)
	wantOutcomes(t, importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,03 Jan 2024\nTono,Ali,https://linkedin.com/in/tono,,,,01 Jan 2027\n"),
		"new Tono Ali", "changed Sari Wijaya: VP · Bank B → Analyst · Bank A")
}

func TestALinkThatManyShareIsNobodysAndSaid(t *testing.T) {
	a := openInEnglish(t)
	rows := "Sari,Wijaya,https://linkedin.com/in/me,,Bank,,\nBudi,Hadi,https://linkedin.com/in/me,,Bank,,\nAyu,Uji,https://linkedin.com/in/me,,Bank,,\n"
	plan := importRows(t, a, rows)
	wantPlan(t, plan, 3, 0, 0)
	if len(plan.Warnings) != 1 || !strings.Contains(plan.Warnings[0].Reason, "line 2, 3, 4") {
		t.Fatalf("%+v", plan.Warnings)
	}
	wantPlan(t, importRows(t, a, rows), 0, 3, 0)
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank,,\n")
	wantPlan(t, importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank,,\nBudi,Hadi,https://linkedin.com/in/sari,,Bank,,\n"), 0, 2, 0)
}

func TestThePageOfAnOfficeIsSharedByItsPeople(t *testing.T) {
	a := openInEnglish(t)
	rows := "Sari,Wijaya,https://bank.example/team,,Bank,,\nBudi,Hadi,https://bank.example/team,,Bank,,\n"
	plan := importRows(t, a, rows)
	wantPlan(t, plan, 2, 0, 0)
	if len(plan.Warnings) != 0 {
		t.Fatalf("%+v", plan.Warnings)
	}
	wantPlan(t, importRows(t, a, rows), 0, 2, 0)
}

func TestAListBringsAllAddressesAndNoneTwice(t *testing.T) {
	a := openInEnglish(t)
	importList := func(rows string) say.ImportPlan {
		path := filepath.Join(t.TempDir(), "kontak.csv")
		if err := os.WriteFile(path, []byte("nama;perusahaan;surel;telepon;situs\n"+rows), 0o600); err != nil {
			t.Fatal(err)
		}
		plan, err := a.PlanImport(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.ApplyImport(context.Background(), plan); err != nil {
			t.Fatal(err)
		}
		return plan
	}
	rows := "Siti Aminah;Warung;siti@x.id, aminah@y.id;+62 812-3456-789;https://warung.example/siti\nSukarno;;;;\n"
	wantPlan(t, importList(rows), 2, 0, 0)
	facts := factsOf(contactNamed(t, a, "Siti Aminah"))
	for _, part := range []string{"siti@x.id", "aminah@y.id", "+62 812-3456-789", "https://warung.example/siti"} {
		if !strings.Contains(facts, part) {
			t.Errorf("%s lacks %s", facts, part)
		}
	}
	wantPlan(t, importList(rows), 0, 2, 0)
	wantOutcomes(t, importList("Siti Aminah;Warung;;0812 3456 789;\nSukarno;;sukarno;0811 111 1111;\n"),
		"changed Sukarno: new phone number: 0811 111 1111", "same Siti Aminah")
}

func TestWhatIsLeftOutIsSaidInOneSentenceASort(t *testing.T) {
	a := openInEnglish(t)
	var rows strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&rows, "Orang,Nama%d,linkedin.com,none here,Bank,,1 Foo 2024\n", i)
	}
	plan := planRows(t, a, rows.String()+"Ayu,Uji,,,,,01 Jan 2090\n")
	var got []string
	for _, w := range plan.Warnings {
		got = append(got, w.Reason)
	}
	want := []string{
		"Dates of connection left empty because they cannot be read: 3,000, first “1 Foo 2024” at Orang Nama0 (line 2, 3, 4, 5, 6, …).",
		"E-mail addresses left out because they are none: 3,000, first “none here” at Orang Nama0 (line 2, 3, 4, 5, 6, …).",
		"Links left out because they lead to no page: 3,000, first “linkedin.com” at Orang Nama0 (line 2, 3, 4, 5, 6, …).",
		"Dates of connection left empty because they lie in the future: 1, first 2090-01-01 at Ayu Uji (line 3002).",
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%q", got)
	}
}

func TestARowOfSomebodyNamedAlreadySaysSo(t *testing.T) {
	a := openInEnglish(t)
	wantOutcomes(t, importRows(t, a, "Ana,Satu,https://linkedin.com/in/ana,,Kopi,Barista,\nAna,Satu,https://linkedin.com/in/ana,ana@x.id,Teh,Boss,\n"),
		"new Ana Satu", "same Ana Satu: in line 2 already, which says Barista · Kopi; this one says Boss · Teh")
	if facts := factsOf(contactNamed(t, a, "Ana Satu")); !strings.Contains(facts, "ana@x.id") {
		t.Fatal(facts)
	}
}

func TestThePreviewPartsThoseWhoMayBeKnown(t *testing.T) {
	a := openInEnglish(t)
	importRows(t, a, "Sari,Wijaya,,,Bank A,,\n")
	plan := planRows(t, a, "Sari,Wijaya,,,Bank B,,\nAyu,Uji,,,Bank B,,\n")
	rows := a.ImportRows(plan, 1)
	if len(rows) != 2 || rows[0].Heading != "New, but possibly known already (1)" || rows[1].Heading != "New (1)" || !strings.Contains(rows[0].Sub, "Bank A") {
		t.Fatalf("%+v", rows)
	}
	if r := plan.Report(); r.New != 2 || r.Possibly != 1 {
		t.Fatalf("%+v", r)
	}
}
