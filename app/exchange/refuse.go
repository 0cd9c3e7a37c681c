package exchange

import (
	"slices"

	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
)

// refuse leaves those out whom a person left out before, or erased, unless they
// are in the notebook or it was said otherwise of them.
func (e *entries) refuse(r data.Reader, decisions Decisions) error {
	refused, err := r.Refusals()
	if err != nil || len(refused) == 0 {
		return err
	}
	for _, of := range e.all {
		if of.who == nil && decisions.of(of) == Ruled {
			of.refused = slices.ContainsFunc(e.fingerprints(of), func(id data.ID) bool { return refused[id] })
		}
	}
	out := func(of *entry) bool { return of.refused }
	for _, of := range e.all {
		if of.refused {
			e.skipped = append(e.skipped, of)
		}
	}
	e.all, e.surest = slices.DeleteFunc(e.all, out), slices.DeleteFunc(e.surest, out)
	return nil
}

// remembered are the fingerprints of whom a person left out of this import, and
// of whom they want although they had left them out, or erased them, before.
func (e *entries) remembered(decisions Decisions) (refused, allowed []data.ID) {
	if len(decisions) == 0 {
		return nil, nil
	}
	for _, of := range e.skipped {
		if decisions.of(of) == Skipped {
			refused = append(refused, e.fingerprints(of)...)
		}
	}
	for _, of := range e.all {
		if decisions.of(of) == AsNew {
			allowed = append(allowed, e.fingerprints(of)...)
		}
	}
	return refused, allowed
}

// fingerprints stand for a person of a file: for each address, and for each name
// with its company.
func (e *entries) fingerprints(of *entry) []data.ID {
	k := data.Traits{Keys: of.keys}
	var keys []string
	for _, row := range of.rows {
		p := e.table.People[row]
		k.Names, k.Companies = []string{p.Name}, []string{p.Company}
		keys = append(keys, KnownBy(k)...)
	}
	var all []data.ID
	for _, key := range keys {
		all = append(all, data.Fingerprint(key))
	}
	return all
}

// KnownBy is how an import knows somebody: by each address, and by each name at
// each company, as they fold and without titles, legal forms and the order of
// words.
func KnownBy(k data.Traits) []string {
	var all []string
	for _, key := range k.Keys {
		all = append(all, thing.EachKey(key)...)
	}
	for _, phone := range k.Phones {
		if key := match.PhoneKey(phone); key != "" {
			all = append(all, key)
		}
	}
	for _, name := range k.Names {
		core := calls(name).core
		for _, company := range k.Companies {
			all = append(all, data.NameKey(name, company), data.NameKey(core, bareName(company)))
		}
	}
	return all
}
