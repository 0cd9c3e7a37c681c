package thing

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/app/match"
	"wawasan/data"
)

// Double is two things of a kind that are likely to be one. Should they become one,
// Into is the one to stay.
type Double struct {
	Kind       Kind
	From, Into Item
	Why        match.Why
	By         string // the address both have, "" where their names say it
}

// doubled are the kinds of which a notebook may hold one thing twice, in the order
// in which they are listed, each with how they are looked at.
var doubled = []struct {
	kind Kind
	sort match.Sort
	read func(r data.Reader) ([]match.Thing, error)
}{
	{KindContact, match.People, peopleThings},
	{KindCompany, match.Companies, func(r data.Reader) ([]match.Thing, error) { return called(r.CompanyNames()) }},
	{KindIndustry, match.Labels, func(r data.Reader) ([]match.Thing, error) { return called(r.IndustryNames()) }},
	{KindTag, match.Labels, func(r data.Reader) ([]match.Thing, error) { return called(r.TagNames()) }},
	{KindFocusArea, match.Directions, directions},
}

// found is a pair before its things are read.
type found struct {
	kind Kind
	match.Double
}

// Doubles finds what is likely to stand in the notebook twice, the surer first: at
// most limit pairs, all for 0. It counts all of them.
func Doubles(ctx context.Context, d *desk.Desk, limit int) (pairs []Double, count int, err error) {
	r := d.Read(ctx)
	apart, err := r.Apart()
	if err != nil {
		return nil, 0, err
	}
	two := func(a, b string) bool { return apart[data.PairOf(data.ID(a), data.ID(b))] }
	if len(apart) == 0 {
		two = nil
	}
	var all []found
	for _, of := range doubled {
		things, err := of.read(r)
		if err != nil {
			return nil, 0, err
		}
		for _, double := range match.Doubles(of.sort, things, two) {
			all = append(all, found{of.kind, double})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(unsure(a.Why), unsure(b.Why)) })
	count = len(all)
	if limit > 0 {
		all = all[:min(limit, len(all))]
	}
	pairs, err = readPairs(d, r, all)
	return pairs, count, err
}

func unsure(why match.Why) int {
	if why.Sure() {
		return 0
	}
	return 1
}

// readPairs reads the things of pairs.
func readPairs(d *desk.Desk, r data.Reader, all []found) ([]Double, error) {
	wanted, items := map[Kind][]data.ID{}, map[Link]Item{}
	for _, f := range all {
		for _, id := range []data.ID{data.ID(f.A), data.ID(f.B)} {
			link := Link{Kind: f.kind, ID: id}
			if _, asked := items[link]; !asked {
				items[link] = nil
				wanted[f.kind] = append(wanted[f.kind], id)
			}
		}
	}
	for kind, ids := range wanted {
		for some := range slices.Chunk(ids, 500) {
			read, err := Read(d, r, kind, some...)
			if err != nil {
				return nil, err
			}
			for _, item := range read {
				items[LinkOf(item)] = item
			}
		}
	}
	out := make([]Double, 0, len(all))
	for _, f := range all {
		older, newer := items[Link{Kind: f.kind, ID: data.ID(f.A)}], items[Link{Kind: f.kind, ID: data.ID(f.B)}]
		if older == nil || newer == nil {
			continue // deleted meanwhile
		}
		double := Double{Kind: f.kind, From: newer, Into: older, Why: f.Why, By: f.By}
		if nameOnly(older) && !nameOnly(newer) {
			double.From, double.Into = older, newer
		}
		out = append(out, double)
	}
	return out, nil
}

// nameOnly reports somebody who is known by name only: a contact stays.
func nameOnly(item Item) bool {
	c, ok := item.(data.ContactRow)
	return ok && c.NameOnly
}

// called are things by their names: one with further names has several.
func called(names []data.Name, err error) ([]match.Thing, error) {
	at := map[data.ID]int{}
	var out []match.Thing
	for _, n := range names {
		place, known := at[n.ID]
		if !known {
			at[n.ID] = len(out)
			out = append(out, match.Thing{ID: string(n.ID), Names: []string{n.Name}})
			continue
		}
		out[place].Names = append(out[place].Names, n.Name)
	}
	return out, err
}

// peopleThings are all people, those known by name only too, with where they work
// and how they are reached.
func peopleThings(r data.Reader) ([]match.Thing, error) {
	names, err := r.ContactNames()
	if err != nil {
		return nil, err
	}
	keys, err := r.ContactKeys()
	if err != nil {
		return nil, err
	}
	phones, err := r.Phones()
	if err != nil {
		return nil, err
	}
	at := make(map[data.ID]int, len(names))
	out := make([]match.Thing, len(names))
	for n, name := range names {
		at[name.ID] = n
		out[n] = match.Thing{ID: string(name.ID), Names: []string{name.Name}, Place: name.Extra}
	}
	for _, key := range keys {
		if n, known := at[key.ContactID]; known {
			out[n].Keys = append(out[n].Keys, EachKey(key.MatchKey)...)
		}
	}
	for _, p := range phones {
		if n, known := at[p.ContactID]; known {
			out[n].Phones = append(out[n].Phones, p.Value)
		}
	}
	return out, nil
}

// directions are focus areas without whom and what they were typed with, and who
// said them.
func directions(r data.Reader) ([]match.Thing, error) {
	total, err := r.Count("focus_areas")
	if err != nil || total == 0 {
		return nil, err
	}
	areas, err := r.FocusAreas(data.PageQuery{Limit: total})
	if err != nil {
		return nil, err
	}
	industries, err := r.IndustryNames()
	if err != nil {
		return nil, err
	}
	name := map[data.ID]string{}
	for _, i := range industries {
		name[i.ID] = i.Name
	}
	out := make([]match.Thing, len(areas))
	for n, f := range areas {
		text := f.Text
		for _, said := range []string{"@" + f.Who, "#" + name[f.IndustryID]} {
			if len(said) > 1 {
				text = strings.ReplaceAll(text, said, "")
			}
		}
		out[n] = match.Thing{ID: string(f.ID), Names: []string{text}, Place: string(cmp.Or(f.ContactID, f.InterviewID))}
	}
	return out, nil
}

// KeepApart remembers of two things of a kind that they are two, as one change: they
// are no doubles any more. title is what the change is called.
func KeepApart(ctx context.Context, d *desk.Desk, a, b Link, title string) error {
	if a.Kind != b.Kind || a.ID == b.ID || !slices.Contains(Mergeable, a.Kind) {
		return data.Invalid("merge.error.same")
	}
	return d.Change(ctx, "double.apart", title, func(tx *data.Tx) error { return tx.KeepApart(a.ID, b.ID) })
}
