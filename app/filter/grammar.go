package filter

import "wawasan/data"

// Grammar is how lists of one kind are filtered: its fields with how they are
// written in each language, the usual way first.
type Grammar []field

type field struct {
	key    Key
	id, en []string
}

// The fields that several lists share are written alike in all of them.
var (
	industry = field{Industry, []string{"industri", "bidang"}, []string{"industry"}}
	company  = field{Company, []string{"perusahaan"}, []string{"company"}}
	function = field{Function, []string{"fungsi"}, []string{"function"}}
	level    = field{Level, []string{"jenjang"}, []string{"level"}}
	place    = field{Place, []string{"tempat"}, []string{"place"}}
	tag      = field{Tag, []string{"label"}, []string{"tag"}}
	stage    = field{Stage, []string{"tahap"}, []string{"stage"}}
	starred  = field{Starred, []string{"bintang"}, []string{"starred", "star"}}
	before   = field{Before, []string{"sebelum"}, []string{"before"}}
	after    = field{After, []string{"sejak"}, []string{"after"}}
)

// The grammars.
var (
	Lessons = Grammar{
		{Kind, []string{"jenis"}, []string{"kind"}},
		industry, company,
		{By, []string{"dari", "oleh"}, []string{"by"}},
		{Gap, []string{"ingin-tahu", "kesenjangan"}, []string{"gap"}},
		before, after,
		{Applied, []string{"diterapkan"}, []string{"applied"}},
		{Reported, []string{"dikabari"}, []string{"reported"}},
		starred,
		{Contradicted, []string{"dibantah"}, []string{"contradicted"}},
		{Confirmed, []string{"dikuatkan"}, []string{"confirmed"}},
		{OffRecord, []string{"rahasia"}, []string{"offrecord"}},
		{Due, []string{"ditinjau", "diulang"}, []string{"due"}},
		{Changed, []string{"berubah"}, []string{"changed"}},
		{Order, []string{"urut"}, []string{"order"}},
	}
	// People are contacts, and those known by name only.
	People = Grammar{
		company, industry, function, level, place,
		{Tie, []string{"hubungan"}, []string{"tie"}},
		{Met, []string{"bertemu", "ketemu"}, []string{"met"}},
		{Last, []string{"terakhir"}, []string{"last"}},
		{KnownBy, []string{"kenal-lewat", "lewat"}, []string{"known-by"}},
		stage, tag, starred,
		{Mentor, []string{"mentor"}, []string{"mentor"}},
		before, after,
	}
	Interviews = Grammar{
		company, industry,
		{With, []string{"dengan", "bersama"}, []string{"with"}},
		function, level, stage,
		{Purpose, []string{"tujuan"}, []string{"purpose"}},
		place,
		{Medium, []string{"cara"}, []string{"medium"}},
		tag,
		{Thanked, []string{"terima-kasih"}, []string{"thanked"}},
		before, after,
	}
)

// Keys lists how the fields are written in a language, "id" or "en".
func (g Grammar) Keys(lang string) []string {
	var out []string
	for _, f := range g {
		if lang == "id" {
			out = append(out, f.id[0])
		} else {
			out = append(out, f.en[0])
		}
	}
	return out
}

func (g Grammar) called(name string) (Key, bool) {
	name = data.Fold(name)
	for _, f := range g {
		for _, words := range [][]string{f.id, f.en} {
			for _, word := range words {
				if name == word {
					return f.key, true
				}
			}
		}
	}
	return "", false
}
