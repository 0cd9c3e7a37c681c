package app

import (
	"context"

	"wawasan/app/capture"
	"wawasan/data"
)

// Preview says, while a line is typed, how it would be filed.
type Preview struct {
	Kind    capture.Kind
	Parts   []string // kind first, then people, industries, the day, …
	Problem string   // why it would be refused, "" when it would not
}

// PreviewLine tells how a line would be filed without filing it.
func (a *App) PreviewLine(ctx context.Context, text string, where Where) (Preview, error) {
	line := capture.Parse(text, a.Today())
	w := a.Words()
	p := Preview{Kind: line.Kind}
	if line.Kind == capture.Note && !line.Due.IsZero() {
		p.Kind = capture.Mine
	}
	p.Parts = append(p.Parts, w.T("line."+string(p.Kind)))
	if len(line.Problems) > 0 {
		p.Problem = w.T(line.Problems[0].Key, line.Problems[0].Args...)
	}
	r := a.store.Read(ctx)
	around, err := surroundingsOf(r, where)
	if err != nil {
		return p, err
	}
	if line, err = a.knowingSoon(ctx, r, line); err != nil {
		return p, err
	}
	mentioned, err := resolveMentions(r, line, around.with)
	if err != nil {
		return p, err
	}
	if line.Kind == capture.Person {
		name, _, err := personNamed(r, line)
		if err != nil {
			return p, err
		}
		if p.Problem == "" && !startsWithLetter(name) {
			p.Problem = w.T("capture.error.no_name")
		}
		if mentioned, err = previewNamed(r, line, around, mentioned); err != nil {
			return p, err
		}
	}
	for _, m := range mentioned {
		p.Parts = append(p.Parts, a.meantText(m))
	}
	if !line.Due.IsZero() {
		p.Parts = append(p.Parts, w.T("line.due", "day", w.Day(line.Due)))
	}
	if line.OffRecord {
		p.Parts = append(p.Parts, w.T("line.off_record"))
	}
	return p, nil
}

func previewNamed(r data.Reader, line capture.Line, around surroundings, mentioned []meant) ([]meant, error) {
	name, _, err := personNamed(r, line)
	if err != nil || !startsWithLetter(name) {
		return mentioned, err
	}
	person, err := meantBy(r, name, around.with)
	if err != nil {
		return nil, err
	}
	if person.Kind == KindContact && !alreadyMeant(mentioned, person) {
		mentioned = append([]meant{person}, mentioned...)
	}
	return mentioned, nil
}

func (a *App) meantText(m meant) string {
	sign := "@"
	if m.Kind == KindIndustry || m.Kind == KindTag {
		sign = "#"
	}
	text := sign + m.name
	switch {
	case m.isNew:
		text += " (" + a.Words().T("line.new."+string(m.Kind)) + ")"
	case m.extra != "":
		text += " · " + m.extra
	}
	return text
}
