package asking

import (
	"context"
	"slices"
	"strings"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// Written is a message's text, with the fields nothing was known for.
type Written struct {
	Subject, Body string
	Missing       []outreach.Gap
	Names         map[string]string // what is known for outreach.Names
	To            string            // the addressee's e-mail address, "" when unknown
	Link          string            // the addressee's profile, "" when unknown
	Calendar      error             // why times are offered without one's own calendar
}

// Write fills the template of a message from the notebook and from what was
// given for its fields, by their keys. What is not known stays as a field in
// braces and is listed. words say the times offered, in the language of the
// message.
func Write(ctx context.Context, d *desk.Desk, m Writing, given map[string]string, words outreach.Words) (Written, error) {
	r := d.Read(ctx)
	busy, unread := busyElsewhere(ctx, d)
	values, err := fieldValues(ctx, d, r, m, words, busy)
	if err != nil {
		return Written{}, err
	}
	for key, value := range given {
		if strings.TrimSpace(value) != "" {
			values[key] = value
		}
	}
	template, err := templateFor(r, m)
	if err != nil {
		return Written{}, err
	}
	filled := outreach.Fill(template, values)
	out := Written{Subject: filled.Subject, Body: filled.Body, Missing: filled.Missing, Names: map[string]string{}, Calendar: unread}
	for _, field := range outreach.Names {
		out.Names[field] = values[field]
	}
	to, err := Addressee(r, m)
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

// KeepMine keeps what was given of oneself, where nothing was kept of it yet,
// so that no other message asks for it.
func KeepMine(ctx context.Context, d *desk.Desk, lang string, given map[string]string) error {
	for field, setting := range map[string]string{"me": desk.SettingMyName, "my_role": desk.MyRoleIn(lang), "my_contact": desk.SettingMyContact} {
		value := strings.TrimSpace(given[field])
		if value == "" || d.Setting(ctx, setting) != "" {
			continue
		}
		if err := d.SetSetting(ctx, setting, value); err != nil {
			return err
		}
	}
	return nil
}

// templateFor is the template that was chosen, else the one that fits best.
func templateFor(r data.Reader, m Writing) (outreach.Template, error) {
	kept, err := r.Templates(m.Lang)
	if err != nil {
		return outreach.Template{}, err
	}
	own := make([]outreach.Template, len(kept))
	for n, t := range kept {
		own[n] = templateOf(t)
	}
	if chosen := slices.IndexFunc(own, func(t outreach.Template) bool { return m.Template != "" && t.ID == string(m.Template) }); chosen >= 0 {
		return own[chosen], nil
	}
	query := outreach.Query{Lang: m.Lang, Kind: m.Kind, Purpose: m.Purpose, Channel: m.Channel}
	if query.Outcome, err = outcomeOf(r, m); err != nil {
		return outreach.Template{}, err
	}
	template, ok := outreach.Find(query, own...)
	if !ok {
		return template, data.NotFound("message.error.no_template")
	}
	return template, nil
}

// templateOf is a kept template as the outreach rules know it.
func templateOf(t data.Template) outreach.Template {
	return outreach.Template{
		ID: string(t.ID), Purpose: t.Purpose, Channel: outreach.Channel(t.Channel), Lang: t.Lang, Kind: outreach.Kind(t.Kind),
		Outcome: t.Outcome, Subject: t.Subject, Body: t.Body,
	}
}

// OwnTemplates are the templates of the person's own making for a message.
func OwnTemplates(r data.Reader, m Writing) ([]data.Template, error) {
	kept, err := r.Templates(m.Lang)
	return slices.DeleteFunc(kept, func(t data.Template) bool { return t.Ships != "" || t.Kind != string(m.Kind) }), err
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

// fieldValues are what the notebook knows for the fields of a template. The
// words of address are those of whoever gets the message.
func fieldValues(ctx context.Context, d *desk.Desk, r data.Reader, m Writing, words outreach.Words, busy []outreach.Interval) (map[string]string, error) {
	c, err := r.Contact(m.Contact)
	if err != nil {
		return nil, err
	}
	introducer, err := thing.ContactName(r, c.IntroducerID)
	if err != nil {
		return nil, err
	}
	addressed := c.Name
	if m.throughIntroducer() {
		addressed = introducer
	}
	values := outreach.AddressValues(m.Lang, m.Form, m.Channel, addressed)
	known := map[string]string{
		"known_from": offrecord.Said(c.Met), "me": d.Setting(ctx, desk.SettingMyName), "my_role": d.MyRole(ctx, m.Lang), "my_contact": d.Setting(ctx, desk.SettingMyContact),
		"introducer": introducer, "person": outreach.PlainName(c.Name), "topic": offrecord.Said(m.Topic), "new_reason": offrecord.Said(m.Reason),
	}
	if known["times"], err = freeTimes(d, r, thing.ZoneOf(c), words, busy); err != nil {
		return nil, err
	}
	rows, err := r.Contacts(data.PageQuery{IDs: []data.ID{m.Contact}})
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		known["company"], known["role"] = row.Company, row.Title
	}
	company, err := companyOf(r, m.Contact)
	if err != nil {
		return nil, err
	}
	if known["industry"], err = thing.IndustryName(r, company.IndustryID); err != nil {
		return nil, err
	}
	if err := keepBack(r, m, known); err != nil {
		return nil, err
	}
	if known["known_from"] == "" && !m.throughIntroducer() {
		known["known_from"] = known["introducer"]
	}
	if err := talkValues(d, r, m, c, known, words); err != nil {
		return nil, err
	}
	if err := lessonValues(r, m, known); err != nil {
		return nil, err
	}
	if known["industry"] == "" {
		if known["industry"], err = onlyExplored(r); err != nil {
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

// onlyExplored is the one industry there is beside one's own, "" where there are
// several or none: nobody can know which is meant then.
func onlyExplored(r data.Reader) (string, error) {
	all, err := r.Industries(data.PageQuery{Limit: 4})
	all = slices.DeleteFunc(all, func(i data.IndustryRow) bool { return i.Own })
	if err != nil || len(all) != 1 {
		return "", err
	}
	return all[0].Name, nil
}

// keepBack takes out of what is known for a message what only a line off the
// record said of the contact: who named them, unless it is they who get the
// message, and where they work.
func keepBack(r data.Reader, m Writing, known map[string]string) error {
	home, err := offrecord.New(r)
	if err != nil {
		return err
	}
	c, err := home.Sayable(m.Contact)
	if err != nil {
		return err
	}
	if c.IntroducerID == "" && !m.throughIntroducer() {
		known["introducer"] = ""
	}
	positions, err := r.Positions(m.Contact)
	if err != nil || len(positions) == 0 || positions[0].ID == c.Job.ID {
		return err
	}
	known["role"], known["industry"] = c.Job.Title, ""
	known["company"], err = thing.CompanyName(r, c.Job.CompanyID)
	return err
}

// talkValues are what the interview knows: its field and time, why it is
// sought, the subject of the first message, the lesson to thank for.
func talkValues(d *desk.Desk, r data.Reader, m Writing, c data.Contact, known map[string]string, words outreach.Words) error {
	if m.Interview == "" {
		return nil
	}
	i, err := r.Interview(m.Interview)
	if err != nil {
		return err
	}
	if i.IndustryID != "" {
		if known["industry"], err = thing.IndustryName(r, i.IndustryID); err != nil {
			return err
		}
	}
	thanked := i.ThankFor
	i = offrecord.SaidOf(i)
	known["helped"] = outreach.Sentence(i.ThankFor)
	if i.About != "" {
		known["topic"] = i.About
	}
	if m.Kind == outreach.Confirm {
		known["times"] = Planned(d, i, c, words)
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
		if l := lessons[n]; !l.OffRecord && thanked == "" {
			known["helped"] = outreach.Sentence(l.Text, l.Industry, l.Who)
		}
	}
	return err
}

// lessonValues are the advice that was followed, and what came of it.
func lessonValues(r data.Reader, m Writing, known map[string]string) error {
	if m.Lesson == "" {
		return nil
	}
	l, err := r.Lesson(m.Lesson)
	if err != nil || l.OffRecord {
		return err
	}
	industry, err := thing.IndustryName(r, l.IndustryID)
	known["advice"], known["result"] = outreach.Sentence(l.Text, industry), l.AppliedResult
	return err
}

// talkLength is what a planned interview keeps free, talkAsked what is asked
// for. domain.md section 1.
const (
	talkLength = time.Hour
	talkAsked  = 20 * time.Minute
)

// Planned says when an interview with a contact is, on both clocks; "" for one
// without a time.
func Planned(d *desk.Desk, i data.Interview, c data.Contact, words outreach.Words) string {
	if i.ScheduledAt.IsZero() {
		return ""
	}
	length := talkAsked
	if i.Minutes > 0 {
		length = time.Duration(i.Minutes) * time.Minute
	}
	slot := outreach.Slot{Start: i.ScheduledAt.Time, End: i.ScheduledAt.Add(length), Mine: d.Zone(), Theirs: thing.ZoneOf(c)}
	if slot.Theirs == nil {
		slot.Theirs = slot.Mine
	}
	return slot.Say(words)
}

// freeTimes offers times away from the interviews already planned and from what
// else is busy, on both clocks where theirs is another.
func freeTimes(d *desk.Desk, r data.Reader, theirs *time.Location, words outreach.Words, busy []outreach.Interval) (string, error) {
	planned, err := r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: 50})
	if err != nil {
		return "", err
	}
	for _, i := range planned {
		if !i.ScheduledAt.IsZero() {
			busy = append(busy, outreach.Interval{Start: i.ScheduledAt.Time, End: i.ScheduledAt.Add(talkLength)})
		}
	}
	calendar, err := thing.Calendar(d, r)
	if err != nil {
		return "", err
	}
	slots := outreach.FreeSlots(outreach.Wish{
		Now: d.Now(), Busy: busy, Mine: d.Zone(), Theirs: theirs, N: 2, Length: talkAsked, Calendar: calendar,
	})
	return outreach.SaySlots(words, slots), nil
}

// Check reads a message as it is typed and finds what speaks against sending it
// so. sent are the texts that others got.
func Check(ctx context.Context, d *desk.Desk, m Writing, subject, body string, sent *outreach.Sent) ([]outreach.Finding, error) {
	r := d.Read(ctx)
	c, err := r.Contact(m.Contact)
	if err != nil {
		return nil, err
	}
	introducer, err := thing.ContactName(r, c.IntroducerID)
	if err != nil {
		return nil, err
	}
	connection := offrecord.Said(c.Met)
	if introducer != "" {
		connection += " " + introducer
	}
	return outreach.Check(outreach.Message{
		Lang: m.Lang, Channel: m.Channel, Kind: m.Kind, Subject: subject, Body: body,
		Sender: d.Setting(ctx, desk.SettingMyName), Connection: connection, SentBefore: sent,
	}, outreach.Settings{NoteLimit: d.Number(ctx, desk.SettingNoteLimit)}), nil
}

// mostSent is how many texts a message is compared with.
const mostSent = 500

// SentToOthers prepares the texts sent to others, to be compared with.
func SentToOthers(r data.Reader, contact data.ID) (*outreach.Sent, error) {
	texts, err := r.SentTexts(contact, mostSent)
	return outreach.NewSent(texts...), err
}
