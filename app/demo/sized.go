package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"wawasan/app"
	"wawasan/data"
)

const (
	batchLessons = 5_000 // lessons a change: bounds memory, and the undo step
	largestSize  = 5_000_000
	years        = 3
)

// FillSized fills an empty notebook with n lessons, n/10 contacts, n/3
// interviews and n/100 companies of the last three years, in changes of some
// thousand rows. The same n on the same day gives the same rows, IDs too. A
// notebook that holds anything is refused (conflict).
func FillSized(ctx context.Context, a *app.App, n int) error {
	if n < 1 || n > largestSize {
		return data.Invalid("demo.error.size", "n", n)
	}
	g := newGenerator(n, a.Today(), a.Now().Location())
	for first := true; first || g.lesson < n; first = false {
		err := a.Tell(ctx, "demo", func(st *app.Story) error {
			if first {
				if err := refuseFilled(st); err != nil {
					return err
				}
				g.places()
			}
			g.fill(min(g.lesson+batchLessons, n))
			return g.write(st.Tx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// generator makes the rows of a sized notebook in the order of their time.
type generator struct {
	n                               int // lessons in all
	contacts, interviews            int
	lesson, contact, interview      int // how many are made
	start, now                      time.Time
	rng                             *rand.Rand
	writer                          *writer
	near                            *rand.Zipf // how far back a contact is taken from
	first, last, company            []string
	contactIDs, companyIDs          []data.ID
	industryIDs                     []data.ID
	companyIndustry, contactCompany []int
	serial                          uint16
	current                         data.Interview
	currentContact                  int
	rows                            rows
}

// rows wait to be written.
type rows struct {
	industries   []data.Industry
	companies    []data.Company
	contacts     []data.Contact
	points       []data.ContactPoint
	positions    []data.Position
	interviews   []data.Interview
	participants []data.InterviewContact
	notes        []data.Note
	mentions     []data.Mention
	lessons      []data.Lesson
	gaps         []data.Gap
	promises     []data.Promise
}

func newGenerator(n int, today data.Date, loc *time.Location) *generator {
	rng := rand.New(rand.NewPCG(20261123, uint64(n))) //nolint:gosec // the same notebook each time, no secret
	now := today.Time(loc).Add(8 * time.Hour)
	g := &generator{
		n: n, contacts: n / 10, interviews: n / 3, now: now, start: now.AddDate(-years, 0, 0), rng: rng, writer: newWriter(rng),
		first: strings.Fields(firstNames), last: strings.Fields(lastNames), company: strings.Fields(companyNames),
	}
	if g.contacts > 0 {
		g.near = zipfOver(rng, g.contacts)
	}
	return g
}

// id is a UUIDv7 of a moment, drawn from the seed; later ones sort after.
func (g *generator) id(at time.Time) data.ID {
	g.serial++
	low := g.rng.Uint64()
	return data.ID(fmt.Sprintf("%08x-%04x-7%03x-%04x-%012x", at.UnixMilli()>>16, at.UnixMilli()&0xffff,
		g.serial&0xfff, 0x8000|low>>50&0x3fff, low&0xffffffffffff))
}

// at is the moment of the i-th of n things spread evenly over the years, in
// the part of the day in which people talk.
func (g *generator) at(i, n int) time.Time {
	t := g.start.Add(time.Duration(float64(g.now.Sub(g.start)) * (float64(i) / float64(n))))
	morning := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
	return morning.Add(8*time.Hour + t.Sub(morning)*11/24).Truncate(time.Minute)
}

func pick(g *generator, list []string) string { return list[g.rng.IntN(len(list))] }

// places makes the industries and companies there are from the beginning.
func (g *generator) places() {
	at := data.At(g.start)
	for i, name := range industryNames {
		id := g.id(g.start)
		g.industryIDs = append(g.industryIDs, id)
		g.rows.industries = append(g.rows.industries, data.Industry{ID: id, Name: name, Own: i == 0, About: g.writer.sentence(), CreatedAt: at})
	}
	taken := map[string]int{}
	for i := range g.n / 100 {
		name := fmt.Sprintf(pick(g, companyForms), pick(g, g.company), pick(g, g.company))
		if taken[name]++; taken[name] > 1 {
			name = fmt.Sprintf("%s %d", name, taken[name])
		}
		industry := g.rng.IntN(len(g.industryIDs))
		id := g.id(g.start)
		g.companyIDs, g.companyIndustry = append(g.companyIDs, id), append(g.companyIndustry, industry)
		g.rows.companies = append(g.rows.companies, data.Company{
			ID: id, Name: name, Own: i == 0, IndustryID: g.industryIDs[industry], About: g.writer.sentence(), CreatedAt: at,
		})
	}
}

// fill makes lessons up to a number, and whom and what they rest on.
func (g *generator) fill(upTo int) {
	for ; g.lesson < upTo; g.lesson++ {
		for g.interview < g.interviews && g.interview*g.n <= g.lesson*g.interviews {
			for g.contact < g.contacts && g.contact*g.interviews <= g.interview*g.contacts {
				g.addContact()
			}
			g.addInterview()
		}
		g.addLesson()
	}
	if g.lesson < g.n {
		return
	}
	for g.contact < g.contacts {
		g.addContact()
	}
}

func (g *generator) addContact() {
	at := g.at(g.contact, max(g.contacts, 1)).Add(-time.Hour)
	id := g.id(at)
	name := pick(g, g.first) + " " + pick(g, g.last)
	if g.rng.IntN(3) == 0 {
		name = pick(g, g.first) + " " + name
	}
	company := -1
	if len(g.companyIDs) > 0 {
		company = g.rng.IntN(len(g.companyIDs))
		g.rows.positions = append(g.rows.positions, data.Position{
			ID: g.id(at), ContactID: id, CompanyID: g.companyIDs[company], Title: pick(g, jobTitles), Current: true,
		})
	}
	link := fmt.Sprintf("profile.example/%s-%d", strings.ReplaceAll(data.Fold(name), " ", "-"), g.contact)
	g.rows.points = append(g.rows.points, data.ContactPoint{ID: g.id(at), ContactID: id, Kind: "link", Value: "https://" + link, MatchKey: link})
	c := data.Contact{ID: id, Name: name, CreatedAt: data.At(at), ConnectedOn: data.DateOf(at)}
	c.Level = []string{"", "lower", "same", "higher"}[g.rng.IntN(4)]
	if g.rng.IntN(4) == 0 {
		c.About = g.writer.sentence()
	}
	if g.contact > 0 && g.rng.IntN(5) == 0 {
		c.IntroducerID = g.contactIDs[g.someContact()]
	}
	g.rows.contacts = append(g.rows.contacts, c)
	g.contactIDs, g.contactCompany = append(g.contactIDs, id), append(g.contactCompany, company)
	g.contact++
}

// someContact takes one of those there are, the newest most often.
func (g *generator) someContact() int {
	back := int(g.near.Uint64()) % g.contact
	return g.contact - 1 - back
}
