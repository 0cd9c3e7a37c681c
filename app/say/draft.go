package say

import "cmp"

// draftWords are the fields that tell best what a form not saved is about.
var draftWords = []string{"name", "text", "contacts", "raw", "subject", "body"}

// Draft says what is typed and not saved: into what, and about what.
func (s Speaker) Draft(kind, ref, about string, fields map[string]string) Row {
	typed := ""
	for _, f := range draftWords {
		typed = cmp.Or(typed, fields[f])
	}
	form := "draft.panel." + kind
	if !s.Has(form) {
		form = "kind." + kind
	}
	title := cmp.Or(about, typed, s.T(form))
	return Row{Key: "draft/" + kind + "/" + ref, Icon: IconDraft, Title: Shorten(title, 80), Sub: s.T("draft.of", "form", s.T(form))}
}
