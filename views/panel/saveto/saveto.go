// Package saveto asks where something goes that is written for other programs,
// writes it there, says so and opens it. It is one question over the window: a
// path in the person's own folder is proposed and can be typed over, each row
// is a format, Enter takes it and Esc leaves.
package saveto

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	"wawasan/app/say"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// Question is what is asked, and how the answer is carried out. Title, Names,
// Formats and Write must be given.
type Question struct {
	Title   string
	Names   []string // of the files, without their ends
	Folder  string   // the name of the folder that several files go into
	Formats []Format
	// Write writes a file for each name, in the background, and returns what is
	// to be said of it beside its path.
	Write func(ctx context.Context, format string, paths []string) (said []string, err error)
}

// Ask asks. What lies there already is replaced only after another question; a
// refusal brings the question back with what was typed.
func Ask(h panel.Host, q Question) {
	h.Read(func(context.Context) (func(), error) {
		a := asking{h, q, Find()}
		return func() { a.again(q.proposal(a.at)) }, nil
	})
}

// asking is a question with where it proposes to write.
type asking struct {
	h  panel.Host
	q  Question
	at Place
}

// answer is a target with the text it was the answer to.
type answer struct {
	target
	typed string
}

func (a asking) again(text string) {
	page.Choose(a.h, overlay.PaletteParams[answer]{
		Title: a.q.Title, Hint: a.h.App().Words().T("saveto.hint"), Text: text, Does: a.h.App().Words().T("palette.saves"),
		Query:  func(_ context.Context, text string) ([]overlay.Choice[answer], error) { return a.answers(text), nil },
		Told:   a.told,
		OnPick: a.picked,
	})
}

// answers are those to what is typed, each with the name of its file and whether
// something lies there.
func (a asking) answers(text string) []overlay.Choice[answer] {
	w := a.h.App().Words()
	var out []overlay.Choice[answer]
	for _, t := range a.q.targets(a.at, text) {
		c := page.A(answer{t, text}, say.IconFile, t.format.Label)
		c.Key, c.Sub = t.format.End, filepath.Base(t.path)
		if len(t.files) > 1 {
			c.Sub = w.N("saveto.files", len(t.files), "path", filepath.Base(t.path))
		}
		if len(There(t.files...)) > 0 {
			c.Fact = w.T("saveto.there")
		}
		out = append(out, c)
	}
	return out
}

// told is where it goes, whole however long: nothing of a path may be guessed.
func (a asking) told(to answer) string { return to.path }

// picked asks before it replaces anything.
func (a asking) picked(to answer) {
	a.h.Read(func(context.Context) (func(), error) {
		there := There(to.files...)
		return func() {
			Replace(a.h, there, func() { a.write(to) }, func() { a.again(to.typed) })
		}, nil
	})
}

// Replace asks whether files that lie there are replaced; where there are none
// it does so at once.
func Replace(h panel.Host, there []string, do, dont func()) {
	w := h.App().Words()
	switch len(there) {
	case 0:
		do()
		return
	case 1:
		h.AskGrave(w.T("saveto.replace.title", "file", filepath.Base(there[0])), w.T("saveto.replace.text", "path", there[0]), w.T("saveto.replace.yes"), w.T("saveto.replace.no"), do, dont)
		return
	}
	h.AskGrave(w.N("saveto.replace.several", len(there)), w.T("saveto.replace.text", "path", filepath.Dir(there[0])), w.T("saveto.replace.yes"), w.T("saveto.replace.no"), do, dont)
}

// write writes; what is done and where is said before it begins.
func (a asking) write(to answer) {
	w := a.h.App().Words()
	a.h.Say(w.T("saveto.writing", "path", to.path), false)
	a.h.Write(func(ctx context.Context) (func(), error) {
		beside, err := a.q.Write(ctx, to.format.End, to.files)
		if errors.Is(err, context.Canceled) {
			return nil, err
		}
		return func() {
			if err != nil {
				a.h.Fail(err)
				a.again(to.typed)
				return
			}
			written := w.T("document.written", "path", to.path)
			a.h.Say(Told(written, beside), false)
			a.h.OpenWritten(FileURL(to.path), Told(written, append([]string{w.T("document.unopened")}, beside...)))
		}, nil
	})
}

// Told is a sentence with those that follow it.
func Told(first string, more []string) string {
	if len(more) == 0 {
		return first
	}
	return strings.TrimRight(first, ".") + ". " + strings.Join(more, " ")
}

// FileURL is the address of a file, of a system with drives too.
func FileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
