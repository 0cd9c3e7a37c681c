package exchange

import (
	"slices"
	"strings"
)

// exportedTable is what of a table leaves the notebook.
type exportedTable struct {
	name    string
	columns []string
}

// Columns lists, by table, the columns that leave with an export.
func Columns() map[string][]string {
	out := map[string][]string{}
	for _, table := range exported {
		out[table.name] = slices.Clone(table.columns)
	}
	return out
}

func columns(name, list string) exportedTable { return exportedTable{name, strings.Fields(list)} }

// exported lists what leaves the notebook, so that a column that a later
// schema adds does so by decision only. What follows from other columns
// (names folded for ordering, keys for matching) stays.
var exported = []exportedTable{
	columns("industries", "id name own about aliases decision decision_why decided_on would_change created_at updated_at"),
	columns("companies", "id name own industry_id about created_at updated_at"),
	columns("company_aliases", "id company_id name"),
	columns("contacts", "id name level function met about introducer_id connected_on starred keep keep_days zone may_mention mentor mentor_terms interested name_only created_at updated_at"),
	columns("contact_points", "id contact_id kind label value"),
	columns("positions", "id contact_id company_id title function started ended current"),
	columns("interviews", "id purpose stage asked_at scheduled_at held_at thanked_at postponed_until debriefed_at minutes medium place about intro thank_for interest_before interest_now interest_why company_id industry_id created_at updated_at"),
	columns("interview_contacts", "id interview_id contact_id place"),
	columns("outreaches", "id contact_id interview_id kind channel lang subject text sent_at outcome outcome_at created_at"),
	columns("questions", "id purpose phase text must starred hidden ships created_at"),
	columns("planned_questions", "id interview_id question_id gap_id text place must asked answered"),
	columns("notes", "id kind text raw interview_id contact_id planned_question_id at"),
	columns("tags", "id name aliases"),
	columns("mentions", "id note_id contact_id company_id industry_id tag_id"),
	columns("gaps", "id text why state note_id interview_id contact_id company_id industry_id closed_at created_at updated_at"),
	columns("lessons", "id kind text starred note_id interview_id contact_id company_id industry_id gap_id applied_on applied_result reported_on created_at updated_at"),
	columns("promises", "id direction text due done_at note_id interview_id contact_id created_at updated_at"),
	columns("focus_areas", "id text note_id interview_id contact_id industry_id created_at updated_at"),
	columns("criteria", "id name weight red_line place ships reweighed_on"),
	columns("ratings", "id criterion_id industry_id contact_id note_id lesson_id score self_report created_at"),
	columns("agenda_marks", "id rule ref until reason created_at"),
	columns("templates", "id ships name lang kind purpose channel outcome subject body created_at updated_at"),
	columns("holidays", "id day name working created_at"),
	columns("lesson_links", "id lesson_id about_id kind created_at"),
	columns("findings", "id text source found_on company_id contact_id created_at updated_at"),
	columns("functions", "id company_id name created_at updated_at"),
	columns("challenges", "id text industry_id created_at updated_at"),
	columns("filed_lessons", "id lesson_id function_id aspect challenge_id company_id created_at"),
	columns("company_links", "id from_id to_id kind about created_at"),
	columns("skills", "id industry_id name state how created_at updated_at"),
	columns("lesson_reviews", "id lesson_id repetitions interval_days ease reviewed_on due"),
	columns("saved_searches", "id name query list created_at"),
}
