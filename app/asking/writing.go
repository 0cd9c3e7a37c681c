// Package asking is writing to people: which message comes next and to whom,
// its text from a template and the notebook, what speaks against sending it so,
// and what follows from having sent it.
package asking

import (
	"context"
	"slices"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// Writing says what message is being written: to whom, what for, by which way.
type Writing struct {
	Contact   data.ID // the one talked with, or to talk with; see Addressee
	Interview data.ID // "" until one is asked for
	Lesson    data.ID // reported back with Kind Report
	Template  data.ID // of the person's own; "" takes the one that fits best
	Topic     string  // what one wants to know, where no interview says it
	Industry  string  // what one asks about, where neither interview nor company says it
	Reason    string  // a new reason to write, where there is one
	Lang      string  // of the message, "id" or "en"
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
func Addressee(r data.Reader, m Writing) (data.ID, error) {
	if !m.throughIntroducer() {
		return m.Contact, nil
	}
	c, err := r.Contact(m.Contact)
	return c.IntroducerID, err
}

// In is the message in another language, with the address that language
// begins with.
func (m Writing) In(lang string) Writing {
	m.Lang = lang
	m.Form = outreach.Forms(lang)[0]
	m.Template = ""
	return m
}

// lateThanksAfter is when thanks get softer words. domain.md section 7.
const lateThanksAfter = 48 * time.Hour

// To says how a message to a contact begins: with the interview that waits for
// it, if there is one; to somebody met before it keeps in touch.
func To(ctx context.Context, d *desk.Desk, contact data.ID) (Writing, error) {
	r := d.Read(ctx)
	m, err := begin(d, r, contact)
	if err != nil {
		return m, err
	}
	for _, next := range nextMessages {
		i, err := r.InterviewWith(contact, next.stage)
		if err != nil {
			return m, err
		}
		if i.ID != "" && next.fits(i) {
			return about(d, r, m, i, next.kind)
		}
	}
	met, err := r.InterviewWith(contact, data.StageThanked, data.StageClosed)
	if err == nil && !met.HeldAt.IsZero() {
		m.Kind, m.Interview = outreach.Greet, met.ID
	}
	return m, err
}

// Of says how the message begins that an interview waits for; to somebody met
// in it, it keeps in touch. One without a contact has nobody to write to (not
// found).
func Of(ctx context.Context, d *desk.Desk, interview data.ID) (Writing, error) {
	r := d.Read(ctx)
	m, i, err := beginWith(d, r, interview)
	if err != nil {
		return m, err
	}
	for _, next := range nextMessages {
		if next.stage == i.Stage && next.fits(i) {
			return about(d, r, m, i, next.kind)
		}
	}
	switch {
	case !i.HeldAt.IsZero():
		return about(d, r, m, i, outreach.Greet)
	case i.Stage == data.StageDeclined:
		return about(d, r, m, i, outreach.Decline)
	case i.Stage == data.StageScheduled: // without a time
		return about(d, r, m, i, outreach.Arrange)
	}
	return about(d, r, m, i, outreach.Second)
}

// nextMessage says which message an interview in a stage waits for.
type nextMessage struct {
	stage data.Stage
	kind  outreach.Kind
}

// fits reports whether the message can say what it is to: when they meet.
func (n nextMessage) fits(i data.Interview) bool {
	return n.kind != outreach.Confirm || !i.ScheduledAt.IsZero()
}

// nextMessages says which message an interview waits for; thanks come first.
var nextMessages = []nextMessage{
	{data.StageHeld, outreach.Thanks},
	{data.StageScheduled, outreach.Confirm},
	{data.StageReplied, outreach.Arrange},
	{data.StageAsked, outreach.Second},
	{data.StagePostponed, outreach.Second},
	{data.StageIdea, outreach.Ask},
}

// about makes a message belong to an interview. One that follows another goes
// the same way, in the same language.
func about(d *desk.Desk, r data.Reader, m Writing, i data.Interview, kind outreach.Kind) (Writing, error) {
	m.Interview, m.Kind = i.ID, kind
	if i.Purpose != "" {
		m.Purpose = i.Purpose
	}
	if kind == outreach.Thanks && d.Now().Sub(i.HeldAt.Time) > lateThanksAfter {
		m.Kind = outreach.LateThanks
	}
	sent, err := r.OutreachesOf(i.ID)
	if err != nil || len(sent) == 0 {
		return m, err
	}
	last := sent[0]
	if slices.Contains(outreach.Channels, outreach.Channel(last.Channel)) && !m.throughIntroducer() && last.ContactID == m.Contact {
		m.Channel = outreach.Channel(last.Channel)
	}
	if last.Lang != "" && last.Lang != m.Lang {
		m = m.In(last.Lang)
	}
	return m, nil
}

// begin is a message that asks a contact for a conversation, with the purpose
// and the channel that are most likely meant.
func begin(d *desk.Desk, r data.Reader, contact data.ID) (Writing, error) {
	lang := d.Lang()
	m := Writing{Contact: contact, Lang: lang, Kind: outreach.Ask, Purpose: data.PurposeOtherIndustry, Channel: outreach.Email, Form: outreach.Forms(lang)[0]}
	c, err := r.Contact(contact)
	if err != nil {
		return m, err
	}
	if m.Purpose, err = likelyPurpose(r, contact); err != nil {
		return m, err
	}
	if m.Form, err = formFor(r, c, lang); err != nil {
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
	company, err := companyOf(r, contact)
	if err != nil || company.ID == "" {
		return data.PurposeOtherIndustry, err
	}
	if company.Own {
		return data.PurposeOwnCompany, nil
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

// companyOf is where a contact works now, the zero Company where nobody knows.
func companyOf(r data.Reader, contact data.ID) (data.Company, error) {
	positions, err := r.Positions(contact)
	if err != nil || len(positions) == 0 || !positions[0].Current || positions[0].CompanyID == "" {
		return data.Company{}, err
	}
	return r.Company(positions[0].CompanyID)
}

// For says how the message begins that an item of Today asks for.
func For(ctx context.Context, d *desk.Desk, item today.Item) (Writing, error) {
	r := d.Read(ctx)
	kind, known := messageOf[item.Rule]
	if !known || item.Who == "" {
		return To(ctx, d, item.Who)
	}
	m, err := begin(d, r, item.Who)
	if err != nil {
		return m, err
	}
	m.Kind = kind
	switch item.Thing.Kind {
	case thing.KindInterview:
		return forInterview(d, r, m, item)
	case thing.KindLesson:
		l, err := r.Lesson(item.ID)
		m.Lesson, m.Interview = l.ID, l.InterviewID
		return m, err
	case thing.KindGap:
		g, err := r.Gap(item.ID)
		if err != nil || g.OffRecord {
			return m, err
		}
		industry, err := thing.IndustryName(r, g.IndustryID)
		m.Topic = outreach.Sentence(g.Text, industry)
		return m, err
	case thing.KindPromise:
		p, err := r.Promise(item.ID)
		if err == nil && !p.OffRecord {
			m.Reason = outreach.Sentence(p.Text)
		}
		m.Interview = p.InterviewID
		return m, err
	}
	last, err := r.InterviewWith(item.Who, data.StageHeld, data.StageThanked, data.StageClosed)
	m.Interview = last.ID
	return m, err
}

func forInterview(d *desk.Desk, r data.Reader, m Writing, item today.Item) (Writing, error) {
	i, err := r.Interview(item.ID)
	if err != nil {
		return m, err
	}
	if m, err = about(d, r, m, i, m.Kind); err != nil {
		return m, err
	}
	if item.Rule == agenda.Route { // somebody else: an interview of their own
		m.Interview, m.Topic = "", offrecord.Said(i.About)
	}
	if m.Kind == outreach.Tell {
		with, err := r.FirstContacts([]data.ID{i.ID})
		m.Contact = with[i.ID]
		return m, err
	}
	return m, nil
}

// messageOf says which message a rule of the agenda asks for. What was promised
// goes with a few words to somebody one knows; what they promised is asked
// after in the same way.
var messageOf = map[agenda.Rule]outreach.Kind{
	agenda.Thanks: outreach.Thanks, agenda.Confirm: outreach.Confirm, agenda.Second: outreach.Second, agenda.Route: outreach.Ask,
	agenda.Report: outreach.Report, agenda.Tell: outreach.Tell, agenda.Keep: outreach.Greet, agenda.Reply: outreach.Arrange,
	agenda.Ask: outreach.Ask, agenda.Untimed: outreach.Arrange, agenda.Resume: outreach.Second, agenda.Unknown: outreach.Ask,
	agenda.Mine: outreach.Greet, agenda.Theirs: outreach.Greet,
}

// Decline says how the answer to a no begins: thanks, and who else?
func Decline(ctx context.Context, d *desk.Desk, interview data.ID) (Writing, error) {
	r := d.Read(ctx)
	m, i, err := beginWith(d, r, interview)
	if err != nil {
		return m, err
	}
	return about(d, r, m, i, outreach.Decline)
}

// beginWith is a message to the first contact of an interview, which it reads.
func beginWith(d *desk.Desk, r data.Reader, interview data.ID) (Writing, data.Interview, error) {
	i, err := r.Interview(interview)
	if err != nil {
		return Writing{}, i, err
	}
	with, err := r.FirstContacts([]data.ID{interview})
	if err != nil {
		return Writing{}, i, err
	}
	m, err := begin(d, r, with[interview])
	return m, i, err
}

// PersonOf returns whom a thing is with or from: a contact themselves, the
// first of an interview, who is owed a promise or gave a lesson; "" for nobody.
func PersonOf(ctx context.Context, d *desk.Desk, link thing.Link) (data.ID, error) {
	r := d.Read(ctx)
	switch link.Kind {
	case thing.KindContact:
		return link.ID, nil
	case thing.KindInterview:
		with, err := r.FirstContacts([]data.ID{link.ID})
		return with[link.ID], err
	case thing.KindPromise:
		p, err := r.Promise(link.ID)
		return p.ContactID, err
	case thing.KindLesson:
		l, err := r.Lesson(link.ID)
		return l.ContactID, err
	case thing.KindGap:
		g, err := r.Gap(link.ID)
		return g.ContactID, err
	case thing.KindNote:
		n, err := r.Note(link.ID)
		return n.ContactID, err
	}
	return "", nil
}
