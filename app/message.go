package app

import (
	"context"
	"slices"
	"time"

	"wawasan/app/outreach"
	"wawasan/data"
)

// Written is a message's text, with the fields nothing was known for.
type Written struct {
	Subject, Body string
	Missing       []outreach.Gap
	To            string // the addressee's e-mail address, "" when unknown
	Link          string // the addressee's profile, "" when unknown
}

// Write fills the template of a message from the notebook. What is not known
// stays as a field in braces and is listed.
func (a *App) Write(ctx context.Context, m Writing) (Written, error) {
	r := a.store.Read(ctx)
	values, err := a.messageValues(ctx, r, m)
	if err != nil {
		return Written{}, err
	}
	query := outreach.Query{Lang: a.Words().Code(), Kind: m.Kind, Purpose: m.Purpose, Channel: m.Channel}
	if query.Outcome, err = outcomeOf(r, m); err != nil {
		return Written{}, err
	}
	own, err := a.ownTemplates(r)
	if err != nil {
		return Written{}, err
	}
	template, ok := outreach.Find(query, own...)
	if chosen := slices.IndexFunc(own, func(t outreach.Template) bool { return t.ID == string(m.Template) }); chosen >= 0 {
		template, ok = own[chosen], true
	}
	if !ok {
		return Written{}, data.NotFound("message.error.no_template")
	}
	filled := outreach.Fill(template, values)
	out := Written{Subject: filled.Subject, Body: filled.Body, Missing: filled.Missing}
	to, err := a.Addressee(ctx, m)
	if err != nil {
		return out, err
	}
	points, err := r.ContactPoints(to)
	for i := len(points) - 1; i >= 0; i-- {
		switch points[i].Kind {
		case "email":
			out.To = points[i].Value
		case "link":
			out.Link = points[i].Value
		}
	}
	return out, err
}

// outcomeOf says for an introducer what came of the introduction, "" for any
// other message.
func outcomeOf(r data.Reader, m Writing) (string, error) {
	if m.Kind != outreach.Tell || m.Interview == "" {
		return "", nil
	}
	i, err := r.Interview(m.Interview)
	switch i.Stage {
	case data.StageDeclined:
		return outreach.OutcomeDeclined, err
	case data.StageAsked, data.StageNoAnswer:
		return outreach.OutcomeNoAnswer, err
	}
	return outreach.OutcomeHeld, err
}

// messageValues are what the notebook knows for the fields of a template. The
// words of address are those of whoever gets the message.
func (a *App) messageValues(ctx context.Context, r data.Reader, m Writing) (map[string]string, error) {
	c, err := r.Contact(m.Contact)
	if err != nil {
		return nil, err
	}
	introducer, err := contactName(r, c.IntroducerID)
	if err != nil {
		return nil, err
	}
	addressed := c.Name
	if m.throughIntroducer() {
		addressed = introducer
	}
	values := outreach.AddressValues(a.Words().Code(), m.Form, addressed)
	known := map[string]string{
		"known_from": c.Met, "me": a.Setting(ctx, SettingMyName), "my_role": a.Setting(ctx, SettingMyRole), "my_contact": a.Setting(ctx, SettingMyContact),
		"times": a.freeTimes(r, zoneOf(c)), "introducer": introducer, "person": outreach.PlainName(c.Name), "topic": m.Topic,
	}
	rows, err := r.Contacts(data.PageQuery{IDs: []data.ID{m.Contact}})
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		known["company"], known["role"] = row.Company, row.Title
	}
	if known["industry"], err = industryOf(r, m.Contact); err != nil {
		return nil, err
	}
	if err := keepBack(r, m, known); err != nil {
		return nil, err
	}
	for _, more := range []func(data.Reader, Writing, data.Contact, map[string]string) error{a.talkValues, a.lessonValues} {
		if err := more(r, m, c, known); err != nil {
			return nil, err
		}
	}
	for key, value := range known {
		if value != "" {
			values[key] = value
		}
	}
	return values, nil
}

// industryOf names the field a contact's company is in, "" when unknown.
func industryOf(r data.Reader, contact data.ID) (string, error) {
	positions, err := r.Positions(contact)
	if err != nil || len(positions) == 0 || !positions[0].Current || positions[0].CompanyID == "" {
		return "", err
	}
	company, err := r.Company(positions[0].CompanyID)
	if err != nil {
		return "", err
	}
	return industryName(r, company.IndustryID)
}

// talkValues are what the interview knows: its field and time, why it is
// sought, the subject of the first message, the lesson to thank for.
func (a *App) talkValues(r data.Reader, m Writing, c data.Contact, known map[string]string) error {
	if m.Interview == "" {
		return nil
	}
	i, err := r.Interview(m.Interview)
	if err != nil {
		return err
	}
	if i.IndustryID != "" {
		if known["industry"], err = industryName(r, i.IndustryID); err != nil {
			return err
		}
	}
	known["topic"] = i.About
	if !secretly(i.ThankFor) {
		known["helped"] = plainly(i.ThankFor)
	}
	if m.Kind == outreach.Confirm {
		known["times"] = a.planned(i, c)
	}
	sent, err := r.OutreachesOf(m.Interview)
	if err != nil {
		return err
	}
	for _, o := range sent {
		if o.Kind == string(outreach.Ask) {
			known["first_subject"] = o.Subject
		}
	}
	lessons, err := r.LessonsOf("interview_id", m.Interview, data.PageQuery{Limit: 20})
	for n := len(lessons) - 1; n >= 0; n-- {
		if l := lessons[n]; !l.OffRecord && i.ThankFor == "" {
			known["helped"] = plainly(l.Text)
		}
	}
	return err
}

// lessonValues are the advice that was followed, and what came of it.
func (a *App) lessonValues(r data.Reader, m Writing, _ data.Contact, known map[string]string) error {
	if m.Lesson == "" {
		return nil
	}
	l, err := r.Lesson(m.Lesson)
	if err == nil && !l.OffRecord {
		known["advice"], known["result"] = plainly(l.Text), l.AppliedResult
	}
	return err
}

// planned says when an interview is, on both clocks.
func (a *App) planned(i data.Interview, c data.Contact) string {
	if i.ScheduledAt.IsZero() {
		return ""
	}
	length := talkAsked
	if i.Minutes > 0 {
		length = time.Duration(i.Minutes) * time.Minute
	}
	slot := outreach.Slot{Start: i.ScheduledAt.Time, End: i.ScheduledAt.Add(length), Mine: a.now().Location(), Theirs: zoneOf(c)}
	if slot.Theirs == nil {
		slot.Theirs = slot.Mine
	}
	return slot.Say(a.Words())
}

// talkLength is what a planned interview keeps free, talkAsked what is asked
// for. domain.md section 1.
const (
	talkLength = time.Hour
	talkAsked  = 20 * time.Minute
)

// freeTimes offers times away from the interviews already planned, on both
// clocks where theirs is another.
func (a *App) freeTimes(r data.Reader, theirs *time.Location) string {
	planned, err := r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: 50})
	if err != nil {
		return ""
	}
	var busy []outreach.Interval
	for _, i := range planned {
		if !i.ScheduledAt.IsZero() {
			busy = append(busy, outreach.Interval{Start: i.ScheduledAt.Time, End: i.ScheduledAt.Add(talkLength)})
		}
	}
	calendar, err := a.calendarOn(r)
	if err != nil {
		return ""
	}
	slots := outreach.FreeSlots(outreach.Wish{
		Now: a.now(), Busy: busy, Mine: a.now().Location(), Theirs: theirs, N: 2, Length: talkAsked, Calendar: calendar,
	})
	return outreach.SaySlots(a.Words(), slots)
}

// CheckMessage reads a message as it is typed and says what speaks against
// sending it so.
func (a *App) CheckMessage(ctx context.Context, m Writing, subject, body string, sent *outreach.Sent) ([]outreach.Finding, error) {
	c, err := a.store.Read(ctx).Contact(m.Contact)
	if err != nil {
		return nil, err
	}
	introducer, err := contactName(a.store.Read(ctx), c.IntroducerID)
	if err != nil {
		return nil, err
	}
	return outreach.Check(outreach.Message{
		Lang: a.Words().Code(), Channel: m.Channel, Kind: m.Kind, Subject: subject, Body: body,
		Sender: a.Setting(ctx, SettingMyName), Connection: join(c.Met, introducer), SentBefore: sent,
	}, outreach.Settings{NoteLimit: a.Number(ctx, SettingNoteLimit)}), nil
}
