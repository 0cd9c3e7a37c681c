package outreach

import (
	"strings"
	"testing"

	"wawasan/app/lang"
)

// typical are values as people put them in.
var typical = map[string]map[string]string{
	"id": {
		"perusahaan": "Gudang Nusantara", "jabatan": "kepala gudang", "industri": "logistik", "kenal_dari": "grup alumni ITB",
		"ingin_tahu": "cara tim gudang membaca data retur", "saya": "Dimas Pratama", "peran_saya": "analis operasional di Bank Nusantara Raya, delapan tahun mengurus pembayaran", "kontak_saya": "dimas@example.com",
		"waktu": "Selasa, 1 Desember, pukul 10.00–10.20 WIB; Rabu, 2 Desember, pukul 14.00–14.20 WIB atau Kamis, 3 Desember, pukul 15.30–15.50 WIB", "pengenal": "Rina", "orang": "Sari Wijaya", "subjek_awal": "Belajar tentang cara membaca data retur",
		"alasan_baru": "Minggu ini saya membaca laporan tahunan dan makin penasaran", "yang_membantu": "cerita tentang tiga angka yang dibaca setiap pagi",
		"langkah": "mencoba papan harian itu di tim saya", "saran": "mencatat alasan setiap retur", "hasil": "retur turun seperlima dalam sebulan",
	},
	"en": {
		"company": "Gudang Nusantara", "role": "head of warehouse", "industry": "logistics", "known_from": "the ITB alumni group",
		"topic": "how your warehouse reads returns", "me": "Dimas Pratama", "my_role": "an operations analyst at Bank Nusantara Raya, eight years in payments", "my_contact": "dimas@example.com",
		"times": "Tuesday 1 December, 10:00–10:20 WIB; Wednesday 2 December, 14:00–14:20 WIB or Thursday 3 December, 15:30–15:50 WIB", "introducer": "Rina", "person": "Sari Wijaya", "first_subject": "Learning about how you read returns",
		"new_reason": "This week I read the annual report and grew more curious", "helped": "the three numbers you read every morning",
		"next_step": "try that daily board in my team", "advice": "write down the reason for each return", "result": "a fifth fewer returns within a month",
	},
}

func filledTypically(t *testing.T, tpl Template, form Form) Filled {
	t.Helper()
	values := AddressValues(tpl.Lang, form, tpl.Channel, "Sari Wijaya")
	for k, v := range typical[tpl.Lang] {
		values[k] = v
	}
	if tpl.Kind == Confirm { // one time stands by then
		values["waktu"], values["times"] = "Selasa, 1 Desember, pukul 10.00–10.20 WIB", "Tuesday 1 December, 10:00–10:20 WIB"
	}
	return Fill(tpl, values)
}

func TestNoRuleTripsOnAShippedTemplate(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, tpl := range Shipped(code) {
			for _, form := range Forms(code) {
				filled := filledTypically(t, tpl, form)
				if len(filled.Missing) > 0 {
					t.Errorf("%s %s: missing %v", code, tpl.ID, filled.Missing)
				}
				m := Message{
					Lang: code, Channel: tpl.Channel, Kind: tpl.Kind, Subject: filled.Subject, Body: filled.Body,
					Sender: "Dimas Pratama", SentBefore: NewSent("Sesuatu yang lain sama sekali, panjang dan tidak mirip dengan apa pun di sini."),
				}
				for _, connection := range []string{"", typical[code]["kenal_dari"] + typical[code]["known_from"]} {
					m.Connection = connection
					for _, f := range Check(m, Settings{}) {
						t.Errorf("%s %s %s: %s\n%s\n%s", code, tpl.ID, form, f.Say(lang.New(code)), filled.Subject, filled.Body)
					}
				}
			}
		}
	}
}

func trips(rule string, m Message) []Finding {
	var out []Finding
	for _, f := range Check(m, Settings{}) {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

// judged are texts that must, or must not, trip a rule.
type judged struct {
	rule string
	trip bool
	text string
}

func judge(t *testing.T, code string, texts []judged) {
	t.Helper()
	if len(texts) < 40 {
		t.Errorf("only %d texts", len(texts))
	}
	both := map[string]int{}
	for _, j := range texts {
		m := Message{Lang: code, Channel: Email, Subject: "x", Sender: "Dimas Pratama", Connection: "Rina Hartono", Body: j.text}
		switch j.rule {
		case "over_limit":
			m.Channel = LinkedInNote
		case "no_subject", "subject_long":
			m.Subject, m.Body = j.text, "x"
		case "same_text":
			m.SentBefore = NewSent(strings.Split(j.text, "|")[1:]...)
			m.Body = strings.Split(j.text, "|")[0]
		}
		found := trips(j.rule, m)
		if (len(found) > 0) != j.trip {
			t.Errorf("%s on %q: %v, want %v", j.rule, j.text, found, j.trip)
		}
		if j.trip {
			both[j.rule] |= 1
		} else {
			both[j.rule] |= 2
		}
		for _, f := range found {
			if said := f.Say(lang.New(code)); strings.ContainsAny(said, "⟦{") && j.rule != "unfilled_field" {
				t.Errorf("%s says %q", j.rule, said)
			}
		}
	}
	for _, r := range Rules {
		if both[r.ID] != 3 {
			t.Errorf("%s: %s lacks a text that must trip it or one that must not", code, r.ID)
		}
	}
}

func many(words string, n int) string { return strings.TrimSpace(strings.Repeat(words+" ", n)) }
