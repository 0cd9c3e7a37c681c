package say

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"wawasan/app/interchange"
	"wawasan/app/thing"
	"wawasan/data"
)

// keptLabels are what the properties of an address book are called that a notebook
// has no field for; "" for one that says nothing to a person.
var keptLabels = map[string]string{
	"NOTE": "kept.note", "BDAY": "kept.bday", "ADR": "kept.adr", "NICKNAME": "kept.nickname", "CATEGORIES": "kept.categories", "ANNIVERSARY": "kept.anniversary",
	"IMPP": "kept.impp", "URL": "kept.url", "SOCIALPROFILE": "kept.url", "X-SOCIALPROFILE": "kept.url", "ORG": "kept.org", "ROLE": "kept.role", "TITLE": "kept.role",
	"N": "", "X-ABLABEL": "", "UID": "", "REV": "", "CLASS": "", "SORT-STRING": "", "SOURCE": "", "NAME": "", "MAILER": "", "XML": "", "X-ABADR": "", "X-ABSHOWAS": "",
	"X-EVOLUTION-FILE-AS": "", "X-MS-OL-DEFAULT-POSTAL-ADDRESS": "",
	"FN": "kept.fn", "TEL": "point.phone", "EMAIL": "point.email",
	"X-PHONETIC-FIRST-NAME": "kept.phonetic", "X-PHONETIC-MIDDLE-NAME": "kept.phonetic", "X-PHONETIC-LAST-NAME": "kept.phonetic", "GENDER": "kept.gender", "RELATED": "kept.related", "X-ABRELATEDNAMES": "kept.related", "LANG": "kept.lang",
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
		if known && key == "" || saidBy(page, p) {
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
			if text == "" && worksBeside(p.Value, page) {
				label, text = s.T("kept.org.beside"), keptText(p.Value)
			}
		case "TEL":
			label = Join(label, strings.Join(interchange.Kept{Name: p.Label}.Types(), ", "))
		case "BDAY", "ANNIVERSARY", "X-ABDATE":
			text = s.keptDay(text)
		}
		d.reach(cmp.Or(label, strings.ToLower(strings.TrimPrefix(name, "X-"))), text, "link")
	}
}

// yearless is a day whose year nobody knows: as 4.0 writes it, and as Apple does.
var yearless = regexp.MustCompile(`^(?:--|1604-?)(\d{2})-?(\d{2})(?:T.*)?$`)

// department is what a card says of a company beyond its name, "" where they work
// elsewhere by now.
func department(value string, page thing.ContactPage) string {
	firm, rest, _ := strings.Cut(value, ";")
	if len(page.Positions) == 0 || !page.Positions[0].Current || data.Fold(keptText(firm)) != data.Fold(page.Positions[0].Company) {
		return ""
	}
	return keptText(rest)
}

// saidBy reports that what is kept of a card is said by a field, and kept for what
// else its line has.
func saidBy(page thing.ContactPage, kept data.ContactPoint) bool {
	k := interchange.Kept{Name: kept.Label, Value: kept.Value}
	if name, _ := k.Says("FN"); name != "" {
		return data.Fold(name) == data.Fold(page.Name)
	}
	return slices.ContainsFunc(page.Points, func(p data.ContactPoint) bool {
		switch p.Kind {
		case "phone":
			number, _ := k.Says("TEL")
			return number != "" && number == p.Value
		case "email":
			_, mails := k.Says("EMAIL")
			return slices.ContainsFunc(mails, func(mail string) bool { return slices.Contains(interchange.Emails(p.Value), mail) })
		case "link":
			return k.Page() != "" && k.Page() == p.MatchKey
		}
		return false
	})
}

// worksBeside reports a company of a card that is neither where somebody works by
// what the notebook says, nor where they were.
func worksBeside(value string, page thing.ContactPage) bool {
	firm, _, _ := strings.Cut(value, ";")
	return !slices.ContainsFunc(page.Positions, func(p thing.HeldPosition) bool { return data.Fold(p.Company) == data.Fold(keptText(firm)) })
}

// keptDay is a day as the program writes days, without its year where that is not
// known; another text as it is.
func (s Speaker) keptDay(text string) string {
	if m := yearless.FindStringSubmatch(text); m != nil {
		if day, err := time.Parse("0102", m[1]+m[2]); err == nil {
			return s.DayAndMonth(day.Month(), day.Day())
		}
	}
	for _, layout := range []string{"2006-01-02", "20060102"} {
		if day, err := time.Parse(layout, text); err == nil {
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
