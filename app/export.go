package app

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

// ExportReport says what an export holds: rows by table, and how many were
// left out because they are off the record.
type ExportReport struct {
	Rows      map[string]int `json:"rows"`
	OffRecord int            `json:"off_record"`
}

// Total returns how many rows were exported.
func (r ExportReport) Total() int {
	n := 0
	for _, rows := range r.Rows {
		n += rows
	}
	return n
}

// ExportJSON writes the whole notebook as one JSON object, one row a line:
// {"format":"wawasan","version":1,"tables":{"contacts":[…],…}}. The same
// notebook gives the same bytes. What is off the record stays at home.
func (a *App) ExportJSON(ctx context.Context, w io.Writer) (ExportReport, error) {
	out := bufio.NewWriter(w)
	var report ExportReport
	err := a.store.Snapshot(ctx, func(r data.Reader) error {
		e, err := newExporting(r)
		if err != nil {
			return err
		}
		fmt.Fprint(out, `{"format":"wawasan","version":1,"tables":{`)
		for i, table := range exported {
			if i > 0 {
				fmt.Fprint(out, ",")
			}
			fmt.Fprintf(out, "\n%q:[", table.name)
			between := "\n"
			err := e.each(table, func(values []any) error {
				fmt.Fprint(out, between)
				between = ",\n"
				return writeObject(out, table.columns, values)
			})
			if err != nil {
				return err
			}
			fmt.Fprint(out, "]")
		}
		fmt.Fprint(out, "\n}}\n")
		report = e.report
		return nil
	})
	if err != nil {
		return report, err
	}
	return report, out.Flush()
}

func writeObject(out *bufio.Writer, names []string, values []any) error {
	fmt.Fprint(out, "{")
	for i, name := range names {
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		var text bytes.Buffer
		enc := json.NewEncoder(&text)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(values[i]); err != nil {
			return err
		}
		fmt.Fprintf(out, "%q:%s", name, bytes.TrimSuffix(text.Bytes(), []byte("\n")))
	}
	return out.WriteByte('}')
}

// ExportCSV writes every table that has rows as one CSV file, through create,
// which makes the file of a name. Unless exact, a cell that a spreadsheet
// would run as a formula gets an apostrophe before it. What is off the record
// stays at home.
func (a *App) ExportCSV(ctx context.Context, exact bool, create func(name string) (io.WriteCloser, error)) (ExportReport, error) {
	var report ExportReport
	err := a.store.Snapshot(ctx, func(r data.Reader) error {
		e, err := newExporting(r)
		if err != nil {
			return err
		}
		for _, table := range exported {
			var rows [][]string
			err := e.each(table, func(values []any) error {
				cells := make([]string, len(values))
				for i, v := range values {
					if v != nil {
						cells[i] = fmt.Sprint(v)
					}
				}
				rows = append(rows, cells)
				return nil
			})
			if err != nil {
				return err
			}
			if len(rows) == 0 {
				continue
			}
			if err := writeTable(create, table, rows, exact); err != nil {
				return err
			}
		}
		report = e.report
		return nil
	})
	return report, err
}

func writeTable(create func(string) (io.WriteCloser, error), table exportedTable, rows [][]string, exact bool) error {
	f, err := create(table.name + ".csv")
	if err != nil {
		return err
	}
	if err := interchange.WriteCSV(f, table.columns, rows, !exact); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// exporting knows, while it reads, what may not leave the notebook.
type exporting struct {
	r      data.Reader
	hidden map[string]bool     // ids of rows that are off the record
	about  map[string][]string // by contact, what lines off the record said of them
	report ExportReport
}

// derived are the tables of what a line becomes.
var derived = []string{"gaps", "lessons", "promises", "focus_areas"}

// newExporting finds what is off the record: rows marked so, lines that
// became such a row, and what else these lines became, for it has the same
// words.
func newExporting(r data.Reader) (*exporting, error) {
	e := &exporting{r: r, hidden: map[string]bool{}, about: map[string][]string{}, report: ExportReport{Rows: map[string]int{}}}
	lines := map[string]bool{}
	for _, table := range derived {
		err := r.Dump(table, func(row map[string]any) error {
			if row["off_record"] == true {
				e.hidden[text(row["id"])] = true
				lines[text(row["note_id"])] = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	delete(lines, "")
	for _, table := range derived {
		err := r.Dump(table, func(row map[string]any) error {
			if lines[text(row["note_id"])] {
				e.hidden[text(row["id"])] = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return e, e.hideLines(lines)
}

func (e *exporting) hideLines(lines map[string]bool) error {
	named := map[string]string{}
	err := e.r.Dump("notes", func(row map[string]any) error {
		id := text(row["id"])
		if row["off_record"] == true || lines[id] {
			e.hidden[id] = true
			if row["kind"] == "person" {
				named[id] = text(row["text"])
			}
		}
		return nil
	})
	if err != nil || len(named) == 0 {
		return err
	}
	return e.r.Dump("mentions", func(row map[string]any) error {
		if said := named[text(row["note_id"])]; said != "" {
			contact := text(row["contact_id"])
			e.about[contact] = append(e.about[contact], said)
		}
		return nil
	})
}

// each calls fn with the values of every row of a table that may leave, in
// the order of the table's columns. Links to rows that may not are nil.
func (e *exporting) each(table exportedTable, fn func(values []any) error) error {
	e.report.Rows[table.name] = 0
	return e.r.Dump(table.name, func(row map[string]any) error {
		if e.hidden[text(row["id"])] || (table.name == "mentions" && e.hidden[text(row["note_id"])]) {
			if table.name != "mentions" {
				e.report.OffRecord++
			}
			return nil
		}
		values := make([]any, len(table.columns))
		for i, column := range table.columns {
			v := row[column]
			if strings.HasSuffix(column, "_id") && e.hidden[text(v)] {
				v = nil
			}
			values[i] = v
		}
		if table.name == "contacts" {
			e.keepBack(row, table.columns, values)
		}
		e.report.Rows[table.name]++
		return fn(values)
	})
}

// keepBack empties what is said about a person when it came from a line off
// the record.
func (e *exporting) keepBack(row map[string]any, columns []string, values []any) {
	about := text(row["about"])
	for _, said := range e.about[text(row["id"])] {
		if about != "" && strings.Contains(said, about) {
			values[slices.Index(columns, "about")] = ""
		}
	}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// exportedTable is what of a table leaves the notebook.
type exportedTable struct {
	name    string
	columns []string
}

// ExportedColumns lists, by table, the columns that leave with an export.
func ExportedColumns() map[string][]string {
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
	columns("industries", "id name own about decision decision_why decided_on would_change created_at updated_at"),
	columns("companies", "id name own industry_id about created_at updated_at"),
	columns("company_aliases", "id company_id name"),
	columns("contacts", "id name level function met about introducer_id connected_on starred keep keep_days zone may_mention mentor mentor_terms interested created_at updated_at"),
	columns("contact_points", "id contact_id kind label value"),
	columns("positions", "id contact_id company_id title function started ended current"),
	columns("interviews", "id purpose stage asked_at scheduled_at held_at thanked_at postponed_until debriefed_at minutes medium place about intro thank_for interest_before interest_now interest_why company_id industry_id created_at updated_at"),
	columns("interview_contacts", "id interview_id contact_id place"),
	columns("outreaches", "id contact_id interview_id kind channel subject text sent_at outcome outcome_at created_at"),
	columns("questions", "id purpose phase text must starred hidden ships created_at"),
	columns("planned_questions", "id interview_id question_id gap_id text place must asked answered"),
	columns("notes", "id kind text raw interview_id contact_id planned_question_id at"),
	columns("tags", "id name"),
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
	columns("saved_searches", "id name query created_at"),
}
