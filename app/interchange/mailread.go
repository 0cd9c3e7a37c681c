package interchange

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// mailReader reads an archive's messages twice: first who takes part in all of
// them, which is its owner, then what the owner wrote.
type mailReader struct {
	mail  *Mail
	owner owner
	talks map[string]*conversation
	order []*conversation
	held  int
}

// owner is whose archive it is.
type owner struct {
	name   string         // as a profile or a setting says
	page   string         // known for sure once it is set
	times  map[string]int // how many rows each party has part in
	called map[string]string
}

// conversation is one that the owner had with somebody.
type conversation struct {
	with    map[string]Party
	mine    []Sent
	ends    []time.Time // when the others wrote
	count   int
	several bool // though not all of them are named
}

func (m *mailReader) read(ctx context.Context, files mailSources) error {
	m.talks = map[string]*conversation{}
	m.owner.times, m.owner.called = map[string]int{}, map[string]string{}
	if err := m.owner.find(ctx, files); err != nil {
		return err
	}
	if m.owner.page == "" && m.owner.name == "" {
		m.mail.Unusable = append(m.mail.Unusable, Unusable{Reason: "interchange.mail.no_owner", Args: []any{"file", m.mail.File}})
		return nil
	}
	if err := m.messages(ctx, files.messages); err != nil {
		return err
	}
	m.settle()
	if err := m.invitations(ctx, files.invitations); err != nil {
		return err
	}
	slices.SortStableFunc(m.mail.Sent, func(a, b Sent) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Key, b.Key)) })
	return nil
}

// find finds whose archive it is: who sends the invitations that go out, else
// who has part in the most messages, should several have as many, who is called
// as the owner is.
func (o *owner) find(ctx context.Context, files mailSources) error {
	sure := map[string]int{}
	err := eachOf(ctx, files.invitations, invitationNames, 4, func(_ int, of cells) error {
		p := partyOf(of(invitationFrom), of(inviterURL))
		if !isOutgoing(of(invitationDirection)) {
			p = partyOf(of(invitationTo), of(inviteeURL))
		}
		if o.called[p.id()] = p.Name; p.id() != "" {
			sure[p.id()]++
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = eachOf(ctx, files.profile, profileNames, 2, func(_ int, of cells) error {
		o.name = cmp.Or(clean(of(0)+" "+of(1)), o.name)
		return nil
	})
	if err != nil {
		return err
	}
	if best := most(sure, nil); best != "" {
		o.is(best)
		return nil
	}
	err = eachOf(ctx, files.messages, mailNames, 4, func(_ int, of cells) error {
		for id, p := range byID(rowParties(of)) {
			o.times[id]++
			o.called[id] = p.Name
		}
		return nil
	})
	if err != nil {
		return err
	}
	if best := most(o.times, func(id string) bool { return o.name != "" && sameName(o.called[id], o.name) }); best != "" {
		o.is(best)
	}
	return nil
}

// is settles who the owner is.
func (o *owner) is(id string) {
	o.page, o.name = "", cmp.Or(o.called[id], o.name)
	if strings.Contains(id, "/") {
		o.page = id
	}
}

// most is who has the highest count. Of several who share it, it is the one of
// whom preferred is true, else nobody.
func most(times map[string]int, preferred func(string) bool) string {
	top := 0
	for _, n := range times {
		top = max(top, n)
	}
	var best, liked []string
	for id, n := range times {
		if n == top {
			best = append(best, id)
			if preferred != nil && preferred(id) {
				liked = append(liked, id)
			}
		}
	}
	switch {
	case len(best) == 1:
		return best[0]
	case len(liked) == 1:
		return liked[0]
	}
	return ""
}

func sameName(a, b string) bool { return data.Fold(a) == data.Fold(b) }

// has reports that a party is the owner.
func (o *owner) has(p Party) bool {
	if o.page != "" && p.URLKey != "" {
		return p.URLKey == o.page
	}
	return o.name != "" && sameName(p.Name, o.name)
}

func isOutgoing(direction string) bool { return strings.EqualFold(clean(direction), "OUTGOING") }

// rowParties are who wrote a message and who got it. Names of several people
// are parted only where there are as many links: a name may hold a comma.
func rowParties(of cells) (from Party, to []Party) {
	from = partyOf(of(mailFrom), of(mailFromURL))
	urls := strings.FieldsFunc(of(mailToURLs), func(c rune) bool { return c == ',' || c == ';' || c == ' ' })
	names := of(mailTo)
	if len(urls) <= 1 {
		url := strings.Join(urls, "")
		if parts := strings.Split(names, ","); url == "" && len(parts) > 1 {
			for _, part := range parts {
				to = append(to, partyOf(part, ""))
			}
			return from, to
		}
		return from, []Party{partyOf(names, url)}
	}
	parts := strings.Split(names, ",")
	for n, url := range urls {
		name := ""
		if len(parts) == len(urls) {
			name = parts[n]
		}
		to = append(to, partyOf(name, url))
	}
	return from, to
}

// byID are the parties of a row by their ids; who has none is nobody.
func byID(from Party, to []Party) map[string]Party {
	out := map[string]Party{}
	for _, p := range append(to, from) {
		if id := p.id(); id != "" {
			out[id] = p
		}
	}
	return out
}

// messages reads what the owner wrote, and when others did.
func (m *mailReader) messages(ctx context.Context, src source) error {
	return eachOf(ctx, src, mailNames, 4, func(line int, of cells) error {
		if isDraft(of) {
			return nil
		}
		at, ok := parseMoment(of(mailDate), monthFirst)
		if !ok {
			m.unreadable(line, of(mailDate))
			return nil
		}
		m.take(line, at, of)
		if m.held > maxHeld {
			return errTooBig
		}
		return nil
	})
}

// take puts one message to its conversation.
func (m *mailReader) take(line int, at time.Time, of cells) {
	from, to := rowParties(of)
	others := byID(from, to)
	for id, p := range others {
		if m.owner.has(p) {
			delete(others, id)
		}
	}
	id := strings.Clone(clean(of(mailConversation)))
	if id == "" {
		for other := range others {
			id = max(id, other)
		}
	}
	talk := m.talks[id]
	if talk == nil {
		talk = &conversation{with: map[string]Party{}}
		m.talks[id] = talk
		m.order = append(m.order, talk)
	}
	talk.count++
	if len(to) > 1 && slices.ContainsFunc(to, func(p Party) bool { return p.id() == "" }) {
		talk.several = true
	}
	for other, p := range others {
		if had := talk.with[other]; had.Name == "" && len(talk.with) <= 2 {
			talk.with[other] = p
		}
	}
	if !m.owner.has(from) {
		talk.ends = append(talk.ends, at)
		return
	}
	text := textOf(of(mailText))
	subject := beginningOf(clean(of(mailSubject)), maxName)
	m.held += len(text) + len(subject) + len(id)
	talk.mine = append(talk.mine, Sent{Line: line, Key: "message\n" + id + "\n" + at.Format(time.RFC3339), At: at, Subject: subject, Text: text})
}

// settle makes of each conversation with one person what was sent in it.
func (m *mailReader) settle() {
	for _, talk := range m.order {
		with := talk.other()
		switch {
		case talk.several || len(talk.with) > 1 && with == nil:
			m.mail.Groups += talk.count
			continue
		case len(talk.mine) == 0:
			m.mail.Theirs += talk.count
			continue
		case with == nil:
			m.mail.Nameless += len(talk.mine)
			continue
		}
		slices.SortStableFunc(talk.mine, func(a, b Sent) int { return a.At.Compare(b.At) })
		slices.SortFunc(talk.ends, time.Time.Compare)
		same := 0
		for n := range talk.mine {
			s := &talk.mine[n]
			s.To = *with
			if same++; n == 0 || !talk.mine[n-1].At.Equal(s.At) {
				same = 0
			}
			s.Key += "\n" + strconv.Itoa(same)
			until := time.Time{}
			if n+1 < len(talk.mine) {
				until = talk.mine[n+1].At
			}
			s.Answered = firstBetween(talk.ends, s.At, until)
		}
		m.mail.Sent = append(m.mail.Sent, talk.mine...)
	}
	m.talks, m.order = nil, nil
}

// other is the one with whom a conversation is, nil for several: somebody who is
// named by a link in some rows and by the same name in others is one.
func (c *conversation) other() *Party {
	var one *Party
	for _, p := range c.with {
		switch {
		case one == nil:
			one = &p
		case p.Name == "" || one.Name == "" || !sameName(p.Name, one.Name) || p.URLKey != "" && one.URLKey != "":
			return nil
		case p.URLKey != "":
			one = &p
		}
	}
	if one == nil || one.id() == "" {
		return nil
	}
	return one
}

// firstBetween is the first of some moments behind one and not behind another,
// zero for none.
func firstBetween(moments []time.Time, after, until time.Time) time.Time {
	n, _ := slices.BinarySearchFunc(moments, after, time.Time.Compare)
	if n == len(moments) || !until.IsZero() && moments[n].After(until) {
		return time.Time{}
	}
	return moments[n]
}

// invitations reads whom the owner asked to connect. Days whose numbers stand
// the other way round in this file are read so.
func (m *mailReader) invitations(ctx context.Context, src source) error {
	type asked struct {
		Sent
		at string
	}
	var all []asked
	var days []string
	err := eachOf(ctx, src, invitationNames, 4, func(line int, of cells) error {
		if !isOutgoing(of(invitationDirection)) {
			m.mail.Incoming++
			return nil
		}
		to := partyOf(of(invitationTo), of(inviteeURL))
		if to.id() == "" {
			m.mail.Nameless++
			return nil
		}
		text := textOf(of(invitationText))
		if m.held += len(text); m.held > maxHeld {
			return errTooBig
		}
		at := strings.Clone(clean(of(invitationAt)))
		days = append(days, at)
		all = append(all, asked{Sent{Line: line, To: to, Text: text, Invitation: true}, at})
		return nil
	})
	if err != nil {
		return err
	}
	order, _ := dayOrder(days)
	for _, a := range all {
		at, ok := parseMoment(a.at, order)
		if !ok {
			m.unreadable(a.Line, a.at)
			continue
		}
		a.At, a.Key = at, "invitation\n"+a.To.id()+"\n"+at.Format(time.RFC3339)
		m.mail.Sent = append(m.mail.Sent, a.Sent)
	}
	return nil
}

// maxUnreadable is how many rows without a time are told one by one.
const maxUnreadable = 1000

func (m *mailReader) unreadable(line int, text string) {
	if len(m.mail.Unusable) < maxUnreadable {
		m.mail.Unusable = append(m.mail.Unusable, Unusable{Line: line, Reason: "interchange.mail.bad_time", Args: []any{"text", sample(clean(text), 40)}})
	}
}

// markup is what LinkedIn's editor puts into a message.
var markup = regexp.MustCompile(`(?i)</?(?:p|br|span|a|b|i|strong|em|u|ul|ol|li|div)(?:\s[^<>]*)?/?>`)

// textOf is a message as it is kept: without markup and without characters
// nobody sees, on as many lines as it was written.
func textOf(s string) string {
	if strings.Contains(s, "<") {
		s = markup.ReplaceAllStringFunc(s, func(tag string) string {
			if name := strings.ToLower(strings.Trim(tag, "<>/ ")); tag[1] == '/' && (name == "p" || name == "li" || name == "div") || strings.HasPrefix(name, "br") {
				return "\n"
			}
			return ""
		})
	}
	var lines []string
	for l := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n") {
		if l = clean(l); l != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, l)
		}
	}
	return beginningOf(strings.TrimSpace(strings.Join(lines, "\n")), maxText)
}

// beginningOf is as much of a text as so many bytes hold, cut loose from the line
// it stood in.
func beginningOf(s string, most int) string {
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return strings.Clone(s)
}
