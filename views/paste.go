package views

import (
	"context"

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
