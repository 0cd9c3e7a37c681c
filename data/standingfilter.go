package data

import "encoding/json"

// among is SQL for one of some texts, as one value: a statement takes so many
// values only.
const among = "(SELECT value FROM json_each(?))"

func listOfTexts(all []string) string {
	if len(all) == 0 {
		return "[]"
	}
	out, _ := json.Marshal(all) // texts
	return string(out)
}

// functionOf is SQL for whether the contact c has a function: it was said of
// them, else of their position, else their title says it.
const functionOf = `(c.function IN ` + among + ` OR c.function = '' AND EXISTS (SELECT 1 FROM positions p WHERE p.contact_id = c.id AND p.current = 1
	AND (p.function IN ` + among + ` OR p.function = '' AND p.title IN ` + among + `)))`

// levelOf is SQL for whether the contact c has a level: it was said of them, else
// their title says it.
const levelOf = `(c.level IN ` + among + ` OR c.level = '' AND EXISTS (SELECT 1 FROM positions p WHERE p.contact_id = c.id AND p.current = 1 AND p.title IN ` + among + `))`

// isHim is SQL for whether what is said of the contact c holds for the row t.
const isHim = "EXISTS (SELECT 1 FROM contacts c WHERE c.id = t.id AND "

// isThere is that for somebody who takes part in the interview t.
const isThere = "EXISTS (SELECT 1 FROM interview_contacts x JOIN contacts c ON c.id = x.contact_id WHERE x.interview_id = t.id AND "

func (s Standing) functionIs() clause {
	said, titles := listOfTexts(s.Said), listOfTexts(s.Titles)
	return says(functionOf, said, said, titles)
}

func (s Standing) levelIs() clause { return says(levelOf, listOfTexts(s.Said), listOfTexts(s.Titles)) }

func (s Standing) function() asked {
	said, titles := listOfTexts(s.Said), listOfTexts(s.Titles)
	set := says("SELECT id FROM contacts WHERE function <> '' AND function IN "+among+` UNION ALL SELECT c.id FROM positions p CROSS JOIN contacts c ON c.id = p.contact_id
		WHERE p.current = 1 AND (p.function IN `+among+` OR p.function = '' AND p.title IN `+among+") AND c.function = ''", said, said, titles)
	return asked{not: s.Not, test: s.functionIs().of(isHim), set: &set}
}

func (s Standing) level() asked {
	said, titles := listOfTexts(s.Said), listOfTexts(s.Titles)
	set := says("SELECT id FROM contacts WHERE level IN "+among+` UNION ALL SELECT c.id FROM positions p CROSS JOIN contacts c ON c.id = p.contact_id
		WHERE p.current = 1 AND p.title IN `+among+" AND c.level = ''", said, titles)
	return asked{not: s.Not, test: s.levelIs().of(isHim), set: &set}
}

// of is a clause behind SQL that opens a bracket.
func (c clause) of(whom string) clause { return clause{whom + c.sql + ")", c.args} }

// TitlesHeld lists the titles that people hold now, each once, in no order.
func (r Reader) TitlesHeld() ([]string, error) {
	return valuesOf[string](r.query("SELECT DISTINCT title FROM positions WHERE current = 1 AND title <> ''"))
}

// FunctionsSaid lists the functions that were said of people, each once, in no
// order.
func (r Reader) FunctionsSaid() ([]string, error) {
	return valuesOf[string](r.query("SELECT function FROM contacts WHERE function <> '' UNION SELECT function FROM positions WHERE current = 1 AND function <> ''"))
}
