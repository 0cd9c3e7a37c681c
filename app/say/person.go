package say

import (
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/thing"
	"wawasan/data"
)

// RaiseAct is the command that makes a contact of somebody known by name only.
const RaiseAct = "contact.raise"

func (s Speaker) contactPage(d *Detail, p thing.ContactPage) {
	d.Title = p.Name
	var past []string
	for n, held := range p.Positions {
		text := Join(held.Title, held.Company)
		if n == 0 && held.Current {
			d.Sub = text
		} else if text != "" {
			past = append(past, text)
		}
	}
	d.chip(s.guessed(s.optional("level.", p.Standing.Level), p.Standing.LevelGuessed), s.guessed(p.Standing.Function, p.Standing.FunctionGuessed), s.optional("mentor.", p.Mentor))
	for _, point := range p.Points {
		if point.Kind != data.PointKept {
			d.reach(Join(s.T("point."+point.Kind), s.numberType(point)), point.Value, point.Kind)
		}
	}
	d.fact(s.T("contact.met"), p.Met)
	d.fact(s.T("contact.introducer"), Join(p.Introducer, when(p.MayMention, s.T("contact.may_mention"))))
	d.fact(s.T("contact.introduced"), names(p.Opened))
	d.fact(s.T("contact.shared"), p.Shared)
	d.fact(s.T("contact.about"), p.About)
	d.fact(s.T("contact.keep"), s.rhythm(p.Contact))
	d.fact(s.T("contact.mentor_terms"), p.MentorTerms)
	if zone := thing.ZoneOf(p.Contact); zone != nil {
		d.fact(s.T("contact.zone"), Join(p.Zone, s.T("contact.zone.now", "time", s.Clock(s.now.In(zone)))))
	}
	d.fact(s.T("contact.connected_on"), s.Date(p.ConnectedOn))
	d.fact(s.T("contact.past"), strings.Join(past, "; "))
	s.kept(d, p)
	if next := p.Next(); next.ID != "" {
		d.Next = s.T("contact.next", "what", next.Text, "day", s.Relative(next.Due, s.today()))
		d.NextAct, d.NextOf = "promise.done", thing.Link{Kind: thing.KindPromise, ID: next.ID}
	}
	if p.NameOnly {
		d.Next, d.NextAct = s.T("contact.known"), RaiseAct
	}
	gaps := rowsOf(s, p.Gaps)
	for n := range gaps {
		gaps[n].Fact = ""
	}
	d.put(s.T("contact.gaps"), gaps)
	d.Rows = append(d.Rows, s.timeline(p.Timeline, p.Name)...)
}

// guessed says of a word that it was read from a title, not said by anybody.
func (s Speaker) guessed(word string, guessed bool) string {
	if word == "" || !guessed {
		return word
	}
	return s.T("contact.guessed", "word", word)
}

var numberTypes = map[string]string{
	"cell": "phone.cell", "home": "phone.home", "work": "phone.work", "main": "phone.main", "car": "phone.car", "other": "phone.else",
}

// numberType says what a phone number or an address is of, "" where that is not
// known: in the words of the program, or in those of whoever wrote it.
func (s Speaker) numberType(p data.ContactPoint) string {
	if p.Kind != "phone" && p.Kind != "email" {
		return ""
	}
	var of []string
	for _, word := range interchange.Labels(p.Label) {
		if key := numberTypes[word]; key != "" {
			word = s.T(key)
		} else if len(word) > 2 && strings.EqualFold(word[:2], "x-") {
			word = word[2:]
		}
		of = append(of, word)
	}
	return strings.Join(of, ", ")
}

// rhythm says how often one wants to be in touch, "" for no rhythm.
func (s Speaker) rhythm(c data.Contact) string {
	if c.Keep == thing.KeepOwn {
		return s.N("keep.days", c.KeepDays)
	}
	return s.optional("keep.", c.Keep)
}

// shown is a heading that tells how many of how many stand under it, where
// not all do.
func (s Speaker) shown(key string, shown, of int) string {
	if shown < of {
		return Join(s.T(key), s.Number(shown)+"/"+s.Number(of))
	}
	return s.T(key)
}
