package page

import (
	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
)

// emptyDetail is what stands on a page without evidence, nil for nothing.
func (b *Browser) emptyDetail() *part.EmptyState {
	w, stem := b.words(), b.config.EmptyDetail
	switch {
	case b.config.Alone:
		does := func(id, label string) *part.Button {
			return part.NewButton(w.T(label), command.LettersOf(id, w), func() { b.host.Do(id) })
		}
		b.linking = does("lesson.link", "detail.alone.link")
		return part.NewQuietState(w.T("detail.alone.title"), does("record.edit", "detail.alone.fill"), b.linking)
	case stem != "":
		return part.NewEmptyState("note", w.T(stem+".title"), w.T(stem+".text", "key", command.LettersOf("capture.focus", w)), "", "")
	}
	return nil
}

// offer offers beside a thing that is linked with nothing what can be done with
// its kind.
func (b *Browser) offer(kind app.Kind) {
	if b.linking != nil {
		draw.ShowIf(b.linking, kind == thing.KindLesson)
	}
}
