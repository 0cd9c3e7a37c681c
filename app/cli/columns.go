package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

// namedColumn is one column of a list as --columns says it: its heading, and what
// it holds, "" for nothing.
type namedColumn struct {
	heading string
	field   interchange.Field
}

// noField stands for a column that is not to be read.
const noField = "-"

// columnsNamed reads what --columns says: headings with what they hold, commas
// between them. A heading may have commas of its own.
func columnsNamed(text string) ([]namedColumn, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	var named []namedColumn
	seen := map[interchange.Field]string{}
	heading := ""
	for part := range strings.SplitSeq(text, ",") {
		at := strings.LastIndexByte(part, '=')
		if at < 0 {
			heading += part + ","
			continue
		}
		heading += part[:at]
		field := interchange.Field(strings.ToLower(strings.TrimSpace(part[at+1:])))
		switch {
		case field == noField:
			field = ""
		case !slices.Contains(interchange.Fields, field):
			return nil, misused("cli.error.columns_field", "text", strings.TrimSpace(part[at+1:]), "fields", fieldNames())
		case seen[field] != "":
			return nil, misused("cli.error.columns_twice", "field", string(field), "one", seen[field], "other", strings.TrimSpace(heading))
		}
		if field != "" {
			seen[field] = strings.TrimSpace(heading)
		}
		named, heading = append(named, namedColumn{strings.TrimSpace(heading), field}), ""
	}
	if strings.TrimSpace(heading) != "" {
		return nil, misused("cli.error.columns_form", "text", strings.TrimSuffix(heading, ","))
	}
	return named, nil
}

func fieldNames() string {
	var names []string
	for _, f := range interchange.Fields {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// choice is what --columns says of the columns of a file, beside what is known of
// them; nil where it says nothing.
func (c *importCommand) choice(s *session, file string) (*interchange.Choice, error) {
	if len(c.named) == 0 && c.Encoding == "" {
		return nil, nil
	}
	if len(c.named) == 0 {
		return &interchange.Choice{Encoding: c.Encoding}, nil
	}
	headings := make([]string, len(c.named))
	for i, n := range c.named {
		headings[i] = n.heading
	}
	heads, err := s.app.ImportColumns(s.ctx, file, headings, c.Encoding)
	if err != nil {
		return nil, err
	}
	for _, n := range c.named {
		at := heads.Find(n.heading)
		if at < 0 {
			return nil, data.Invalid("import.error.column", "file", filepath.Base(file), "column", n.heading, "columns", heads.String())
		}
		heads.Set(at, n.field)
	}
	choice := heads.Choice()
	choice.Encoding = c.Encoding
	return &choice, nil
}
