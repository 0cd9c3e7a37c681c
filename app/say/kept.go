package say

import (
	"cmp"
	"strings"
	"time"

	"wawasan/app/thing"
	"wawasan/data"
)

// keptLabels are what the properties of an address book are called that a notebook
// has no field for; "" for one that says nothing to a person.
var keptLabels = map[string]string{
	"NOTE": "kept.note", "BDAY": "kept.bday", "ADR": "kept.adr", "NICKNAME": "kept.nickname", "CATEGORIES": "kept.categories", "ANNIVERSARY": "kept.anniversary",
	"IMPP": "kept.impp", "URL": "kept.url", "SOCIALPROFILE": "kept.url", "X-SOCIALPROFILE": "kept.url", "ORG": "kept.org", "ROLE": "kept.role", "TITLE": "kept.role",
	"N": "", "X-ABLABEL": "", "GENDER": "kept.gender", "RELATED": "kept.related", "X-ABRELATEDNAMES": "kept.related", "LANG": "kept.lang",
}

// kept says what is kept of a contact that has no field: what another program
// called it, else what it is.
func (s Speaker) kept(d *Detail, page thing.ContactPage) {
	points, labels := page.Points, map[string]string{}
	for _, p := range points {
		if group, name := p.KeptName(); p.Kind == data.PointKept && name == "X-ABLABEL" {
			labels[group] = strings.Trim(p.Value, "_$!<>")
		}
	}
	for _, p := range points {
		if p.Kind != data.PointKept {
			continue
		}
		group, name := p.KeptName()
		key, known := keptLabels[name]
		if known && key == "" {
			continue
		}
		label := labels[group]
		if key != "" {
			label = cmp.Or(label, s.T(key))
		}
		text := keptText(p.Value)
		switch name {
		case "ORG":
			text = department(p.Value, page)
		case "BDAY", "ANNIVERSARY", "X-ABDATE":
			text = s.keptDay(text)
		}
		d.reach(cmp.Or(label, strings.ToLower(strings.TrimPrefix(name, "X-"))), text, "link")
	}
}

// department is what a card says of a company beyond its name, "" where they work
// elsewhere by now.
func department(value string, page thing.ContactPage) string {
	firm, rest, _ := strings.Cut(value, ";")
	if len(page.Positions) == 0 || !page.Positions[0].Current || data.Fold(keptText(firm)) != data.Fold(page.Positions[0].Company) {
		return ""
	}
	return keptText(rest)
}

// keptDay is a day as the program writes days, another text as it is.
func (s Speaker) keptDay(text string) string {
	for _, layout := range []string{"2006-01-02", "20060102"} {
		if day, err := time.Parse(layout, text); err == nil && day.Year() > 1604 { // which Apple writes for no year
			return s.Date(data.DateOf(day))
		}
	}
	return text
}

// keptText is a value as one reads it: its parts beside one another.
func keptText(value string) string {
	const comma, semicolon, slash = "\x01", "\x02", "\x03"
	value = strings.NewReplacer(`\\`, slash, `\,`, comma, `\;`, semicolon, `\n`, "\n", `\N`, "\n").Replace(value)
	var parts []string
	for part := range strings.SplitSeq(value, ";") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.NewReplacer(slash, `\`, comma, ",", semicolon, ";").Replace(strings.Join(parts, ", "))
}
