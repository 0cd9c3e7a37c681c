package data

import (
	"fmt"
	"reflect"
	"strings"

	"gorm.io/gorm"
)

// models has one of each model, in the order of journaled.
var models = []record{
	&Industry{}, &Company{}, &CompanyAlias{}, &Contact{}, &ContactPoint{}, &Position{},
	&Interview{}, &InterviewContact{}, &Outreach{}, &Question{}, &PlannedQuestion{},
	&Note{}, &Tag{}, &Mention{}, &Gap{}, &Lesson{}, &Promise{}, &FocusArea{}, &Criterion{}, &Rating{}, &AgendaMark{},
	&Template{}, &Holiday{}, &Finding{}, &LessonLink{},
	&Function{}, &Challenge{}, &FiledLesson{}, &CompanyLink{}, &Skill{}, &LessonReview{}, &SavedSearch{},
}

// Tables lists the tables of a person's own things, parents before children.
func Tables() []string { return append([]string(nil), journaled...) }

// Dump calls each with every row of one of Tables, in the order of ids: column
// names with string, int64, bool or nil. Inside Snapshot several tables agree
// with each other. An error of each ends it and is returned.
func (r Reader) Dump(table string, each func(row map[string]any) error) error {
	bools, err := r.boolsOf(table)
	if err != nil {
		return err
	}
	cols, err := columnsOf(r.db.Statement.Context, r.db.Statement.ConnPool, table)
	if err != nil {
		return err
	}
	names := make([]string, len(cols))
	for i, c := range cols {
		names[i] = c.Name
	}
	rows, err := r.query(fmt.Sprintf("SELECT %s FROM %s ORDER BY id", strings.Join(names, ", "), table))
	if err != nil {
		return err
	}
	defer rows.Close()
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		row := make(map[string]any, len(names))
		for i, name := range names {
			row[name] = values[i]
			if n, ok := values[i].(int64); ok && bools[name] {
				row[name] = n != 0
			}
		}
		if err := each(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// boolsOf names the columns of a table that are yes or no to its model.
func (r Reader) boolsOf(table string) (map[string]bool, error) {
	for _, model := range models {
		if model.TableName() != table {
			continue
		}
		stmt := &gorm.Statement{DB: r.db}
		if err := stmt.Parse(model); err != nil {
			return nil, Internal(err)
		}
		bools := map[string]bool{}
		for _, field := range stmt.Schema.Fields {
			if field.FieldType.Kind() == reflect.Bool {
				bools[field.DBName] = true
			}
		}
		return bools, nil
	}
	return nil, Invalid("data.error.no_table", "table", table)
}

// TextOf is a value that Dump gave as text, "" for one that is none.
func TextOf(v any) string {
	s, _ := v.(string)
	return s
}
