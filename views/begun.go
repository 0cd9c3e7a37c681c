package views

import (
	"context"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/page"
)

// newPasted begins the form of a contact with what the clipboard says of a
// person; who is known already is filled up.
func (s *Shell) newPasted() {
	text, w := s.fyneApp.Clipboard().Content(), s.words()
	s.Read(func(ctx context.Context) (func(), error) {
		p, err := s.app.ReadPasted(ctx, text)
		return func() {
			s.bringTab(tabContacts)
			s.current().(page.Fillable).Fill(p.Link, p.Values)
			switch {
			case p.Link.ID != "":
				s.Say(w.T("paste.person.known"), false)
			case p.Possibly != "":
				s.Say(w.T("paste.person.possibly", "who", p.Possibly), false)
			default:
				s.Say(w.T("paste.person.read"), false)
			}
		}, err
	})
}

// newFor is what the form of a new thing begins with: an interview, with whom it
// is asked for.
func (s *Shell) newFor(kind app.Kind) map[string]string {
	who := s.chosen.one(thing.KindContact)
	if kind != thing.KindInterview || who.New() {
		return nil
	}
	name, err := s.app.Title(context.Background(), who)
	if err != nil {
		s.chosen.missed(err)
		return nil
	}
	return map[string]string{"contacts": name}
}
