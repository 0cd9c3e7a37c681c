package app

import (
	"context"

	"wawasan/app/asking"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/today"
	"wawasan/data"
)

// WritingTo says how a message to a contact begins: with the interview that
// waits for it, if there is one.
func (a *App) WritingTo(ctx context.Context, contact data.ID) (Writing, error) {
	return asking.To(ctx, a.desk, contact)
}

// WritingOf says how the message begins that an interview waits for.
func (a *App) WritingOf(ctx context.Context, interview data.ID) (Writing, error) {
	return asking.Of(ctx, a.desk, interview)
}

// WritingFor says how the message begins that an item of Today asks for.
func (a *App) WritingFor(ctx context.Context, item today.Item) (Writing, error) {
	return asking.For(ctx, a.desk, item)
}

// WritingDecline says how the answer to a no begins: thanks, and who else?
func (a *App) WritingDecline(ctx context.Context, interview data.ID) (Writing, error) {
	return asking.Decline(ctx, a.desk, interview)
}

// PersonOf returns whom a thing is with or from, "" for nobody.
func (a *App) PersonOf(ctx context.Context, link Link) (data.ID, error) {
	return asking.PersonOf(ctx, a.desk, link)
}

// Addressee returns who gets a message, "" where that is nobody known.
func (a *App) Addressee(ctx context.Context, m Writing) (data.ID, error) {
	return asking.Addressee(a.desk.Read(ctx), m)
}

// Write fills the template of a message from the notebook and what was given
// for its fields, in the language of the message. What is not known stays as a
// field in braces and is listed.
func (a *App) Write(ctx context.Context, m Writing, given map[string]string) (asking.Written, error) {
	return asking.Write(ctx, a.desk, m, given, say.WordsOf(m.Lang))
}

// KeepMine keeps what was given of oneself for a message: see asking.KeepMine.
func (a *App) KeepMine(ctx context.Context, lang string, given map[string]string) error {
	return asking.KeepMine(ctx, a.desk, lang, given)
}

// TemplateChoices are the templates of the person's own making for a message,
// the best fitting one of all first; none where they made none.
func (a *App) TemplateChoices(ctx context.Context, m Writing) []Choice {
	own, err := asking.OwnTemplates(a.desk.Read(ctx), m)
	if err != nil || len(own) == 0 {
		return nil // a choice less is no reason not to write
	}
	out := []Choice{{Label: a.Words().T("template.best")}}
	for _, t := range own {
		out = append(out, Choice{Value: string(t.ID), Label: t.Name})
	}
	return out
}

// CheckMessage reads a message as it is typed and says what speaks against
// sending it so.
func (a *App) CheckMessage(ctx context.Context, m Writing, subject, body string, sent *outreach.Sent) ([]outreach.Finding, error) {
	return asking.Check(ctx, a.desk, m, subject, body, sent)
}

// SentToOthers prepares the texts sent to others, to be compared with.
func (a *App) SentToOthers(ctx context.Context, contact data.ID) (*outreach.Sent, error) {
	return asking.SentToOthers(a.desk.Read(ctx), contact)
}

// LogSent keeps a message as sent just now and moves on what it was for. It
// returns the interview, "" where the message belongs to none.
func (a *App) LogSent(ctx context.Context, m Writing, subject, body string) (data.ID, error) {
	return asking.Log(ctx, a.desk, m, subject, body)
}
