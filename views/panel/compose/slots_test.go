package compose

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/asking"
	"wawasan/app/outreach"
)

// template is a text with what is missing in it, as asking.Write tells it.
func template(subject, body string) asking.Written {
	w := asking.Written{Subject: subject, Body: body}
	for n, text := range []string{subject, body} {
		for _, s := range found(text).spots {
			w.Missing = append(w.Missing, outreach.Gap{Field: s.field, Written: s.written, InSubject: n == 0, Start: s.start, End: s.end})
		}
	}
	return w
}

// found is a text that was typed before: its fields are those in braces.
func found(of string) text {
	t := text{typed: of}
	t.find()
	return t
}

func TestWhatIsGivenOnceStandsWhereverItIsAskedFor(t *testing.T) {
	w := template("About {industry}", "I am {me}. I like {industry}. {me}")
	if got := slots(w); len(got) != 2 || got[0].written != "industry" || got[1].written != "me" {
		t.Fatalf("asked for: %+v", got)
	}
	body := textOf(w.Body, w, false)
	for _, value := range []string{"R", "Ra", "Ratna"} {
		body.give(outreach.FieldKey("me"), value)
	}
	if body.typed != "I am Ratna. I like {industry}. Ratna" {
		t.Errorf("%q", body.typed)
	}
	if body.give(outreach.FieldKey("me"), " "); body.typed != w.Body {
		t.Errorf("taken back it is %q", body.typed)
	}
}

func TestAnEditLeavesTheFieldsAroundItAndTakesThoseInIt(t *testing.T) {
	for _, c := range []struct{ to, given string }{
		{"Well, I am {me}. I like {industry}.", "Well, I am Ratna. I like {industry}."},
		{"I am {me}. I like {industry}. Truly.", "I am Ratna. I like {industry}. Truly."},
		{"I am me. I like {industry}.", "I am me. I like {industry}."},
		{"I like {industry}.", "I like {industry}."},
		{"", ""},
	} {
		body := found("I am {me}. I like {industry}.")
		body.edit(c.to)
		if body.give(outreach.FieldKey("me"), "Ratna"); body.typed != c.given {
			t.Errorf("after %q it is %q, not %q", c.to, body.typed, c.given)
		}
	}
}

// Whatever is edited and given in whatever order, the text is what was typed
// last with the fields that are left filled, and every field is in its place.
func TestFieldsAreKnownByTheirPlaceWhateverIsTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := found(rapid.SampledFrom([]string{"", "{me}", "a {me} b {industry} c {me}", "{me}{me}", "Halo {saya}, soal {industri}?"}).Draw(t, "template"))
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "gives") {
				body.give(rapid.SampledFrom([]string{"me", "industry"}).Draw(t, "field"), rapid.SampledFrom([]string{"", "x", "Ratna é", "{me}", "  "}).Draw(t, "value"))
			} else {
				from := rapid.IntRange(0, len(body.typed)).Draw(t, "from")
				to := rapid.IntRange(from, len(body.typed)).Draw(t, "to")
				want := body.typed[:from] + rapid.SampledFrom([]string{"", "a", "né", "{me}", "\n"}).Draw(t, "typed") + body.typed[to:]
				if body.edit(want); body.typed != want {
					t.Fatalf("%q was typed, %q stands there", want, body.typed)
				}
			}
			end := 0
			for _, s := range body.spots {
				if s.start < end || s.end < s.start || s.end > len(body.typed) {
					t.Fatalf("%+v lies outside of %q", body.spots, body.typed)
				}
				end = s.end
			}
		}
	})
}

func TestATextThatWasTypedBeforeHasTheFieldsInItsBraces(t *testing.T) {
	body := found("{me} and {me}, {not a field!} {industry}")
	var all []string
	for _, s := range body.spots {
		all = append(all, body.typed[s.start:s.end])
	}
	if got := strings.Join(all, ""); got != "{me}{me}{industry}" {
		t.Error(got)
	}
}

func TestAFieldThatIsWrittenOrBroughtBackIsFilledToo(t *testing.T) {
	body := found("I am {me}.")
	body.edit("I am .")     // taken out
	body.edit("I am {me}.") // and brought back by undo
	body.edit("I am {me}. {Saya}")
	if body.give("me", "Ratna"); body.typed != "I am Ratna. Ratna" {
		t.Errorf("%q", body.typed)
	}
}

// What is given stands in the text just as if the template had been filled with
// it, down to the full stop.
func TestWhatIsGivenFillsATextAsItFillsATemplate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"{me}", "{topic}", "{new_reason}", "{Bidang saya}", " ", ".", ", ", "words", "\n"}), 0, 8).Draw(t, "pieces")
		written := strings.Join(pieces, "")
		values := map[string]string{}
		for _, field := range []string{"me", "topic", "new_reason", "bidang saya"} {
			values[field] = rapid.SampledFrom([]string{"", " ", "Ratna", "how they decide.", "really?", " a é "}).Draw(t, field)
		}
		body := found(written)
		for field, value := range values {
			body.give(field, value)
		}
		if want := outreach.Fill(outreach.Template{Body: written}, values).Body; body.typed != want {
			t.Fatalf("%q became %q, not %q", written, body.typed, want)
		}
	})
}

func TestWhatIsGivenBeginsWithACapitalOnlyWhereItIsAName(t *testing.T) {
	body := textOf("Ada satu hal: {ingin_tahu}.", asking.Written{Names: map[string]string{"company": "Titian Pay"}}, false)
	body.find()
	if body.give("topic", "Titian dan pesaingnya."); body.typed != "Ada satu hal: Titian dan pesaingnya." {
		t.Errorf("%q", body.typed)
	}
	if body.give("topic", "Cara kredit dinilai?"); body.typed != "Ada satu hal: cara kredit dinilai." {
		t.Errorf("%q", body.typed)
	}
}
