package data_test

import (
	"slices"
	"testing"

	"wawasan/data"
)

// story is a notebook with one interview, its lines and what they became.
type story struct {
	contact, named data.Contact
	company        data.Company
	industry       data.Industry
	interview      data.Interview
}

func tell(t *testing.T, s *data.Store) (st story) {
	t.Helper()
	st.contact, st.named = data.Contact{Name: "Sri"}, data.Contact{Name: "Budi"}
	st.company, st.industry = data.Company{Name: "Nusantara"}, data.Industry{Name: "Logistik"}
	days := 0
	later := func() data.Instant { days++; return data.At(noon.AddDate(0, 0, days)) }
	change(t, s, "story", func(tx *data.Tx) error {
		for _, row := range []any{&st.contact, &st.named, &st.company, &st.industry} {
			if err := tx.SaveAny(row); err != nil {
				return err
			}
		}
		st.interview = data.Interview{Stage: data.StageHeld, HeldAt: later(), About: "pindah bidang", CompanyID: st.company.ID, IndustryID: st.industry.ID}
		if err := tx.Save(&st.interview); err != nil {
			return err
		}
		if err := tx.SetInterviewContacts(st.interview.ID, []data.ID{st.contact.ID}); err != nil {
			return err
		}
		plain := data.Note{Kind: "note", Text: "baris", InterviewID: st.interview.ID, At: later()}
		lesson := data.Note{Kind: "lesson", Text: "gaji kecil", InterviewID: st.interview.ID, ContactID: st.contact.ID, At: later(), OffRecord: true}
		for _, n := range []*data.Note{&plain, &lesson} {
			if err := tx.Save(n); err != nil {
				return err
			}
		}
		for _, row := range []any{
			&data.Lesson{Text: "gaji kecil", NoteID: lesson.ID, InterviewID: st.interview.ID, ContactID: st.contact.ID, IndustryID: st.industry.ID},
			&data.Mention{NoteID: plain.ID, ContactID: st.named.ID},
			&data.Mention{NoteID: plain.ID, CompanyID: st.company.ID},
			&data.Gap{Text: "berapa margin", State: "answered", ContactID: st.contact.ID, CompanyID: st.company.ID, IndustryID: st.industry.ID, InterviewID: st.interview.ID, CreatedAt: later()},
			&data.Promise{Direction: "mine", Text: "kirim CV", Due: data.DateOf(noon), ContactID: st.contact.ID, InterviewID: st.interview.ID, CreatedAt: later()},
			&data.FocusArea{Text: "produk", ContactID: st.contact.ID, IndustryID: st.industry.ID, InterviewID: st.interview.ID, CreatedAt: later()},
			&data.Outreach{ContactID: st.contact.ID, Subject: "Halo", Text: "isi", CreatedAt: later()},
		} {
			if err := tx.SaveAny(row); err != nil {
				return err
			}
		}
		return nil
	})
	return st
}

func lines(items []data.TimelineItem) (out []string) {
	for _, item := range items {
		line := item.Kind + " " + item.Text
		if item.MadeKind != "" {
			line += " > " + item.MadeKind
		}
		out = append(out, line)
	}
	return out
}

func TestATimelineHasEverythingNewestFirst(t *testing.T) {
	s := open(t)
	st := tell(t, s)
	r := s.Read(ctx)
	for name, c := range map[string]struct {
		got  []data.TimelineItem
		want []string
	}{
		"contact": {
			must[[]data.TimelineItem](t)(r.ContactTimeline(st.contact.ID, 50)),
			[]string{"outreach Halo", "focus_area produk", "promise kirim CV", "gap berapa margin", "note gaji kecil > lesson", "note baris", "interview pindah bidang"},
		},
		"who was named": {must[[]data.TimelineItem](t)(r.ContactTimeline(st.named.ID, 50)), []string{"note baris"}},
		"industry": {
			must[[]data.TimelineItem](t)(r.IndustryTimeline(st.industry.ID, 50)),
			[]string{"focus_area produk", "gap berapa margin", "note gaji kecil > lesson", "interview pindah bidang"},
		},
		"company": {
			must[[]data.TimelineItem](t)(r.CompanyTimeline(st.company.ID, 50)),
			[]string{"gap berapa margin", "note baris", "interview pindah bidang"},
		},
		"interview": {
			must[[]data.TimelineItem](t)(r.InterviewTimeline(st.interview.ID, 50)),
			[]string{"focus_area produk", "promise kirim CV", "gap berapa margin", "note gaji kecil > lesson", "note baris"},
		},
		"the newest": {must[[]data.TimelineItem](t)(r.ContactTimeline(st.contact.ID, 2)), []string{"outreach Halo", "focus_area produk"}},
		"nobody":     {must[[]data.TimelineItem](t)(r.ContactTimeline(data.NewID(), 50)), nil},
	} {
		if got := lines(c.got); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	items := must[[]data.TimelineItem](t)(r.ContactTimeline(st.contact.ID, 50))
	if p := items[2]; p.Due != data.DateOf(noon) || p.Done || p.Mark != "mine" {
		t.Errorf("%+v", p)
	}
	if g, n, i := items[3], items[4], items[6]; !g.Done || !n.OffRecord || n.Who != "Sri" || n.MadeID == "" || n.InterviewID != st.interview.ID || i.Mark != "held" {
		t.Errorf("%+v\n%+v\n%+v", g, n, i)
	}
}

func TestADeletedLineLeavesItsLesson(t *testing.T) {
	s := open(t)
	st := tell(t, s)
	change(t, s, "delete", func(tx *data.Tx) error { return tx.Exec("DELETE FROM notes WHERE kind = 'lesson'") })
	got := lines(must[[]data.TimelineItem](t)(s.Read(ctx).InterviewTimeline(st.interview.ID, 50)))
	if !slices.Contains(got, "lesson gaji kecil") {
		t.Fatal(got)
	}
}

func TestALineCanBeFiledAnew(t *testing.T) {
	s := open(t)
	tell(t, s)
	note := must[data.Note](t)(s.Read(ctx).LastNote(""))
	change(t, s, "again", func(tx *data.Tx) error {
		if err := tx.DeleteDerived(note.ID); err != nil {
			return err
		}
		return tx.Unmark(note.ID)
	})
	if n := must[int](t)(s.Read(ctx).Count("lessons")); n != 0 {
		t.Fatal(n)
	}
	found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "gaji"}))
	if found.Count != 1 || found.Hits[0].Kind != "note" {
		t.Fatalf("%+v", found)
	}
}
