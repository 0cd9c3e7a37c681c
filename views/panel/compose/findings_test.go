package compose

import (
	"testing"

	"wawasan/app/lang"
	"wawasan/app/outreach"
)

func TestTheSameFindingIsSaidOnceWithHowOftenAndAFieldByItsName(t *testing.T) {
	w := lang.New("en")
	const body = "I am {me}, {my_role}. {me} asks {Bidang saya}."
	var found []outreach.Finding
	for _, at := range [][2]int{{5, 9}, {11, 20}, {22, 26}, {32, 45}} {
		found = append(found, outreach.Finding{Rule: unfilledField, Key: "outreach.rule.unfilled_field", Args: []any{"field", body[at[0]:at[1]]}, Start: at[0], End: at[1]})
	}
	const rest = " is not filled in. If it slips through, the message looks like a mass mailing."
	want := []struct{ title, fact string }{{"“Your name”" + rest, "2×"}, {"“Your role”" + rest, ""}, {"“Bidang saya”" + rest, ""}}
	rows := findingRows(w, found, "", body)
	if len(rows) != len(want) || rows[0].Heading != "3 things to look at" {
		t.Fatalf("%+v", rows)
	}
	for n, row := range rows {
		if row.Title != want[n].title || row.Fact != want[n].fact || row.Sub != "" {
			t.Errorf("%d: %+v", n, row)
		}
	}
}
