package thing

import (
	"slices"
	"strings"

	"wawasan/app/filter"
	"wawasan/app/internal/desk"
	"wawasan/app/prepare"
	"wawasan/data"
)

// standings are the functions and the levels a filter asks for. What titles say
// is read of each title that somebody holds, once; the list is then read by the
// titles.
func standings(d *desk.Desk, r data.Reader, q filter.Query) (functions, ranks []data.Standing, err error) {
	wanted, high := q.Values(filter.Function), q.Values(filter.Level)
	if len(wanted)+len(high) == 0 {
		return nil, nil, nil
	}
	titles, err := r.TitlesHeld()
	if err != nil {
		return nil, nil, err
	}
	said, err := r.FunctionsSaid()
	if err != nil {
		return nil, nil, err
	}
	rules, err := ReadTitles(d, r)
	if err != nil {
		return nil, nil, err
	}
	stand := make([]Standing, len(titles))
	for n, title := range titles {
		stand[n] = rules.Of(title, "", "")
	}
	saying := func(means func(Standing) bool) (out []string) {
		for n, title := range titles {
			if means(stand[n]) {
				out = append(out, title)
			}
		}
		return out
	}
	for _, f := range wanted {
		means := functionCalled(f.Value)
		functions = append(functions, data.Standing{
			Said: slices.DeleteFunc(slices.Clone(said), func(s string) bool { return !means(s) }), Not: f.Not,
			Titles: saying(func(s Standing) bool { return means(s.Function) }),
		})
	}
	for _, f := range high {
		s := data.Standing{Said: []string{f.Value}, Not: f.Not, Titles: saying(func(s Standing) bool { return s.Level == f.Value })}
		if f.Value == filter.None { // those of whom no level is known: not any of them
			s = data.Standing{Said: levels[1:], Not: !f.Not, Titles: saying(func(s Standing) bool { return s.Level != "" })}
		}
		ranks = append(ranks, s)
	}
	return functions, ranks, nil
}

// functionCalled reports whether a function is meant by what was typed: it has
// the words in it, or it is one of those the program knows, in either language.
func functionCalled(typed string) func(string) bool {
	part, known := data.Fold(typed), prepare.FunctionsOf(typed)
	judged := map[string]bool{"": false} // many titles say the same function
	return func(function string) bool {
		means, ok := judged[function]
		if !ok {
			means = strings.Contains(data.Fold(function), part) ||
				slices.ContainsFunc(prepare.FunctionsOf(function), func(f string) bool { return slices.Contains(known, f) })
			judged[function] = means
		}
		return means
	}
}
