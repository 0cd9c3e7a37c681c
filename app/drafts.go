package app

import (
	"context"
	"strings"
	"sync"

	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// DraftOf names what is typed into and not saved: the form of a thing, with
// the thing's kind and reference, or a panel with what it is about.
type DraftOf struct{ Kind, Ref string }

// The panels that keep what is not saved, beside the forms of things. The
// reference of a message is its contact, of a plan its interview, of a ballot
// its industry and, behind a slash, whose voice it is.
const (
	DraftMessage = "message"
	DraftPlan    = "plan"
	DraftBallot  = "ballot"
	DraftWeights = "weights"
	DraftLine    = "capture" // the capture line brings its own text back
)

// FormDraft names the draft of a thing's form.
func FormDraft(link Link) DraftOf { return DraftOf{string(link.Kind), link.Ref()} }

// drafts writes what is typed behind the typing: only the newest text is
// written, and never after it was dropped.
type drafts struct {
	mu      sync.Mutex
	pending map[DraftOf]map[string]string
	running bool
	writing sync.Mutex

	unwritten map[DraftOf]map[string]string // after the notebook was lost
	rescuing  sync.Mutex
	rescued   string // the file that all of it was saved in
}

// KeepDraft keeps what is typed and not saved, soon and in the background; the
// newest text wins. Of a form it is what differs from the fields shown, see
// say.Changed.
func (a *App) KeepDraft(of DraftOf, values map[string]string) {
	d := &a.drafts
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.pending == nil {
		d.pending = map[DraftOf]map[string]string{}
	}
	d.pending[of] = values
	if !d.running {
		d.running = true
		go a.writeDrafts()
	}
}

func (a *App) writeDrafts() {
	for a.writeDraft() {
	}
}

// writeDraft writes one waiting draft and reports whether there was one.
func (a *App) writeDraft() bool {
	d := &a.drafts
	d.writing.Lock()
	defer d.writing.Unlock()
	d.mu.Lock()
	for of, values := range d.pending {
		delete(d.pending, of)
		d.mu.Unlock()
		// A draft that cannot be written is lost only with a crash.
		if err := a.store.SaveDraft(context.Background(), of.Kind, of.Ref, values); data.IsLost(err) {
			d.hold(of, values)
		}
		return true
	}
	d.running = false
	d.mu.Unlock()
	return false
}

// hold keeps a draft of a notebook that is written no more.
func (d *drafts) hold(of DraftOf, values map[string]string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.unwritten == nil {
		d.unwritten = map[DraftOf]map[string]string{}
	}
	d.unwritten[of] = values
}

// FlushDrafts returns when every draft kept so far is written.
func (a *App) FlushDrafts() { a.writeDrafts() }

// Draft returns what was kept, nil when there is nothing.
func (a *App) Draft(ctx context.Context, of DraftOf) (map[string]string, error) {
	a.FlushDrafts()
	a.drafts.mu.Lock()
	held, ok := a.drafts.unwritten[of]
	a.drafts.mu.Unlock()
	if ok {
		return held, nil
	}
	return a.store.Draft(ctx, of.Kind, of.Ref)
}

// DropDraft forgets a draft.
func (a *App) DropDraft(ctx context.Context, of DraftOf) error {
	d := &a.drafts
	d.mu.Lock()
	delete(d.pending, of)
	delete(d.unwritten, of)
	d.mu.Unlock()
	d.writing.Lock()
	defer d.writing.Unlock()
	return a.store.DropDraft(ctx, of.Kind, of.Ref)
}

// Unsaved lists what is typed and not saved, the newest first. A draft of
// something that is gone is forgotten: nobody could go on with it.
func (a *App) Unsaved(ctx context.Context) ([]say.Pick[DraftOf], error) {
	a.FlushDrafts()
	found, err := a.store.Drafts(ctx)
	if err != nil {
		return nil, err
	}
	var out []say.Pick[DraftOf]
	for _, d := range found {
		of := DraftOf{d.Kind, string(d.Ref)}
		if d.Kind == DraftLine {
			continue
		}
		about, err := a.draftTitle(ctx, of)
		switch {
		case thing.Gone(err):
			if err := a.DropDraft(ctx, of); err != nil && a.ReadOnly() == "" {
				return nil, err
			}
			continue
		case err != nil:
			return nil, err
		}
		out = append(out, say.Pick[DraftOf]{Row: a.say().Draft(of.Kind, of.Ref, about, d.Fields), Value: of})
	}
	return out, nil
}

// draftTitle names what a draft is about, "" for something new. It refuses (not
// found) what is gone.
func (a *App) draftTitle(ctx context.Context, of DraftOf) (string, error) {
	var about []Link
	switch of.Kind {
	case DraftMessage:
		about = []Link{{Kind: thing.KindContact, ID: data.ID(of.Ref)}}
	case DraftPlan:
		about = []Link{{Kind: thing.KindInterview, ID: data.ID(of.Ref)}}
	case DraftBallot:
		about = ballotOf(of.Ref)
	case DraftWeights:
	default:
		if link := thing.Refer(Kind(of.Kind), of.Ref); !link.New() {
			about = []Link{link}
		}
	}
	title := ""
	for _, link := range about {
		t, err := a.Title(ctx, link)
		if err != nil {
			return "", err
		}
		if t == "" {
			return "", data.NotFound("data.error.gone", "table", string(link.Kind))
		}
		title = say.Join(title, t)
	}
	return title, nil
}

// BallotDraft names the draft of what a voice says of an industry.
func BallotDraft(industry, voice data.ID) DraftOf {
	return DraftOf{DraftBallot, string(industry) + "/" + string(voice)}
}

func ballotOf(ref string) []Link {
	industry, voice, _ := strings.Cut(ref, "/")
	about := []Link{{Kind: thing.KindIndustry, ID: data.ID(industry)}}
	if voice != "" {
		about = append(about, Link{Kind: thing.KindContact, ID: data.ID(voice)})
	}
	return about
}
