package outreach

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"wawasan/app/lang"
	"wawasan/data"
)

func TestTemplatesOfBothLanguagesAreTheSameSet(t *testing.T) {
	id, en := Shipped("id"), Shipped("en")
	if len(id) != len(en) {
		t.Fatalf("%d and %d", len(id), len(en))
	}
	seen := map[string]bool{}
	for i := range id {
		a, b := id[i], en[i]
		if a.ID != b.ID || a.Kind != b.Kind || a.Channel != b.Channel || a.Purpose != b.Purpose || a.Outcome != b.Outcome || (a.Subject == "") != (b.Subject == "") {
			t.Errorf("%s and %s differ", a.ID, b.ID)
		}
		if seen[a.ID] {
			t.Errorf("%s is there twice", a.ID)
		}
		seen[a.ID] = true
	}
}

func TestEveryFieldOfAShippedTemplateIsKnown(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, tpl := range Shipped(code) {
			for _, written := range writtenField.FindAllString(tpl.Subject+tpl.Body, -1) {
				name := strings.Trim(written, "{}")
				if !slices.ContainsFunc(Fields, func(f Field) bool { return code == "id" && f.ID == name || code == "en" && f.EN == name }) {
					t.Errorf("%s %s: %s", code, tpl.ID, written)
				}
			}
		}
	}
}

func TestShippedMessagesAreShort(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, tpl := range Shipped(code) {
			filled := filledTypically(t, tpl, Forms(code)[0])
			if n := WordCount(filled.Body); n >= 100 {
				t.Errorf("%s %s: %d words", code, tpl.ID, n)
			}
			if n := utf8.RuneCountInString(filled.Body); tpl.Channel == LinkedInNote && n > 200 {
				t.Errorf("%s %s: %d characters", code, tpl.ID, n)
			}
		}
	}
}

func TestThereIsATemplateForEveryWayOfAsking(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, purpose := range data.Purposes {
			for _, channel := range Channels {
				got, ok := Find(Query{Lang: code, Purpose: purpose, Channel: channel})
				if !ok || got.Purpose != purpose || got.Channel != channel || got.Kind != Ask || got.Lang != code {
					t.Errorf("%s %s %s: %+v", code, purpose, channel, got)
				}
			}
		}
		for _, kind := range Kinds {
			for _, channel := range Channels {
				if got, ok := Find(Query{Lang: code, Kind: kind, Channel: channel, Purpose: data.PurposeMentor}); !ok || got.Kind != kind {
					t.Errorf("%s %s %s: %v", code, kind, channel, got.ID)
				}
			}
		}
	}
}

func TestFindPrefersWhatFitsBest(t *testing.T) {
	own := Template{ID: "mine", Lang: "id", Channel: Email, Kind: Thanks, Body: "Makasih!"}
	for _, c := range []struct {
		q    Query
		own  []Template
		want string
	}{
		{Query{Lang: "id", Kind: Second, Channel: LinkedInNote}, nil, "second.linkedin_message"},
		{Query{Lang: "en", Kind: Tell, Channel: LinkedInMessage, Outcome: OutcomeDeclined}, nil, "introducer.declined"},
		{Query{Lang: "en", Kind: Tell, Channel: Email, Outcome: OutcomeNoAnswer}, nil, "introducer.no_answer"},
		{Query{Lang: "id", Kind: Thanks, Channel: Email}, []Template{own}, "mine"},
		{Query{Lang: "id", Kind: Thanks, Channel: LinkedInMessage}, []Template{own}, "thanks.linkedin_message"},
		{Query{Lang: "en", Kind: Thanks, Channel: Email}, []Template{own}, "thanks.email"},
	} {
		if got, _ := Find(c.q, c.own...); got.ID != c.want {
			t.Errorf("%+v: %s, want %s", c.q, got.ID, c.want)
		}
	}
	if _, ok := Find(Query{Lang: "id", Kind: "unknown"}); ok {
		t.Error("a kind that is not there was found")
	}
}

func TestOneMapFillsBothLanguages(t *testing.T) {
	values := map[string]string{"name": "Sari", "perusahaan": "Gudang"}
	for _, body := range []string{"{nama} di {perusahaan}", "{name} di {company}"} {
		if got := Fill(Template{Body: body}, values); got.Body != "Sari di Gudang" || got.Missing != nil {
			t.Errorf("%q gives %+v", body, got)
		}
	}
}

func TestGapsSayWhereTheyAre(t *testing.T) {
	got := Fill(Template{Subject: "Tentang {ingin_tahu}", Body: "Halo {nama}, é {kenal_dari} dan {peran saya khusus}."}, map[string]string{"name": "Sari", "known_from": " "})
	if got.Body != "Halo Sari, é {kenal_dari} dan {peran saya khusus}." || len(got.Missing) != 3 {
		t.Fatalf("%+v", got)
	}
	if g := got.Missing[0]; !g.InSubject || g.Field != "topic" || got.Subject[g.Start:g.End] != "{ingin_tahu}" {
		t.Errorf("%+v", g)
	}
	for i, want := range []string{"known_from", "peran saya khusus"} {
		g := got.Missing[i+1]
		if g.Field != want || got.Body[g.Start:g.End] != "{"+g.Written+"}" {
			t.Errorf("%+v", g)
		}
	}
}

func TestAValueIsPutInAsItIs(t *testing.T) {
	got := Fill(Template{Subject: "{topic}", Body: "{topic}. {new_reason} Ya?"}, map[string]string{"topic": "a {name}\nb.", "name": "Sari", "new_reason": "Baru"})
	if got.Body != "a {name}\nb. Baru. Ya?" || got.Subject != "a {name} b." || got.Missing != nil {
		t.Errorf("%+v", got)
	}
}

func TestFillNeverMisplacesAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringOf(rapid.RuneFrom([]rune("ab{}é\n._ "))).Draw(t, "body")
		got := Fill(Template{Subject: body, Body: body}, map[string]string{"a": "é{b}", "ab": "x"})
		for _, g := range got.Missing {
			text := got.Body
			if g.InSubject {
				text = got.Subject
			}
			if text[g.Start:g.End] != "{"+g.Written+"}" {
				t.Fatalf("%+v in %q", g, text)
			}
		}
	})
}

func TestPeopleAreAddressedAsTheyExpect(t *testing.T) {
	for _, c := range []struct {
		lang     string
		form     Form
		channel  Channel
		name     string
		greeting string
		called   string
		you      string
	}{
		{"id", Bapak, Email, "Dr. Ir. Budi Santoso, M.T.", "Yth. Bapak Budi", "Pak Budi", "Bapak"},
		{"id", Bapak, Introducer, "Budi Santoso", "Yth. Bapak Budi", "Pak Budi", "Bapak"},
		{"id", Bapak, LinkedInMessage, "Budi Santoso", "Halo, Pak Budi", "Pak Budi", "Bapak"},
		{"id", Ibu, LinkedInNote, "Bu Sari Wijaya", "Halo, Bu Sari", "Bu Sari", "Ibu"},
		{"id", Ibu, InPerson, "Sari Wijaya", "Halo, Bu Sari", "Bu Sari", "Ibu"},
		{"id", BapakIbu, Email, "Sari Wijaya, PMP®", "Yth. Bapak/Ibu Sari", "Pak/Bu Sari", "Bapak/Ibu"},
		{"id", BapakIbu, LinkedInNote, "Sari Wijaya", "Halo, Pak/Bu Sari", "Pak/Bu Sari", "Bapak/Ibu"},
		{"id", Mbak, Email, "Sari", "Halo, Mbak Sari", "Mbak Sari", "Mbak"},
		{"id", Kak, Email, "M. Rizky Pratama", "Halo, Kak Rizky", "Kak Rizky", "Kakak"},
		{"id", Mas, Email, "Muhammad Iqbal", "Halo, Mas Iqbal", "Mas Iqbal", "Mas"},
		{"id", Mas, Email, "I Made Wirawan", "Halo, Mas Made", "Mas Made", "Mas"},
		{"id", Mas, Email, "Muhammad", "Halo, Mas Muhammad", "Mas Muhammad", "Mas"},
		{"id", ByName, Email, "Tia Lestari", "Halo, Tia", "Tia", "Tia"},
		{"id", "unknown", Email, "Tia Lestari", "Yth. Bapak/Ibu Tia", "Pak/Bu Tia", "Bapak/Ibu"},
		{"en", Formal, Email, "Dr Sari Wijaya", "Dear Sari Wijaya", "Sari Wijaya", "you"},
		{"en", FirstName, Email, "Sari Wijaya", "Hi Sari", "Sari", "you"},
		{"en", Bapak, Email, "Sari Wijaya", "Dear Sari Wijaya", "Sari Wijaya", "you"},
	} {
		got := AddressValues(c.lang, c.form, c.channel, c.name)
		if got["greeting"] != c.greeting || got["called"] != c.called || got["you"] != c.you {
			t.Errorf("%s %s %s %q: %v", c.lang, c.form, c.channel, c.name, got)
		}
	}
	if got := AddressValues("id", Mas, Email, " , M.T."); len(got) != 0 {
		t.Errorf("nobody is addressed as %v", got)
	}
}

func TestATitleOrARankIsNobodysName(t *testing.T) {
	for name, want := range map[string]string{
		"Mba Sari": "Sari", "Bpk. Budi": "Budi", "Abang Rizal": "Rizal", "Kakak Tia": "Tia", "Dik Ayu": "Ayu", "Kang Asep Sunandar": "Asep",
		"Teh Neneng": "Neneng", "Bli Ketut Suardana": "Ketut", "Koh Aming": "Aming", "Ci Linda": "Linda", "Uda Faisal": "Faisal", "Uni Rina": "Rina",
		"Daeng Tata": "Tata", "Gus Baha": "Baha", "Ustaz Salim": "Salim", "drg. Maya": "Maya", "Pdt. Yohanes": "Yohanes", "St. Aminah": "Aminah",
		"Rr. Kirana Dewi": "Kirana", "Raden Saleh": "Saleh", "Rd. Dewi": "Dewi", "Tb. Hasan": "Hasan", "Abd. Rahman": "Rahman", "Ach. Fauzi": "Fauzi",
		"Anak Agung Gde Putra": "Gde", "Ida Bagus Mantra": "Mantra", "Ida Ayu Puspa": "Puspa",
		"Agung Wicaksono": "Agung", "Ida Farida": "Ida", "Ida Ayu": "Ida", "Uni": "Uni",
	} {
		if got := AddressValues("id", ByName, Email, name)["called"]; got != want {
			t.Errorf("%s is called %s, not %s", name, got, want)
		}
	}
}

func TestAPhraseFitsIntoItsSentence(t *testing.T) {
	names := map[string]string{"company": "Titian Pay", "industry": "Fintech", "person": "Sari Wijaya"}
	for _, c := range []struct{ body, field, value, want string }{
		{"Saya ingin memahami {topic}, supaya jelas.", "topic", "Perjalanan satu pengaduan QRIS.", "Saya ingin memahami perjalanan satu pengaduan QRIS, supaya jelas."},
		{"Ada satu hal: {topic}.", "topic", "Bagaimana kredit dinilai?", "Ada satu hal: bagaimana kredit dinilai."},
		{"Ada satu hal: {topic}.", "topic", "QRIS di warung", "Ada satu hal: QRIS di warung."},
		{"Ada satu hal: {topic}.", "topic", "Bank Indonesia dan aturannya", "Ada satu hal: Bank Indonesia dan aturannya."},
		{"Ada satu hal: {topic}.", "topic", "Fintech di desa", "Ada satu hal: Fintech di desa."},
		{"Ada satu hal: {topic}.", "topic", "Titian dan pesaingnya", "Ada satu hal: Titian dan pesaingnya."},
		{"Ada satu hal: {topic}.", "topic", "Indonesia timur", "Ada satu hal: Indonesia timur."},
		{"I want to know {topic}.", "topic", "I as a customer", "I want to know I as a customer."},
		{"Nama Bapak dari {known_from}.", "known_from", "Seminar alumni tentang energi", "Nama Bapak dari seminar alumni tentang energi."},
		{"Nama Bapak dari {known_from}.", "known_from", "Rizal Kartadinata", "Nama Bapak dari Rizal Kartadinata."},
		{"Nama Bapak dari {known_from}.", "known_from", "Rizal", "Nama Bapak dari Rizal."},
		{"Nama Bapak dari {known_from}!", "known_from", "LinkedIn dan temannya.", "Nama Bapak dari LinkedIn dan temannya!"},
		{"Yang membantu: {helped}.", "helped", "Tunjukkan satu perbaikan.", "Yang membantu: tunjukkan satu perbaikan."},
		{"{topic}? Itu saja.", "topic", "Cara kredit dinilai", "Cara kredit dinilai? Itu saja."},
		{"Halo.\n\n{topic}.", "topic", "Cara kredit dinilai", "Halo.\n\nCara kredit dinilai."},
		{"Ya, {topic}.", "topic", "Ékonomi", "Ya, ékonomi."},
		{"Ya, {topic}.", "topic", "?", "Ya, ?."},
	} {
		values := map[string]string{c.field: c.value}
		for key, name := range names {
			values[key] = name
		}
		if got := Fill(Template{Body: c.body}, values); got.Body != c.want {
			t.Errorf("%q with %q: %q, want %q", c.body, c.value, got.Body, c.want)
		}
	}
	if got := Fill(Template{Subject: "Belajar tentang {topic}"}, map[string]string{"topic": "Cara kredit dinilai."}); got.Subject != "Belajar tentang cara kredit dinilai" {
		t.Errorf("%q", got.Subject)
	}
}

func TestEveryNameHasItsWord(t *testing.T) {
	var keys []string
	for _, c := range Channels {
		keys = append(keys, c.Key())
	}
	for _, k := range Kinds {
		keys = append(keys, k.Key())
	}
	for _, code := range []string{"id", "en"} {
		for _, f := range Forms(code) {
			keys = append(keys, f.Key())
		}
	}
	for _, f := range Fields {
		keys = append(keys, f.LabelKey)
	}
	for _, r := range Rules {
		keys = append(keys, r.Key)
	}
	for _, code := range []string{"id", "en"} {
		for _, key := range keys {
			if !lang.New(code).Has(key) {
				t.Errorf("%s lacks %q", code, key)
			}
		}
	}
}
