package say

// Join puts parts that say something beside each other, as rows do.
func Join(parts ...string) string { return join(parts...) }

// draftWords are the fields that tell best what a form not saved is about.
var draftWords = []string{"name", "text", "contacts", "raw", "subject", "body"}

// Draft says what is typed and not saved: into what, and about what.
func (s Speaker) Draft(kind, ref, about string, fields map[string]string) Row {
	typed := ""
	for _, f := range draftWords {
		typed = firstOf(typed, fields[f])
	}
	form := "draft.panel." + kind
	if !s.Has(form) {
		form = "kind." + kind
	}
	title := firstOf(about, typed, s.T(form))
	return Row{Key: "draft/" + kind + "/" + ref, Icon: IconDraft, Title: shorten(title, 80), Sub: s.T("draft.of", "form", s.T(form))}
}
