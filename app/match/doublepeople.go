package match

import (
	"strings"

	"wawasan/data"
)

// oneself is a person as they are compared.
type oneself struct {
	fold  string
	core  string // without titles, in its order
	words string // the same in the order of the alphabet
	many  bool   // words
	place string
}

// people compares people by how they are reached and by their names.
func (f *finder) people() {
	all := make([]oneself, len(f.things))
	firms := map[string]string{}
	for i, t := range f.things {
		fold := data.Fold(first(t.Names))
		core := Core(fold)
		words := NameWords(core)
		if _, known := firms[t.Place]; !known {
			firms[t.Place] = strings.Join(FirmWords(t.Place), "")
		}
		all[i] = oneself{fold, core, strings.Join(sorted(words), " "), len(words) > 1, firms[t.Place]}
	}
	f.reached(all)
	f.phoned(all)
	f.called(all)
	f.shortened(all)
	f.mistyped(all)
}

// mostHolders is how many people of other names may have an address until it is
// taken for that of a house: a switchboard, a mailbox of all.
const mostHolders = 3

// reached finds people who have an address in common. A page that one person alone
// has says enough; any other may be shared.
func (f *finder) reached(all []oneself) {
	by := blocks[string]{}
	for i, t := range f.things {
		for _, key := range t.Keys {
			by.add(key, i)
		}
	}
	by.each(f, func(key string, i, j int) {
		switch {
		case IsProfile(key):
			f.meet(i, j, ByLink, key)
		case IsMail(key):
			f.shares(all, i, j, len(by[key]), ByEmail, SharedEmail, key[len(MailScheme):])
		default:
			f.shares(all, i, j, len(by[key]), ByLink, SharedLink, key)
		}
	})
}

// phoned finds people who have a phone number in common, however it is written.
func (f *finder) phoned(all []oneself) {
	const last = 7
	by := blocks[string]{}
	for i, t := range f.things {
		for _, phone := range t.Phones {
			if digits := data.Digits(phone); len(digits) >= last {
				by.add(digits[len(digits)-last:], i)
			}
		}
	}
	by.each(f, func(key string, i, j int) {
		for _, phone := range f.things[i].Phones {
			if strings.HasSuffix(data.Digits(phone), key) && anyOf([]string{phone}, f.things[j].Phones, SamePhone) {
				f.shares(all, i, j, len(by[key]), ByPhone, SharedPhone, phone)
			}
		}
	})
}

// shares notes two who share an address that is not surely of one person: their
// names say how much that weighs.
func (f *finder) shares(all []oneself, i, j, holders int, same, shared Why, by string) {
	a, b := all[i], all[j]
	agree := a.words == b.words || Agree(a.fold, b.fold) || oneLetter(a.core, b.core)
	switch {
	case agree && !OtherPage(f.things[i].Keys, f.things[j].Keys):
		f.meet(i, j, same, by)
	case holders <= mostHolders:
		f.meet(i, j, shared, by)
	}
}

// called finds people of one name. Whoever has pages on one site, and none in
// common, is two; a name of one word says little by itself.
func (f *finder) called(all []oneself) {
	by := blocks[string]{}
	for i, one := range all {
		by.add(one.words, i)
	}
	delete(by, "")
	by.each(f, func(_ string, i, j int) {
		a, b := all[i], all[j]
		switch {
		case OtherPage(f.things[i].Keys, f.things[j].Keys), !a.many && elsewhere(a, b):
		case a.fold == b.fold && a.place == b.place && a.place != "":
			f.meet(i, j, SameAtOne, "")
		case a.fold == b.fold:
			f.meet(i, j, SameName, "")
		default:
			f.meet(i, j, NameForm, "")
		}
	})
}

// elsewhere reports that two people work at different companies.
func elsewhere(a, b oneself) bool { return a.place != b.place && a.place != "" && b.place != "" }

// shortened finds, at one company, a name that is short for another.
func (f *finder) shortened(all []oneself) {
	type seat struct{ place, word string }
	by := blocks[seat]{}
	for i, one := range all {
		if one.place == "" {
			continue
		}
		for _, word := range NameWords(one.core) {
			if len(word) > 1 {
				by.add(seat{one.place, word}, i)
			}
		}
	}
	by.each(f, func(_ seat, i, j int) {
		if a, b := all[i], all[j]; a.words != b.words && Agree(a.core, b.core) && !OtherPage(f.things[i].Keys, f.things[j].Keys) {
			f.meet(i, j, ShortName, "")
		}
	})
}

// mistyped finds names that one letter tells apart, of people who are not known to
// work at different companies.
func (f *finder) mistyped(all []oneself) {
	by := blocks[uint64]{}
	for i, one := range all {
		addEdits(by, one.core, i, 10)
	}
	by.each(f, func(_ uint64, i, j int) {
		if a, b := all[i], all[j]; !elsewhere(a, b) && oneLetter(a.core, b.core) && !OtherPage(f.things[i].Keys, f.things[j].Keys) {
			f.meet(i, j, OneLetter, "")
		}
	})
}
