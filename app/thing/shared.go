package thing

import (
	"strings"
	"unicode"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// sharedPlaces says of some people where both they and I have been: at a school
// or an employer I named in the settings, or formerly at the company I am at.
// Who is not in it shares nothing that the notebook knows of.
func sharedPlaces(r data.Reader, people []data.ID) (map[data.ID]string, error) {
	mine := pastPlaces(r.Setting(desk.SettingMyPast))
	own, err := r.OwnCompany()
	if err != nil || len(people) == 0 || len(mine) == 0 && own.ID == "" {
		return nil, err
	}
	out := map[data.ID]string{}
	if err := sharedByWork(r, people, mine, own.Name, out); err != nil || len(mine) == 0 {
		return out, err
	}
	about, err := r.AboutThem(people)
	for id, text := range about {
		for key, name := range mine {
			if mentionsPlace(text, key) && (out[id] == "" || name < out[id]) {
				out[id] = name
			}
		}
	}
	return out, err
}

func sharedByWork(r data.Reader, people []data.ID, mine map[string]string, own string, out map[data.ID]string) error {
	places, err := r.PlacesOf(people)
	for _, p := range places {
		key := data.Fold(p.Name)
		name := mine[key]
		if name == "" && !p.Current && own != "" && key == data.Fold(own) {
			name = own
		}
		if name != "" && (out[p.ContactID] == "" || name < out[p.ContactID]) {
			out[p.ContactID] = name
		}
	}
	return err
}

// pastPlaces reads the names of a setting, set apart by semicolons or lines, by
// how they are compared.
func pastPlaces(text string) map[string]string {
	out := map[string]string{}
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		if name = strings.TrimSpace(name); data.Fold(name) != "" {
			out[data.Fold(name)] = name
		}
	}
	return out
}

// mentionsPlace reports whether a text names a place: its words in their order,
// and not as a part of others.
func mentionsPlace(text, key string) bool {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(data.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	}
	return strings.Contains(words(text), words(key))
}
