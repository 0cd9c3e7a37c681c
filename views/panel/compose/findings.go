package compose

import (
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/say"
)

// findingRows are what speaks against a text: the same finding about the same
// words once, with how often.
func findingRows(w *say.Words, found []outreach.Finding, subject, body string) []app.Row {
	var rows []app.Row
	often := map[string]int{}
	for _, f := range found {
		row := app.Row{Icon: say.IconProblem, Title: f.Say(w), Sub: quoted(f, subject, body)}
		if f.Rule == unfilledField { // its words are the field, which the sentence names
			row.Icon = say.IconMissing
			row.Title, row.Sub = w.T(f.Key, "field", fieldName(w, row.Sub)), ""
		}
		row.Key = f.Rule + "/" + row.Title + "/" + row.Sub
		if often[row.Key]++; often[row.Key] == 1 {
			rows = append(rows, row)
		}
	}
	for n := range rows {
		if many := often[rows[n].Key]; many > 1 {
			rows[n].Fact = w.Number(many) + "×"
		}
		rows[n].Key += "/" + strconv.Itoa(n)
	}
	if len(rows) > 0 {
		rows[0].Heading = w.N("compose.count", len(rows))
	}
	return rows
}

// unfilledField is the rule about fields that nothing was given for.
const unfilledField = "unfilled_field"

// fieldName is what a field in braces, as it is quoted, is called: “your role”.
func fieldName(w *say.Words, quoted string) string {
	written := strings.Trim(quoted, "“”{} ")
	key := outreach.LabelOf(outreach.FieldKey(written))
	if key == outreach.LabelOf("") {
		return "“" + written + "”"
	}
	name, _, _ := strings.Cut(w.T(key), ",")
	return "“" + name + "”"
}

// mine are the fields that say who one is: they are kept in the settings.
var mine = []string{"me", "my_role", "my_contact"}
