package filter

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// Yes and No are the values of fields that are so or not.
const (
	Yes = "yes"
	No  = "no"
)

// choices are the values a field can have, with the words for each: the usual
// one in Indonesian first, that in English last.
var choices = map[Key]map[string][]string{
	Kind: {
		"fact": {"fakta", "fact"}, "advice": {"saran", "nasihat", "advice"}, "trend": {"tren", "trend"},
		"misconception": {"anggapan", "anggapan-keliru", "mitos", "kekeliruan", "salah-paham", "misconception"}, "warning": {"peringatan", "warning"},
		"opening": {"peluang", "opening"}, "mentor_lead": {"mentor", "calon-mentor", "mentor_lead"}, "none": {"tanpa", "none"},
	},
	Order:   {"time": {"waktu", "time"}, "industry": {"industri", "bidang", "industry"}, "person": {"orang", "person"}},
	Changed: {Yes: {"pikiran", "mind", "ya", "yes"}, No: {"tidak", "no"}},
	Level:   {"higher": {"atas", "di-atas", "senior", "higher"}, "same": {"setara", "setingkat", "sama", "same"}, "lower": {"bawah", "di-bawah", "junior", "lower"}, None: none},
	Tie: {
		"mentor": {"mentor"}, "warm": {"dekat", "warm"}, "light": {"biasa", "light"}, "dormant": {"jarang", "dormant"}, "own": {"sendiri", "own"}, None: none,
	},
	Met: {Yes: {"pernah", "sudah", "ya", "yes"}, No: {"belum", "tidak", "no", "never"}},
	Stage: {
		"idea": {"ide", "idea"}, "asked": {"dihubungi", "asked"}, "replied": {"dibalas", "replied"}, "scheduled": {"terjadwal", "scheduled"},
		"held": {"bertemu", "sudah-bertemu", "held"}, "thanked": {"berterima-kasih", "sudah-berterima-kasih", "thanked"}, "closed": {"selesai", "closed"},
		"declined": {"ditolak", "ditolak-halus", "declined"}, "no_answer": {"tidak-dibalas", "no_answer", "no-answer"}, "postponed": {"ditunda", "postponed"},
	},
	Mentor: {"candidate": {"calon", "candidate"}, "asked": {"diminta", "asked"}, "mentor": {"mentor"}, "past": {"pernah", "past"}, None: none},
	Purpose: {
		"own_company": {"perusahaan-sendiri", "own_company", "own-company"}, "own_industry": {"industri-sendiri", "own_industry", "own-industry"},
		"other_industry": {"industri-lain", "other_industry", "other-industry"}, "mentor": {"mentor"}, "job_interview": {"wawancara-kerja", "kerja", "job_interview", "job-interview"}, None: none,
	},
	Medium: {"video": {"video"}, "phone": {"telepon", "phone"}, "in_person": {"tatap-muka", "in_person", "in-person"}, None: none},
}

// None is the value that asks for what has none of the others.
const None = "none"

var none = []string{"tanpa", "none"}

var yesNo = map[string][]string{Yes: {"ya", "sudah", "y", "1", "yes"}, No: {"tidak", "belum", "t", "n", "0", "no"}}

// Free reports whether a field takes any text: a name, or a part of one.
func (k Key) Free() bool {
	switch k {
	case Industry, Company, By, Gap, Function, Place, KnownBy, Tag, With:
		return true
	}
	return false
}

// Examples are values a field can have, as they are written in a language, "id"
// or "en"; none for a field that takes any text.
func Examples(key Key, lang string) []string {
	switch {
	case key.Free():
		return nil
	case key == Last:
		if lang == "id" {
			return []string{"<3bulan", ">1tahun"}
		}
		return []string{"<3m", ">1y"}
	case key == Before, key == After:
		if lang == "id" {
			return []string{"2026-06", "30hari", "6bulan"}
		}
		return []string{"2026-06", "30d", "6m"}
	}
	words, ok := choices[key]
	if !ok {
		words = yesNo
	}
	var out []string
	for _, list := range words {
		if lang == "id" {
			out = append(out, list[0])
		} else {
			out = append(out, list[len(list)-1])
		}
	}
	slices.Sort(out)
	return out
}

// meaning is what a value says in a field, "" for nothing.
func meaning(key Key, value string) string {
	switch {
	case key.Free():
		return strings.Join(strings.Fields(value), " ")
	case key == Last:
		value = strings.Join(strings.Fields(data.Fold(value)), "")
		if _, ok := span(value, data.Date{Y: 2000, M: 1, D: 1}); !ok {
			return ""
		}
		return value
	case key == Before, key == After:
		if _, ok := day(value, data.Date{Y: 2000, M: 1, D: 1}); !ok {
			return ""
		}
		return data.Fold(value)
	}
	words, ok := choices[key]
	if !ok {
		words = yesNo
	}
	return choice(words, data.Fold(value), ok)
}

// choice finds a value by its word or, where beginnings are enough, by three
// letters that begin the words of no other.
func choice(words map[string][]string, typed string, beginnings bool) string {
	found := ""
	for value, list := range words {
		for _, word := range list {
			if word == typed {
				return value
			}
			if beginnings && len(typed) >= 3 && strings.HasPrefix(word, typed) {
				if found != "" && found != value {
					return ""
				}
				found = value
			}
		}
	}
	return found
}

// Has returns what a field that is so or not asks for, nil for nothing; the
// last one typed counts.
func (q Query) Has(key Key) *bool {
	var out *bool
	for _, f := range q.Fields {
		if f.Key == key {
			yes := (f.Value == Yes) != f.Not
			out = &yes
		}
	}
	return out
}

// Values are what is asked of a field, in their order.
func (q Query) Values(key Key) []Field {
	var out []Field
	for _, f := range q.Fields {
		if f.Key == key {
			out = append(out, f)
		}
	}
	return out
}

// Day is the day a field names, the last one typed: before:2026-06 is before
// the first of June, after:2026-06 from that day on; 30d, 4w, 6m and 1y (30hari,
// 4minggu, 6bulan and 1tahun in Indonesian) count back from today.
func (q Query) Day(key Key, today data.Date) (data.Date, bool) {
	all := q.Values(key)
	if len(all) == 0 {
		return data.Date{}, false
	}
	return day(all[len(all)-1].Value, today)
}

// Span is a time since something was: longer ago than Day, or with Within not
// longer ago.
type Span struct {
	Day    data.Date
	Within bool
	Not    bool
}

// Spans are the times a field asks for, in their order: last:>1y is longer ago
// than a year, last:<3m in the last three months.
func (q Query) Spans(key Key, today data.Date) []Span {
	var out []Span
	for _, f := range q.Values(key) {
		if s, ok := span(f.Value, today); ok {
			s.Not = f.Not
			out = append(out, s)
		}
	}
	return out
}

func span(text string, today data.Date) (s Span, ok bool) {
	if text == "" || text[0] != '<' && text[0] != '>' {
		return Span{}, false
	}
	s.Within = text[0] == '<'
	s.Day, ok = backTo(text[1:], today)
	return s, ok
}

var ago = regexp.MustCompile(`^(\d{1,4})(d|h|hari|w|mg|mgg|minggu|pekan|m|bl|bln|bulan|y|t|th|thn|tahun)$`)

// backTo is the day so long before today as a text says, and whether it does.
func backTo(text string, today data.Date) (data.Date, bool) {
	m := ago.FindStringSubmatch(text)
	if m == nil {
		return data.Date{}, false
	}
	n, _ := strconv.Atoi(m[1]) // digits
	switch m[2] {
	case "d", "h", "hari":
		return today.AddDays(-n), true
	case "w", "mg", "mgg", "minggu", "pekan":
		return today.AddDays(-7 * n), true
	case "y", "t", "th", "thn", "tahun":
		n *= 12
	}
	first := time.Date(today.Y, today.M, 1, 0, 0, 0, 0, time.UTC).AddDate(0, -n, 0)
	last := first.AddDate(0, 1, -1).Day() // the 31st has no day a month before
	return data.Date{Y: first.Year(), M: first.Month(), D: min(today.D, last)}, first.Year() > 0
}

func day(text string, today data.Date) (data.Date, bool) {
	text = data.Fold(text)
	if ago.MatchString(text) {
		return backTo(text, today)
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if at, err := time.Parse(layout, text); err == nil && at.Year() > 0 {
			return data.DateOf(at), true
		}
	}
	return data.Date{}, false
}
