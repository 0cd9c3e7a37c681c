package app

import (
	"context"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/outreach"
	"wawasan/data"
)

// Writing says what message is being written: to whom, what for, by which way.
type Writing struct {
	Contact   data.ID // the one talked with, or to talk with; see Addressee
	Interview data.ID // "" until one is asked for
	Lesson    data.ID // reported back with Kind Report
	Template  data.ID // of the person's own; "" takes the one that fits best
	Topic     string  // what one wants to know, where no interview says it
	Kind      outreach.Kind
	Purpose   data.Purpose
	Channel   outreach.Channel
	Form      outreach.Form
}

// throughIntroducer reports whether the message goes to whoever opens, or
// opened, the door to the contact.
func (m Writing) throughIntroducer() bool {
	return m.Kind == outreach.Tell || m.Kind == outreach.Forward || m.Kind == outreach.Ask && m.Channel == outreach.Introducer
}

// Addressee returns who gets the message: the contact or, when it goes through
// them, the contact's introducer; "" where that is nobody known.
func (a *App) Addressee(ctx context.Context, m Writing) (data.ID, error) {
	if !m.throughIntroducer() {
		return m.Contact, nil
	}
	c, err := a.store.Read(ctx).Contact(m.Contact)
	return c.IntroducerID, err
}

// lateThanksAfter is when thanks get softer words. domain.md section 7.
const lateThanksAfter = 48 * time.Hour

// WritingTo says how a message to a contact begins: with the interview that
// waits for it, if there is one.
func (a *App) WritingTo(ctx context.Context, contact data.ID) (Writing, error) {
	r := a.store.Read(ctx)
	m, err := a.firstWriting(r, contact)
	if err != nil {
		return m, err
	}
	for _, next := range nextMessages {
		i, err := r.InterviewWith(contact, next.stage)
		if err != nil {
			return m, err
		}
		if i.ID != "" {
			return a.about(m, i, next.kind), nil
		}
	}
	return m, nil
}

// nextMessages says which message an interview waits for; thanks come first.
var nextMessages = []struct {
	stage data.Stage
	kind  outreach.Kind
}{
	{data.StageHeld, outreach.Thanks},
	{data.StageReplied, outreach.Arrange},
	{data.StageAsked, outreach.Second},
	{data.StagePostponed, outreach.Second},
	{data.StageIdea, outreach.Ask},
}

// about makes a message belong to an interview.
func (a *App) about(m Writing, i data.Interview, kind outreach.Kind) Writing {
	m.Interview, m.Kind = i.ID, kind
	if i.Purpose != "" {
		m.Purpose = i.Purpose
	}
	if kind == outreach.Thanks && a.now().Sub(i.HeldAt.Time) > lateThanksAfter {
		m.Kind = outreach.LateThanks
	}
	return m
}

// firstWriting is a message that asks a contact for a conversation, with the
// purpose and the channel that are most likely meant.
func (a *App) firstWriting(r data.Reader, contact data.ID) (Writing, error) {
	m := Writing{Contact: contact, Kind: outreach.Ask, Purpose: data.PurposeOtherIndustry, Channel: outreach.Email, Form: outreach.Forms(a.Words().Code())[0]}
	c, err := r.Contact(contact)
	if err != nil {
		return m, err
	}
	if m.Purpose, err = likelyPurpose(r, contact); err != nil {
		return m, err
	}
	points, err := r.ContactPoints(contact)
	has := map[string]bool{}
	for _, p := range points {
		has[p.Kind] = true
	}
	switch {
	case has["email"]:
	case has["link"] && c.ConnectedOn.IsZero():
		m.Channel = outreach.LinkedInNote
	case has["link"]:
		m.Channel = outreach.LinkedInMessage
	case c.IntroducerID != "":
		m.Channel = outreach.Introducer
	}
	return m, err
}

// likelyPurpose follows from where a contact works: at the owner's company, in
// the owner's industry, elsewhere.
func likelyPurpose(r data.Reader, contact data.ID) (data.Purpose, error) {
	positions, err := r.Positions(contact)
	if err != nil || len(positions) == 0 || !positions[0].Current || positions[0].CompanyID == "" {
		return data.PurposeOtherIndustry, err
	}
	company, err := r.Company(positions[0].CompanyID)
	if err != nil || company.Own {
		return data.PurposeOwnCompany, err
	}
	if company.IndustryID == "" {
		return data.PurposeOtherIndustry, nil
	}
	industry, err := r.Industry(company.IndustryID)
	if err != nil || industry.Own {
		return data.PurposeOwnIndustry, err
	}
	return data.PurposeOtherIndustry, nil
}

// WritingFor says how the message begins that a row of Today asks for.
func (a *App) WritingFor(ctx context.Context, row Row) (Writing, error) {
	r := a.store.Read(ctx)
	kind, known := messageOf[agenda.Rule(row.Rule)]
	if !known || row.Who == "" {
		return a.WritingTo(ctx, row.Who)
	}
	m, err := a.firstWriting(r, row.Who)
	if err != nil {
		return m, err
	}
	m.Kind = kind
	switch row.Kind {
	case KindInterview:
		return a.writingOn(r, m, row)
	case KindLesson:
		l, err := r.Lesson(row.ID)
		m.Lesson, m.Interview = l.ID, l.InterviewID
		return m, err
	case KindGap:
		g, err := r.Gap(row.ID)
		if err != nil || g.OffRecord {
			return m, err
		}
		name, err := industryName(r, g.IndustryID)
		m.Topic = plainly(g.Text, name)
		return m, err
	}
	last, err := r.InterviewWith(row.Who, data.StageHeld, data.StageThanked, data.StageClosed)
	m.Interview = last.ID
	return m, err
}

// writingOn is WritingFor for a row that stands for an interview.
func (a *App) writingOn(r data.Reader, m Writing, row Row) (Writing, error) {
	i, err := r.Interview(row.ID)
	if err != nil {
		return m, err
	}
	m = a.about(m, i, m.Kind)
	if m.Kind == outreach.Ask { // somebody else: an interview of their own
		m.Interview, m.Topic = "", i.About
	}
	if m.Kind == outreach.Tell {
		with, err := r.FirstContacts([]data.ID{i.ID})
		m.Contact = with[i.ID]
		return m, err
	}
	return m, nil
}

// messageOf says which message a rule of the agenda asks for.
var messageOf = map[agenda.Rule]outreach.Kind{
	agenda.Thanks: outreach.Thanks, agenda.Confirm: outreach.Confirm, agenda.Second: outreach.Second, agenda.Route: outreach.Ask,
	agenda.Report: outreach.Report, agenda.Tell: outreach.Tell, agenda.Keep: outreach.Greet, agenda.Reply: outreach.Arrange, agenda.Untimed: outreach.Arrange,
	agenda.Resume: outreach.Second, agenda.Unknown: outreach.Ask,
}

// WritingDecline says how the answer to a no begins: thanks, and who else?
func (a *App) WritingDecline(ctx context.Context, interview data.ID) (Writing, error) {
	r := a.store.Read(ctx)
	with, err := r.FirstContacts([]data.ID{interview})
	if err != nil {
		return Writing{}, err
	}
	m, err := a.firstWriting(r, with[interview])
	if err != nil {
		return m, err
	}
	i, err := r.Interview(interview)
	return a.about(m, i, outreach.Decline), err
}

// PersonOf returns whom a thing is with or from: a contact themselves, the
// first of an interview, who is owed a promise or gave a lesson; "" for nobody.
func (a *App) PersonOf(ctx context.Context, link Link) (data.ID, error) {
	r := a.store.Read(ctx)
	switch link.Kind {
	case KindContact:
		return link.ID, nil
	case KindInterview:
		with, err := r.FirstContacts([]data.ID{link.ID})
		return with[link.ID], err
	case KindPromise:
		p, err := r.Promise(link.ID)
		return p.ContactID, err
	case KindLesson:
		l, err := r.Lesson(link.ID)
		return l.ContactID, err
	}
	return "", nil
}
