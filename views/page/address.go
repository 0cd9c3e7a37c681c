package page

import "net/url"

// Address is an address that may be handed to the system's program for it: of a
// page of the web, of the mail program, of a telephone. No other is: the system
// would open a file or start whatever program it belongs to, and a list or a
// notebook of another's may hold any.
func Address(text string) (*url.URL, bool) {
	link, err := url.Parse(text)
	if err != nil {
		return nil, false
	}
	switch link.Scheme {
	case "mailto", "tel":
		return link, link.Opaque != ""
	case "https", "http":
		return link, link.Host != "" && link.User == nil
	}
	return nil, false
}

// openFact opens what a fact of the page stands for.
func (b *Browser) openFact(address string) {
	if link, ok := Address(address); ok {
		b.host.Browse(link, "detail.error.open")
	}
}

// copyFact puts a fact on the clipboard.
func (b *Browser) copyFact(text string) {
	b.host.Copy(text)
	b.host.Say(b.words().T("toast.copied"), false)
}
