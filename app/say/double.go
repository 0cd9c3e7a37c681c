package say

import (
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
)

// Double is two things that are likely to be one, in words. Row is the pair as a
// list shows it; should they become one, Into stays.
type Double struct {
	Row
	From, Into Row
	Why        string    // the reason in words
	Reason     match.Why // and as programs read it
	By         string    // the address both have
	Sure       bool
}

// Doubles says pairs of things that are likely to be one, under what is sure and
// what is only likely.
func (s Speaker) Doubles(found []thing.Double) []Double {
	out, rows := make([]Double, len(found)), make([]Row, len(found))
	for n, f := range found {
		d := Double{From: s.Row(f.From), Into: s.Row(f.Into), Reason: f.Why, By: f.By, Sure: f.Why.Sure(), Why: s.T(whyDouble(f.Kind, f.Why))}
		d.Row = Row{
			Key: d.From.Identity() + " " + d.Into.Identity(), Kind: f.Kind, Title: titleDouble(d),
			Sub: Join(s.kind(f.Kind), d.Why, f.By), Heading: s.T("double.likely"),
		}
		if d.Sure {
			d.Heading = s.T("double.sure")
		}
		out[n], rows[n] = d, d.Row
	}
	for n, row := range headed(rows) {
		out[n].Row = row
	}
	return out
}

// titleDouble names the two; those of one name by what is said beside it.
func titleDouble(d Double) string {
	into, from := d.Into.Title, d.From.Title
	if data.Fold(into) == data.Fold(from) && d.Into.Sub != d.From.Sub {
		beside := func(row Row) string { return row.Title + when(row.Sub != "", " ("+row.Sub+")") }
		into, from = beside(d.Into), beside(d.From)
	}
	return into + " ↔ " + from
}

// whyDoubles are the keys of the reasons.
var whyDoubles = map[match.Why]string{
	match.ByLink: "double.why.link", match.ByEmail: "double.why.email", match.ByPhone: "double.why.phone",
	match.SameAtOne: "double.why.name_company", match.SameName: "double.why.name", match.NameForm: "double.why.name_form",
	match.ShortName: "double.why.short_name", match.FirmForm: "double.why.firm_form", match.Spelling: "double.why.spelling", match.OneLetter: "double.why.one_letter",
	match.SharedLink: "double.why.shared_link", match.SharedEmail: "double.why.shared_email", match.SharedPhone: "double.why.shared_phone",
}

// whyDouble is the key of a reason; directions have words, not a name.
func whyDouble(kind thing.Kind, why match.Why) string {
	if kind == thing.KindFocusArea && (why == match.SameName || why == match.Spelling) {
		return "double.why.words"
	}
	return whyDoubles[why]
}
