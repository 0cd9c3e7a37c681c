package interchange

import (
	"slices"
	"strings"
)

// between is what Google writes between several values of one cell.
const between = ":::"

// values are those of a cell that say something.
func values(cell string) []string {
	var all []string
	for text := range strings.SplitSeq(cell, between) {
		if v := strings.TrimSpace(text); v != "" && !isNothing(v) {
			all = append(all, v)
		}
	}
	return all
}

// furtherRow gathers what the columns of one row say beyond one value each.
type furtherRow struct {
	header *layout
	cells  []string
	labels map[string]string // as written, by the column they are of

	mails, numbers []Number
	first          []string // values that a label calls the preferred ones
	links          []string
	kept           []Kept
}

// moreOf adds to a person what stands in further columns of their row, and what
// stands beside the first value of a column.
func (p *parser) moreOf(cells []string, out *Person) {
	if p.header.format != List || len(p.header.also) == 0 && !strings.Contains(out.Phone+out.Email+out.URL+out.Company+out.Title, between) {
		return
	}
	r := &furtherRow{header: &p.header, cells: cells, labels: map[string]string{}}
	for _, a := range p.header.also {
		if a.kind == alsoLabel && a.at < len(cells) {
			r.labels[a.of] = clean(cells[a.at])
		}
	}
	r.take(alsoPhone, p.header.at[colPhone], out.Phone, "")
	r.take(alsoEmail, p.header.at[colEmail], out.Email, "")
	r.take(alsoLink, p.header.at[colURL], out.URL, "")
	out.Company, out.Title = r.firstOf("ORG", out.Company), r.firstOf("TITLE", out.Title)
	for _, a := range p.header.also {
		if a.at >= len(cells) {
			continue
		}
		text, _ := untwist(cells[a.at])
		switch text = clean(text); {
		case text == "" || isNothing(text):
		case a.kind == alsoMiddle:
			out.First = strings.TrimSpace(out.First + " " + text)
		default:
			r.take(a.kind, a.at, text, a.of)
		}
	}
	r.settle(out)
}

// take adds the values of a column; of is what its heading says of them.
func (r *furtherRow) take(kind alsoKind, at int, text, of string) {
	if at < 0 || text == "" {
		return
	}
	said, preferred := r.label(at)
	for _, v := range values(text) {
		if preferred {
			r.first = append(r.first, v)
		}
		switch kind {
		case alsoPhone:
			r.number(asTyped(v), said, of)
		case alsoEmail:
			r.mail(v, said)
		case alsoLink:
			if !slices.Contains(r.links, v) {
				r.links = append(r.links, v)
			}
		}
	}
}

// label is what the column beside one of values says of them, and whether it calls
// them the preferred ones.
func (r *furtherRow) label(at int) (said string, preferred bool) {
	m := labelled.FindStringSubmatch(headerCell(r.header.cells[at]))
	if m == nil {
		return "", false
	}
	said, preferred = strings.CutPrefix(r.labels[m[1]+m[2]], "*")
	return strings.TrimSpace(said), preferred
}

// number takes a number that one speaks on; any other is kept.
func (r *furtherRow) number(v, said, of string) {
	if isUnspoken(nil, said) {
		r.kept = append(r.kept, Kept{"TEL;TYPE=" + strings.Join(strings.Fields(strings.ToLower(plainWords(said))), ","), cardValue(v)})
		return
	}
	if said != "" {
		of = joinLabels("", said)
		if word := typeOf(headerCell(said)); word != "" {
			of = word
		}
	} else if of == "" {
		of = typeOf(headerCell(r.header.cells[max(r.header.at[colPhone], 0)]))
	}
	if !slices.ContainsFunc(r.numbers, func(n Number) bool { return n.Value == v }) {
		r.numbers = append(r.numbers, Number{v, of})
	}
}

// plainWords are the words of a label as the types of a card.
func plainWords(said string) string {
	words := strings.Fields(said)
	for i := range words {
		words[i] = plainWord(words[i])
	}
	return strings.Join(words, " ")
}

func (r *furtherRow) mail(v, said string) {
	of := joinLabels("", said)
	if word := typeOf(headerCell(said)); word != "" {
		of = word
	}
	if !slices.ContainsFunc(r.mails, func(n Number) bool { return n.Value == v }) {
		r.mails = append(r.mails, Number{v, of})
	}
}

// firstOf is the first value of a cell; the others are kept as a card has them.
func (r *furtherRow) firstOf(property, cell string) string {
	all := values(cell)
	if len(all) < 2 {
		return cell
	}
	for _, v := range all[1:] {
		r.kept = append(r.kept, Kept{property, cardValue(v)})
	}
	return all[0]
}

// settle writes what was gathered to the person.
func (r *furtherRow) settle(out *Person) {
	preferred := func(a, b Number) int {
		return after(!slices.Contains(r.first, a.Value)) - after(!slices.Contains(r.first, b.Value))
	}
	slices.SortStableFunc(r.numbers, preferred)
	slices.SortStableFunc(r.mails, preferred)
	more := &More{Kept: append(r.kept, r.header.keptIn(r.cells)...)}
	if out.Phone = ""; len(r.numbers) > 0 {
		out.Phone, more.Type, more.Phones = r.numbers[0].Value, r.numbers[0].Type, r.numbers[1:]
	}
	var mails []string
	for _, m := range r.mails {
		mails = append(mails, m.Value)
		for _, mail := range Emails(m.Value) {
			if m.Type != "" {
				more.Emails = append(more.Emails, Number{mail, m.Type})
			}
		}
	}
	out.Email = strings.Join(mails, ", ")
	r.link(out, more)
	if more.Type != "" || len(more.Phones)+len(more.Emails)+len(more.Kept) > 0 {
		out.More = more
	}
}

// link makes the profile on LinkedIn the link, else the preferred or first page; the
// others are kept.
func (r *furtherRow) link(out *Person, more *More) {
	rank := func(link string) int {
		page := URLKey(link)
		switch {
		case strings.HasPrefix(page, "linkedin.com/"):
			return 0
		case page != "" && slices.Contains(r.first, link):
			return 1
		case page != "":
			return 2
		}
		return 3
	}
	slices.SortStableFunc(r.links, func(a, b string) int { return rank(a) - rank(b) })
	if out.URL = ""; len(r.links) == 0 {
		return
	}
	out.URL = r.links[0]
	for _, link := range r.links[1:] {
		more.Kept = append(more.Kept, Kept{"URL", cardValue(link)})
	}
}
