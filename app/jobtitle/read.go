package jobtitle

import (
	"slices"
	"strings"
)

// Guess is what a title says. Function is one of prepare.Functions, or "" where
// the title names none, or several. Rank is Unknown where it says none, or
// several. By are the words that decided, as all spell them, for a person who
// asks why.
type Guess struct {
	Function   string
	Rank       Rank
	FunctionBy string
	RankBy     string
}

// Read guesses the function and the rank of who holds a title. It is blind to
// case, marks and doubled blanks, and never guesses from a title that somebody
// had, wants or studies for. Several titles in one line must agree.
func Read(title string) Guess {
	all := words(title)
	if refused(all) {
		return Guess{}
	}
	var g Guess
	ranked, placed := true, true // as long as the titles agree
	for _, one := range titles(all) {
		if past(one) {
			continue
		}
		if rank, by := rankOf(one); rank != Unknown {
			ranked = ranked && (g.Rank == Unknown || g.Rank == rank)
			g.Rank, g.RankBy = rank, by
		}
		if function, by := functionOf(one); function != "" {
			placed = placed && (g.Function == "" || g.Function == function)
			g.Function, g.FunctionBy = function, by
		}
	}
	if !ranked {
		g.Rank, g.RankBy = Unknown, ""
	}
	if !placed {
		g.Function, g.FunctionBy = "", ""
	}
	return g
}

// say is what one phrase says of the rank, and from which word on it is said:
// "asisten" before it is a part of it.
type say struct {
	part part
	rank Rank
	from int
}

var ranks = func() map[string]say {
	of := map[string]say{}
	for _, list := range [][]rankWord{companyRanks, publicRanks} {
		for _, w := range list {
			for phrase := range strings.SplitSeq(w.phrases, ",") {
				is := say{part: w.part, rank: w.rank}
				key := strings.Join(words(phrase), " ")
				if had, ok := of[key]; ok && w.part == down {
					is = say{part: down, rank: had.rank} // "assistant" alone is a job, before another word it lowers it
				}
				of[key] = is
			}
		}
	}
	return of
}()

// rankOf is the rank of one title and the words that say it.
func rankOf(title []string) (Rank, string) {
	hits := chiefs(title, headings(title, find(title, ranks)))
	for i, h := range hits {
		hits[i].is.from = h.at
	}
	if len(hits) == 0 || slices.ContainsFunc(hits, func(h hit[say]) bool { return h.is.part == mute }) {
		return Unknown, ""
	}
	hits = employed(title, hits)
	senior := slices.ContainsFunc(hits, func(h hit[say]) bool { return h.is.part == up })
	heads := heads(title, hits)
	if len(heads) == 0 {
		return Unknown, ""
	}
	best := heads[0]
	for _, h := range heads[1:] {
		if h.is.rank == best.is.rank {
			continue
		}
		if !joined(title[min(best.to, h.to):max(best.at, h.at)]) { // hits never overlap
			return Unknown, ""
		}
		if h.is.rank > best.is.rank {
			best = h
		}
	}
	if senior {
		best.is.rank = best.is.rank.raised()
	}
	return best.is.rank, strings.Join(title[best.is.from:best.to], " ")
}

// heads are the words that say the rank: the first where it serves the others,
// else the strong ones, else the weak ones; each lowered by what stands before.
func heads(title []string, hits []hit[say]) []hit[say] {
	var strongs, weaks, lowering []hit[say]
	lower := func(h hit[say]) hit[say] {
		for _, by := range lowering {
			if !slices.ContainsFunc(title[by.to:h.at], func(w string) bool { return w == beside || w == slash }) {
				h.is.rank, h.is.from = h.is.rank.lowered(), min(h.is.from, by.at)
			}
		}
		return h
	}
	for _, h := range hits {
		switch h.is.part {
		case down:
			lowering = append(lowering, h)
		case under, aside:
			if len(strongs)+len(weaks)+len(lowering) == 0 {
				return []hit[say]{h}
			}
			if h.is.part == under {
				strongs = append(strongs, h)
			}
		case strong:
			strongs, lowering = append(strongs, lower(h)), nil
		case weak, status:
			weaks = append(weaks, lower(h)) // an "assistant sales manager" is more than sales
		}
	}
	switch {
	case len(strongs) > 0:
		return strongs
	case len(weaks) > 0:
		return weaks
	}
	// an assistant of nobody named
	return slices.DeleteFunc(lowering, func(h hit[say]) bool { return h.is.rank == Unknown })
}

// headings tells what "head" and "kepala" are the head of: of a side of a
// company they are a rank, alone they are too, else nothing is known.
func headings(title []string, hits []hit[say]) []hit[say] {
	for i, h := range hits {
		if h.is.part != heading {
			continue
		}
		hits[i].is.part = strong
		if len(title) > h.to-h.at && len(find(title, places)) == 0 && !has(title, wholes) {
			hits[i].is.part = mute
		}
	}
	return hits
}

// wholes are the parts of a company that have a head.
var wholes = phrasesOf("divisi, departemen, direktorat, division, regional, region, global, group, grup, business unit, corporate, cabang, asset, design, growth, research, riset, sustainability, esg, csr, innovation, inovasi, editorial, security, government relations, customer experience")

// employed drops "pegawai" beside a clearer word, and takes it for a rank where
// the work is known.
func employed(title []string, hits []hit[say]) []hit[say] {
	is := func(h hit[say]) bool { return h.is.part == status }
	clearer := slices.ContainsFunc(hits, func(h hit[say]) bool { return !is(h) })
	if function, _ := functionOf(title); clearer || function == "" {
		return slices.DeleteFunc(hits, is)
	}
	return hits
}

// chiefs reads "chief … officer", whatever stands between, as one phrase.
func chiefs(title []string, hits []hit[say]) []hit[say] {
	at := slices.Index(title, "chief")
	if at < 0 {
		return hits
	}
	to := slices.Index(title[at:], "officer")
	if to < 2 || to > 4 || slices.ContainsFunc(title[at:at+to], func(w string) bool { return w == beside || w == slash }) {
		return hits
	}
	hits = slices.DeleteFunc(hits, func(h hit[say]) bool { return h.to > at && h.at <= at+to })
	hits = append(hits, hit[say]{at, at + to + 1, say{part: strong, rank: Chief}})
	slices.SortFunc(hits, func(a, b hit[say]) int { return a.at - b.at })
	return hits
}

// joined reports that somebody is both: a founder and director is a founder.
func joined(between []string) bool {
	return slices.ContainsFunc(between, func(w string) bool { return w == ampers || w == "dan" || w == "and" })
}

// place is what one phrase says of the function.
type place struct {
	weight   weight
	function string
}

var places = func() map[string]place {
	of := map[string]place{}
	for _, w := range functionWords {
		index(of, w.phrases, place{w.weight, w.function})
	}
	return of
}()

// functionOf is the function of one title and the words that say it: of those
// that say most, if all of them say the same and the title says little that is
// not understood.
func functionOf(title []string) (function, by string) {
	hits := find(title, places)
	if len(hits) == 0 {
		return "", ""
	}
	best := slices.MaxFunc(hits, func(a, b hit[place]) int { return int(a.is.weight) - int(b.is.weight) })
	said, others := 0, false
	for _, h := range hits {
		switch {
		case h.is.weight == best.is.weight && h.is.function != best.is.function:
			return "", ""
		case h.is.function != best.is.function:
			others = true
		case h.is.weight == best.is.weight:
			said += h.to - h.at
		}
	}
	if dark := unknown(title, hits); dark > 0 && (best.is.weight == hint || others) || best.is.weight == plain && dark >= said {
		return "", ""
	}
	if best.is.function == "" {
		return "", ""
	}
	return best.is.function, strings.Join(title[best.at:best.to], " ")
}

// unknown counts the words of a title that no list knows.
func unknown(title []string, hits []hit[place]) int {
	known := make([]bool, len(title))
	for _, h := range hits {
		for i := h.at; i < h.to; i++ {
			known[i] = true
		}
	}
	for _, h := range find(title, ranks) {
		for i := h.at; i < h.to; i++ {
			known[i] = true
		}
	}
	n := 0
	for i, w := range title {
		if !known[i] && !isSign(w) && !neutral[w] && len(w) > 1 {
			n++
		}
	}
	return n
}

// neutral are the words that say where and how wide, never what.
var neutral = func() map[string]bool {
	of := map[string]bool{}
	for _, w := range strings.Fields(neutralWords) {
		of[w] = true
	}
	return of
}()
