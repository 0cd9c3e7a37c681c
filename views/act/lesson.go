package act

import (
	"cmp"
	"context"

	"wawasan/app"
	"wawasan/app/lesson"
	"wawasan/app/match"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// FileLesson asks where a lesson is to stand: under a side of a function of my
// company, or under how a company meets a challenge.
func FileLesson(h page.Host, link app.Link) {
	w := h.App().Words()
	page.Choose(h, overlay.PaletteParams[lesson.Shelf]{
		Title: w.T("lesson.file.title"), Hint: w.T("lesson.file.hint"), Nothing: w.T("lesson.file.nothing"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[lesson.Shelf], error) {
			all, err := h.App().Shelves(ctx)
			choices := page.Picks(fitting(all, text))
			if text != "" {
				c := page.A(lesson.Shelf{NewChallenge: text}, thing.KindChallenge, text)
				c.Fact = w.T("form.new.challenge")
				choices = append(choices, c)
			}
			return choices, err
		},
		OnPick: func(on lesson.Shelf) {
			page.Change(h, w.T("change.lesson.file"), func(ctx context.Context) error { return h.App().FileLesson(ctx, link.ID, on) })
		},
	})
}

// fitting are the picks whose title fits what was typed, the best first.
func fitting[T any](all []say.Pick[T], text string) []say.Pick[T] {
	const most = 12
	if text == "" {
		return all[:min(most, len(all))]
	}
	by := map[string]say.Pick[T]{}
	names := make([]match.Candidate, len(all))
	for n, p := range all {
		names[n] = match.Candidate{ID: p.Identity(), Name: p.Title}
		by[names[n].ID] = p
	}
	var out []say.Pick[T]
	for _, c := range match.Rank(text, names, most) {
		out = append(out, by[c.ID])
	}
	return out
}

// LinkLesson asks which earlier lesson the given one confirms or contradicts.
func LinkLesson(h page.Host, link app.Link) {
	w := h.App().Words()
	other(h, link, w.T("lesson.link.title"), w.T("lesson.link.nothing"), func(about app.Row) {
		var kinds []overlay.Choice[string]
		for _, kind := range data.LessonLinkKinds {
			c := page.A(kind, say.IconCommand, w.T("lesson.link."+kind))
			c.Sub = about.Title
			kinds = append(kinds, c)
		}
		page.Pick(h, w.T("lesson.link.how"), kinds, func(kind string) {
			page.Change(h, w.T("change.lesson.link"), func(ctx context.Context) error { return h.App().LinkLesson(ctx, link.ID, about.ID, kind) })
		})
	})
}

// other asks for a thing of the same kind beside a given one.
func other(h page.Host, than app.Link, title, nothing string, picked func(app.Row)) {
	page.Choose(h, overlay.PaletteParams[app.Row]{
		Title: title, Hint: h.App().Words().T("other.hint"), Nothing: nothing,
		Query: func(ctx context.Context, text string) ([]overlay.Choice[app.Row], error) {
			rows, err := others(ctx, h.App(), than.Kind, text, than)
			return page.Rows(rows), err
		},
		OnPick: picked,
	})
}

// ApplyLesson asks what came of a lesson that was applied.
func ApplyLesson(h page.Host, link app.Link) {
	w := h.App().Words()
	page.Choose(h, overlay.PaletteParams[string]{
		Title: w.T("lesson.apply.title"), Hint: w.T("lesson.apply.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[string], error) {
			c := page.A(text, thing.KindLesson, cmp.Or(text, w.T("lesson.apply.unknown")))
			if text != "" {
				c.Fact = w.T("lesson.applied_result")
			}
			return []overlay.Choice[string]{c}, nil
		},
		OnPick: func(result string) {
			page.Change(h, w.T("toast.applied"), func(ctx context.Context) error { return h.App().ApplyLesson(ctx, link.ID, result) })
		},
	})
}

// Star sets the star of a lesson or a contact, or takes it away.
func Star(h page.Host, link app.Link) {
	set := h.App().StarLesson
	if link.Kind == thing.KindContact {
		set = h.App().StarContact
	}
	h.Write(func(ctx context.Context) (func(), error) {
		starred, err := set(ctx, link.ID)
		key := "toast.unstarred"
		if starred {
			key = "toast.starred"
		}
		return func() { h.Say(h.App().Words().T(key), true) }, err
	})
}

// answer is what closes a gap: a lesson there is, one typed now, or none.
type answer struct {
	lesson data.ID
	text   string
}

// CloseGap asks which lesson answers a gap: one there is, or one typed now.
func CloseGap(h page.Host, gap app.Link) {
	w := h.App().Words()
	page.Choose(h, overlay.PaletteParams[answer]{
		Title: w.T("gap.close.title"), Hint: w.T("gap.close.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[answer], error) {
			rows, err := others(ctx, h.App(), thing.KindLesson, text, app.Link{})
			first := page.A(answer{}, thing.KindGap, w.T("gap.close.without"))
			if text != "" {
				first = page.A(answer{text: text}, thing.KindLesson, text)
				first.Mark, first.Fact = "!", w.T("form.new.lesson")
			}
			choices := []overlay.Choice[answer]{first}
			for _, row := range rows {
				choices = append(choices, overlay.Choice[answer]{Item: row, Value: answer{lesson: row.ID}})
			}
			return choices, err
		},
		OnPick: func(by answer) {
			page.Change(h, w.T("change.gap.close"), func(ctx context.Context) error {
				if by == (answer{}) {
					return h.App().CloseGap(ctx, gap.ID)
				}
				return h.App().CloseGapWith(ctx, gap.ID, by.lesson, by.text)
			})
		},
	})
}

// KeepPromise marks a promise as kept.
func KeepPromise(h page.Host, promise app.Link) {
	page.Change(h, h.App().Words().T("change.promise.keep"), func(ctx context.Context) error { return h.App().KeepPromise(ctx, promise.ID) })
}

// SaveSearch asks for a name under which a filter of a list is kept.
func SaveSearch(h page.Host, list app.Kind, query string) {
	w := h.App().Words()
	AskName(h, w.T("lesson.views.save"), w.T("search.name"), app.Row{Kind: thing.KindSearch, Sub: query}, func(name string) {
		page.Change(h, w.T("change.search.new")+": "+name, func(ctx context.Context) error { return h.App().SaveSearch(ctx, list, name, query) })
	})
}

// ListViews lets the person choose a filter of a list by its name, or give the one
// typed now, unless it is "", a name.
func ListViews(h page.Host, list app.Kind, typed string) {
	w := h.App().Words()
	all, err := h.App().ListViews(context.Background(), list)
	if err != nil {
		h.Fail(err)
		return
	}
	var choices []overlay.Choice[func()]
	for _, pick := range all {
		choices = append(choices, overlay.Choice[func()]{Item: pick.Row, Value: func() { h.List(list, pick.Value) }})
	}
	if typed != "" {
		c := page.A(func() { SaveSearch(h, list, typed) }, say.IconCommand, w.T("lesson.views.save"))
		c.Sub = typed
		choices = append(choices, c)
	}
	title := w.T("command.list.views")
	if list == thing.KindLesson {
		title = w.T("command.lesson.views")
	}
	page.Pick(h, title, choices, func(act func()) { act() })
}
