package data

// TitleSaid is what the owner said of somebody who holds a title: their function
// and their level, "" where it was not said.
type TitleSaid struct{ Title, Function, Level string }

// TitlesSaid lists what was said of the titles that people hold now, each saying
// once, in no order.
func (r Reader) TitlesSaid() ([]TitleSaid, error) {
	var out []TitleSaid
	err := r.db.Raw(`SELECT DISTINCT p.title, CASE WHEN p.function <> '' THEN p.function ELSE c.function END AS function, c.level
		FROM contacts c JOIN positions p ON p.contact_id = c.id AND p.current = 1
		WHERE p.title <> '' AND (c.function <> '' OR p.function <> '' OR c.level <> '')`).Scan(&out).Error
	return out, err
}

// Candidate is somebody who could be asked. A lower Rung comes first, whoever
// stands on it; Title, Function and Level are those of today.
type Candidate struct {
	ID                     ID
	Rung                   int
	Title, Function, Level string
}

// Setting returns the value of a setting, "" when it was never set.
func (r Reader) Setting(key string) string {
	var value string
	_ = r.row("SELECT value FROM settings WHERE key = ?", key).Scan(&value)
	return value
}

// Place is where somebody is, or was: a company they work or worked at.
type Place struct {
	ContactID ID
	Name      string
	Current   bool
}

// PlacesOf lists where people are and were.
func (r Reader) PlacesOf(people []ID) ([]Place, error) {
	var out []Place
	err := r.db.Raw(`SELECT p.contact_id, c.name, p.current FROM positions p JOIN companies c ON c.id = p.company_id WHERE p.contact_id IN ?`, people).Scan(&out).Error
	return out, err
}

// AboutThem reads what is written about people who have such a text.
func (r Reader) AboutThem(people []ID) (map[ID]string, error) {
	var rows []struct {
		ID    ID
		About string
	}
	err := r.db.Raw("SELECT id, about FROM contacts WHERE about <> '' AND id IN ?", people).Scan(&rows).Error
	out := make(map[ID]string, len(rows))
	for _, row := range rows {
		out[row.ID] = row.About
	}
	return out, err
}
