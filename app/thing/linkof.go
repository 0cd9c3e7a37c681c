package thing

import "wawasan/data"

// LinkOf names the thing an item stands for, the zero Link for what is none.
func LinkOf(item Item) Link {
	switch i := item.(type) {
	case data.ContactRow:
		return Link{Kind: KindContact, ID: i.ID}
	case KnownItem:
		return Link{Kind: KindContact, ID: i.ID}
	case data.CompanyRow:
		return Link{Kind: KindCompany, ID: i.ID}
	case data.IndustryRow:
		return Link{Kind: KindIndustry, ID: i.ID}
	case data.InterviewRow:
		return Link{Kind: KindInterview, ID: i.ID}
	case data.NoteRow:
		return Link{Kind: KindNote, ID: i.ID}
	case data.LessonRow:
		return Link{Kind: KindLesson, ID: i.ID}
	case GroupedLesson:
		return Link{Kind: KindLesson, ID: i.ID}
	case data.OutreachRow:
		return Link{Kind: KindOutreach, ID: i.ID}
	case data.TagRow:
		return Link{Kind: KindTag, ID: i.ID}
	case data.GapRow:
		return Link{Kind: KindGap, ID: i.ID}
	case data.PromiseRow:
		return Link{Kind: KindPromise, ID: i.ID}
	case data.FocusAreaRow:
		return Link{Kind: KindFocusArea, ID: i.ID}
	case data.ChallengeRow:
		return Link{Kind: KindChallenge, ID: i.ID}
	case data.SkillRow:
		return Link{Kind: KindSkill, ID: i.ID}
	case data.CompanyLinkRow:
		return Link{Kind: KindCompanyLink, ID: i.ID}
	case data.FindingRow:
		return Link{Kind: KindFinding, ID: i.ID}
	case data.RatingRow:
		return Link{Kind: KindRating, ID: i.ID}
	case data.FiledRow:
		return Link{Kind: KindFiledLesson, ID: i.ID}
	case data.SavedSearch:
		return Link{Kind: KindSearch, ID: i.ID}
	case TemplateItem:
		return linkTo(KindTemplate, i.ID, i.Ships)
	case QuestionItem:
		return linkTo(KindQuestion, i.ID, i.Ships)
	case CriterionItem:
		return linkTo(KindCriterion, i.ID, i.Ships)
	case FunctionItem:
		return linkTo(KindFunction, i.ID, i.Ships)
	case HolidayItem:
		return linkTo(KindHoliday, i.ID, i.Day.String())
	}
	return Link{}
}

// linkTo is by ID what is kept, by key what ships alone.
func linkTo(kind Kind, id data.ID, ships string) Link {
	if id != "" {
		ships = ""
	}
	return Link{Kind: kind, ID: id, Ships: ships}
}
