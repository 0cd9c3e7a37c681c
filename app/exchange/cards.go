package exchange

import (
	"cmp"
	"context"
	"io"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// VCard writes everybody one knows as cards of an address book, in version
// 3.0 or 4.0 ("" for 3.0), by name. What address books
// said of them that has no field goes with them; no notes do, and nobody who is
// known off the record alone, nor what was said of somebody there. The same
// notebook gives the same bytes. Another version is refused (invalid).
func VCard(ctx context.Context, d *desk.Desk, w io.Writer, version string) (Report, error) {
	version = cmp.Or(version, CardVersions[0])
	if !slices.Contains(CardVersions, version) {
		return Report{}, data.Invalid("export.error.card_version", "version", version)
	}
	var book *addressBook
	err := d.Snapshot(ctx, func(r data.Reader) (err error) {
		book, err = readAddressBook(r)
		return err
	})
	if err != nil {
		return Report{}, err
	}
	err = interchange.WriteCards(w, version, book.sorted()) // which may be slow: the notebook is no longer held
	return Report{Rows: map[string]int{"contacts": len(book.of)}, OffRecord: book.stayed}, err
}

// addressBook gathers the people who may leave the notebook.
type addressBook struct {
	*exporting
	of     map[data.ID]*interchange.Card
	firms  map[data.ID]string
	at     map[data.ID]string // the position that stands in a contact's card
	stayed int
}

func readAddressBook(r data.Reader) (*addressBook, error) {
	e, err := newExporting(r)
	if err != nil {
		return nil, err
	}
	b := &addressBook{exporting: e, of: map[data.ID]*interchange.Card{}, firms: map[data.ID]string{}, at: map[data.ID]string{}}
	return b, b.read()
}

func (b *addressBook) read() error {
	steps := []struct {
		table string
		take  func(row) error
	}{{"companies", b.takeCompany}, {"contacts", b.takeContact}, {"contact_points", b.takePoint}, {"positions", b.takePosition}}
	for _, s := range steps {
		before := b.report.OffRecord
		if err := b.rowsOf(s.table, s.take); err != nil {
			return err
		}
		if s.table == "contacts" {
			b.stayed = b.report.OffRecord - before
		}
	}
	return nil
}

func (b *addressBook) takeCompany(r row) error {
	b.firms[r.id("id")] = r.text("name")
	return nil
}

func (b *addressBook) takeContact(r row) error {
	id := r.id("id")
	b.of[id] = &interchange.Card{ID: id, Name: r.text("name"), Changed: r.instant("updated_at")}
	return nil
}

func (b *addressBook) takePoint(r row) error {
	c, value := b.of[r.id("contact_id")], r.text("value")
	switch {
	case c == nil || value == "":
	case r.text("kind") == "email":
		for _, mail := range interchange.Emails(value) {
			if !slices.ContainsFunc(c.Emails, func(had interchange.Number) bool { return had.Value == mail }) {
				c.Emails = append(c.Emails, interchange.Number{Value: mail, Type: r.text("label")})
			}
		}
	case r.text("kind") == "phone":
		c.Phones = append(c.Phones, interchange.Number{Value: value, Type: r.text("label")})
	case r.text("kind") == "link":
		c.Links = append(c.Links, value)
	case r.text("kind") == data.PointKept:
		c.Kept = append(c.Kept, interchange.Kept{Name: r.text("label"), Value: value})
	}
	return nil
}

// takePosition takes what somebody does now; of several the newest.
func (b *addressBook) takePosition(r row) error {
	c := b.of[r.id("contact_id")]
	switch id := r.text("id"); {
	case c == nil:
	case !r.is("current"):
		c.Left = append(c.Left, b.firms[r.id("company_id")])
	case id > b.at[c.ID]:
		b.at[c.ID], c.Company, c.Title = id, b.firms[r.id("company_id")], r.text("title")
	}
	return nil
}

func (b *addressBook) sorted() []interchange.Card {
	var all []interchange.Card
	for _, c := range b.of {
		all = append(all, *c)
	}
	slices.SortFunc(all, func(a, b interchange.Card) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Name), data.Fold(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	return all
}
