package compose

import (
	"testing"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/data"
)

func message() *state { return messageBy("") }

// messageBy is a message by a template of the person's own.
func messageBy(own data.ID) *state {
	m := app.Writing{Contact: "sari", Kind: outreach.Ask, Purpose: data.Purposes[0], Channel: outreach.Email, Form: outreach.Forms("en")[0], Lang: "en", Template: own}
	return begin(m, template("About {industry}", "Dear Sari, I am {me} and want to learn about {industry}."))
}

// with is what the form holds, with some fields otherwise.
func with(s *state, pairs ...string) map[string]string {
	values := map[string]string{}
	for _, f := range s.fields(say.WordsOf("en"), nil) {
		values[f.Key] = f.Value
	}
	for n := 0; n < len(pairs); n += 2 {
		values[pairs[n]] = pairs[n+1]
	}
	return values
}

func TestTheFormGoesFromTheChoicesOverWhatIsMissingToTheText(t *testing.T) {
	s := message()
	var keys []string
	for _, f := range s.fields(say.WordsOf("en"), []app.Choice{{}, {Value: "own"}}) {
		keys = append(keys, f.Key)
	}
	want := []string{"kind", "purpose", "channel", "form", "lang", "template", "slot.industry", "slot.me", "subject", "body"}
	if len(keys) != len(want) {
		t.Fatalf("%v", keys)
	}
	for n := range want {
		if keys[n] != want[n] {
			t.Errorf("field %d is %s, not %s", n, keys[n], want[n])
		}
	}
	s.m.Channel = outreach.InPerson
	for _, f := range s.fields(say.WordsOf("en"), nil) {
		if f.Key == "subject" || f.Key == "template" {
			t.Errorf("there is a %s", f.Key)
		}
	}
}

func TestTheWorkBeginsWithWhatIsMissing(t *testing.T) {
	s := message()
	if s.begins() != "slot.industry" {
		t.Errorf("it begins with %s", s.begins())
	}
	s.write(with(s, "slot.industry", "banking"))
	if s.begins() != "slot.me" {
		t.Errorf("then with %s", s.begins())
	}
	s.write(with(s, "slot.me", "Ratna"))
	if s.begins() != "body" {
		t.Errorf("at last with %s", s.begins())
	}
}

func TestWhatIsGivenIsNoWritingOfOnesOwn(t *testing.T) {
	s := message()
	if filled := s.write(with(s, "slot.industry", "banking")); !filled || s.subject.typed != "About banking" {
		t.Errorf("filled %t: %q", filled, s.subject.typed)
	}
	if s.isOwn() {
		t.Error("a filled template counts as written by the person")
	}
	s.write(with(s, "body", s.body.typed+" Truly."))
	if !s.isOwn() {
		t.Error("what was written counts as the template's")
	}
}

func TestAChoiceIsTakenAndWhatDoesNotFitItGoes(t *testing.T) {
	for _, c := range []struct {
		key, value string
		check      func(m app.Writing) bool
	}{
		{"kind", string(outreach.Thanks), func(m app.Writing) bool { return m.Kind == outreach.Thanks && m.Template == "" }},
		{"channel", string(outreach.InPerson), func(m app.Writing) bool { return m.Channel == outreach.InPerson && m.Template == "own" }},
		{"lang", "id", func(m app.Writing) bool {
			return m.Lang == "id" && m.Form == outreach.Forms("id")[0] && m.Template == ""
		}},
		{"form", string(outreach.FirstName), func(m app.Writing) bool { return m.Form == outreach.FirstName }},
		{"template", "", func(m app.Writing) bool { return m.Template == "" }},
	} {
		s := messageBy("own")
		values := with(s, "template", "own")
		values[c.key] = c.value
		if got := s.choose(values); got != c.key || !c.check(s.m) {
			t.Errorf("%s: chosen %q, %+v", c.key, got, s.m)
		}
	}
	s := message()
	if got := s.choose(with(s)); got != "" {
		t.Errorf("nothing was chosen, and %s is told", got)
	}
}

func TestAMessageNothingWasDoneWithIsNotKept(t *testing.T) {
	s := message()
	if d := s.draft(); d != nil {
		t.Errorf("kept: %v", d)
	}
	s.write(with(s, "slot.me", "  "))
	if d := s.draft(); d != nil {
		t.Errorf("blanks are kept: %v", d)
	}
}

func TestAMessageIsGoneOnWithAsItWasLeft(t *testing.T) {
	for name, do := range map[string]func(*state){
		"a slot":   func(s *state) { s.write(with(s, "slot.me", "Ratna")) },
		"a choice": func(s *state) { s.choose(with(s, "channel", string(outreach.LinkedInNote))) },
		"words":    func(s *state) { s.write(with(s, "body", "Dear Sari, what about {industry}?")) },
		"both": func(s *state) {
			s.write(with(s, "slot.me", "Ratna"))
			s.write(with(s, "body", s.body.typed+" Truly."))
		},
	} {
		s := message()
		s.m.Interview, s.m.Topic = "talk", "risk"
		s.began = s.m
		do(s)
		draft := s.draft()
		if draft == nil {
			t.Errorf("%s: nothing is kept", name)
			continue
		}
		again := resume(writingOf("sari", draft), template("About {industry}", "Dear Sari, I am {me} and want to learn about {industry}."), draft)
		if again.m != s.m || again.body.typed != s.body.typed || again.subject.typed != s.subject.typed {
			t.Errorf("%s: left as %+v %q, gone on with as %+v %q", name, s.m, s.body.typed, again.m, again.body.typed)
		}
		again.write(with(again, "slot.industry", "banking"))
		if again.body.typed == s.body.typed && again.isOwn() && name == "words" {
			t.Errorf("%s: what is given now does not stand in %q", name, again.body.typed)
		}
	}
}

func TestTheSubjectIsCopiedOnlyWhereThereIsOne(t *testing.T) {
	s := message()
	if got := s.whole(); got != s.subject.typed+"\n\n"+s.body.typed {
		t.Errorf("%q", got)
	}
	s.m.Channel = outreach.LinkedInNote
	if got := s.whole(); got != s.body.typed {
		t.Errorf("%q", got)
	}
}

func TestWhatAChoiceMadeVoidIsNotChosenAnewByTheNextLetter(t *testing.T) {
	s := messageBy("own")
	form := with(s, "template", "own", "lang", "id") // the form still shows the rest
	s.choose(form)
	form["body"] = "Halo"
	if got := s.choose(form); got != "" || s.m.Template != "" || s.m.Form != outreach.Forms("id")[0] {
		t.Errorf("chosen %q: %+v", got, s.m)
	}
}

func TestWhatIsTypedWhileATemplateIsReadStays(t *testing.T) {
	s := message()
	s.choose(with(s, "channel", string(outreach.LinkedInNote)))
	s.write(with(s, "body", "My own words."))
	if s.refill(template("", "{greeting}")); s.body.typed != "My own words." {
		t.Errorf("it holds %q", s.body.typed)
	}
}

func TestAMessageOfOnesOwnWordsGoesToWhomItIsForNow(t *testing.T) {
	s := message()
	s.write(with(s, "body", "My own words."))
	w := template("", "another")
	w.To, w.Link = "rizal@example.com", "https://example.com/rizal"
	if s.refill(w); s.from.To != w.To || s.from.Link != w.Link || s.body.typed != "My own words." {
		t.Errorf("to %q %q: %q", s.from.To, s.from.Link, s.body.typed)
	}
}

func TestWordsGivenInOneLanguageAreNotSaidInTheOther(t *testing.T) {
	english := template("", "I am {me}, {my_role}.")
	indonesian := template("", "Saya {saya}, {peran_saya}.")
	s := message()
	s.refill(english)
	s.write(with(s, "slot.me", "Ratna", "slot.my_role", "an analyst"))
	s.choose(with(s, "lang", "id"))
	if s.refill(indonesian); s.body.typed != "Saya Ratna, {peran_saya}." || s.lang != "id" {
		t.Fatalf("%s: %q", s.lang, s.body.typed)
	}
	s.write(with(s, "slot.my_role", "analis"))
	again := resume(writingOf("sari", s.draft()), indonesian, s.draft())
	if again.body.typed != "Saya Ratna, analis." {
		t.Errorf("gone on with as %q", again.body.typed)
	}
	again.choose(with(again, "lang", "en"))
	if again.refill(english); again.body.typed != "I am Ratna, an analyst." {
		t.Errorf("back again it is %q", again.body.typed)
	}
}

func TestAMessageOfOnesOwnWordsKeepsItsLanguageAndItsFields(t *testing.T) {
	s := message()
	s.write(with(s, "slot.me", "Ratna"))
	s.write(with(s, "body", s.body.typed+" Truly."))
	s.choose(with(s, "lang", "id"))
	s.refill(template("", "Saya {saya}."))
	if s.lang != "en" || s.given["me"] != "Ratna" {
		t.Errorf("%s: %v", s.lang, s.given)
	}
	s.write(with(s, "slot.industry", "banking"))
	if want := "Dear Sari, I am Ratna and want to learn about banking. Truly."; s.body.typed != want {
		t.Errorf("%q", s.body.typed)
	}
}

func TestWhatWasGivenIsKnownByItsPlaceAlsoAfterItWasLeft(t *testing.T) {
	s := message()
	s.write(with(s, "slot.me", "Ratna"))
	s.write(with(s, "body", s.body.typed+" Truly."))
	again := resume(writingOf("sari", s.draft()), template(s.from.Subject, s.from.Body), s.draft())
	again.write(with(again, "slot.me", "Rani"))
	if want := "Dear Sari, I am Rani and want to learn about {industry}. Truly."; again.body.typed != want {
		t.Errorf("%q", again.body.typed)
	}
}
