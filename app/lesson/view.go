package lesson

// Views are the filters of lessons that come with the program, beside the one
// that keeps all; what each is called and keeps stands in the translations.
var Views = []string{"to_apply", "to_report", "contradicted", "by_industry", "by_person", "changed", "starred", "due"}
