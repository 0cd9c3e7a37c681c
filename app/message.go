package app

import (
	"context"
	"strconv"
	"strings"
	"time"

	"wawasan/app/outreach"
	"wawasan/data"
)

// Writing says what message is being written: to whom, what for, by which way.
type Writing struct {
	Contact   data.ID
	Interview data.ID // "" until one is asked for
	Kind      outreach.Kind
	Purpose   data.Purpose
	Channel   outreach.Channel
	Form      outreach.Form
}

// Written is a message's text, with the fields nothing was known for.
type Written struct {
	Subject, Body string
	Missing       []outreach.Gap
	To            string // the contact's e-mail address, "" when unknown
	Link          string // the contact's profile, "" when unknown
}

// The settings that fill messages.
const (
	SettingMyName    = "my_name"
	SettingMyRole    = "my_role"
	SettingNoteLimit = "note_limit" // characters of a LinkedIn note
)

// Write fills the template of a message from the notebook. What is not known
// stays as a field in braces and is listed.
func (a *App) Write(ctx context.Context, m Writing) (Written, error) {
	r := a.store.Read(ctx)
	values, err := a.messageValues(ctx, r, m)
	if err != nil {
		return Written{}, err
	}
	query := outreach.Query{Lang: a.Words().Code(), Kind: m.Kind, Purpose: m.Purpose, Channel: m.Channel}
	template, ok := outreach.Find(query)
	if !ok {
		return Written{}, data.NotFound("message.error.no_template")
	}
	filled := outreach.Fill(template, values)
	out := Written{Subject: filled.Subject, Body: filled.Body, Missing: filled.Missing}
	points, err := r.ContactPoints(m.Contact)
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

// messageValues are what the notebook knows for the fields of a template.
func (a *App) messageValues(ctx context.Context, r data.Reader, m Writing) (map[string]string, error) {
	c, err := r.Contact(m.Contact)
	if err != nil {
		return nil, err
	}
	values := outreach.AddressValues(a.Words().Code(), m.Form, c.Name)
	known := map[string]string{
		"known_from": c.Met, "me": a.Setting(ctx, SettingMyName), "my_role": a.Setting(ctx, SettingMyRole), "times": a.freeTimes(ctx, r),
	}
	rows, err := r.Contacts(data.PageQuery{IDs: []data.ID{m.Contact}})
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		known["company"], known["role"] = row.Company, row.Title
	}
	if known["introducer"], err = contactName(r, c.IntroducerID); err != nil {
		return nil, err
	}
	if known["industry"], err = industryOf(r, m.Contact); err != nil {
		return nil, err
	}
	if err := a.talkValues(r, m, known); err != nil {
		return nil, err
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

// talkValues are what the interview knows: its field, why it is sought, the
// subject of the first message, the lesson to thank for.
func (a *App) talkValues(r data.Reader, m Writing, known map[string]string) error {
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
	sent, err := r.OutreachesOf(m.Interview)
	if err != nil {
		return err
	}
	for _, o := range sent {
		known["first_subject"] = o.Subject
	}
	lessons, err := r.LessonsOf("interview_id", m.Interview, data.PageQuery{Limit: 1})
	for _, l := range lessons {
		if !l.OffRecord {
			known["helped"] = plainly(l.Text)
		}
	}
	return err
}

// plainly is a line as one would write it to somebody: names without their @,
// no #tags, no full stop.
func plainly(text string) string {
	var words []string
	for _, word := range strings.Fields(text) {
		if !strings.HasPrefix(word, "#") {
			words = append(words, strings.TrimPrefix(word, "@"))
		}
	}
	return strings.TrimRight(strings.Join(words, " "), ".")
}

// freeTimes offers times away from the interviews already planned.
func (a *App) freeTimes(_ context.Context, r data.Reader) string {
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
	zone := a.now().Location()
	slots := outreach.FreeSlots(outreach.Wish{
		Now: a.now(), Busy: busy, Mine: zone, Theirs: zone, N: 2, Length: talkAsked, Calendar: outreach.ShippedCalendar(a.Words().Code()),
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
	}, outreach.Settings{NoteLimit: a.number(ctx, SettingNoteLimit)}), nil
}

// SentToOthers prepares the texts sent to others, to be compared with.
func (a *App) SentToOthers(ctx context.Context, contact data.ID) (*outreach.Sent, error) {
	texts, err := a.store.Read(ctx).SentTexts(contact, 500)
	return outreach.NewSent(texts...), err
}

// LogSent keeps a message as sent just now and moves its interview on: asking
// makes or takes the interview in stage idea and puts it to asked, thanking
// puts it to thanked. It returns the interview.
func (a *App) LogSent(ctx context.Context, m Writing, subject, body string) (data.ID, error) {
	title, err := a.Title(ctx, Link{KindContact, m.Contact})
	if err != nil {
		return "", err
	}
	err = a.store.Change(ctx, label("outreach.sent", title), func(tx *data.Tx) error {
		i, err := a.interviewFor(tx, m)
		if err != nil {
			return err
		}
		switch m.Kind {
		case outreach.Ask:
			i.Stage, i.AskedAt = data.StageAsked, tx.Now()
		case outreach.Thanks, outreach.LateThanks:
			i.Stage, i.ThankedAt = data.StageThanked, tx.Now()
		}
		if err := tx.Save(&i); err != nil {
			return err
		}
		if m.Interview == "" {
			if err := tx.SetInterviewContacts(i.ID, []data.ID{m.Contact}); err != nil {
				return err
			}
		}
		m.Interview = i.ID
		return tx.Save(&data.Outreach{
			ContactID: m.Contact, InterviewID: i.ID, Kind: string(m.Kind), Channel: string(m.Channel),
			Subject: subject, Text: body, SentAt: tx.Now(),
		})
	})
	return m.Interview, err
}

func (a *App) interviewFor(tx *data.Tx, m Writing) (data.Interview, error) {
	if m.Interview != "" {
		return tx.Interview(m.Interview)
	}
	i := data.Interview{Purpose: m.Purpose}
	return i, a.placeOf(tx, &i, m.Contact)
}

// nextMessages says which message an interview waits for; thanks come first.
var nextMessages = []struct {
	stage data.Stage
	kind  outreach.Kind
}{{data.StageHeld, outreach.Thanks}, {data.StageAsked, outreach.Second}, {data.StageIdea, outreach.Ask}}

// talkLength is what a planned interview keeps free, talkAsked what is asked
// for. domain.md section 1.
const (
	talkLength = time.Hour
	talkAsked  = 20 * time.Minute
)

// number is a setting that holds one, 0 when it was never set.
func (a *App) number(ctx context.Context, key string) int {
	n, _ := strconv.Atoi(a.Setting(ctx, key))
	return n
}

// PersonOf returns whom a thing is with or from: a contact themselves, the
// first of an interview, who is owed a promise or gave a lesson; "" for nobody.
func (a *App) PersonOf(ctx context.Context, link Link) (data.ID, error) {
	r := a.store.Read(ctx)
	switch link.Kind {
	case KindContact:
		return link.ID, nil
	case KindInterview:
		ids, err := r.InterviewContactIDs(link.ID)
		if err != nil || len(ids) == 0 {
			return "", err
		}
		return ids[0], nil
	case KindPromise:
		p, err := r.Promise(link.ID)
		return p.ContactID, err
	case KindLesson:
		l, err := r.Lesson(link.ID)
		return l.ContactID, err
	}
	return "", nil
}

// WritingTo says how a message to a contact begins: with the interview that
// waits for it, if there is one.
func (a *App) WritingTo(ctx context.Context, contact data.ID) (Writing, error) {
	m := Writing{Contact: contact, Kind: outreach.Ask, Purpose: data.PurposeOtherIndustry, Channel: outreach.Email}
	forms := outreach.Forms(a.Words().Code())
	if len(forms) > 0 {
		m.Form = forms[0]
	}
	r := a.store.Read(ctx)
	for _, next := range nextMessages {
		i, err := r.InterviewWith(contact, next.stage)
		if err != nil {
			return m, err
		}
		if i.ID == "" {
			continue
		}
		m.Interview, m.Kind = i.ID, next.kind
		if i.Purpose != "" {
			m.Purpose = i.Purpose
		}
		return m, nil
	}
	return m, nil
}
