package data

// Template is a message template of the person's own, in one language: one
// they made, or with Ships their version of the shipped one of that ID.
type Template struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Ships     string  `json:"ships"`
	Name      string  `json:"name"`
	Lang      string  `json:"lang"`
	Kind      string  `json:"message_kind"`
	Purpose   Purpose `json:"purpose"`
	Channel   string  `json:"channel"`
	Outcome   string  `json:"outcome"`
	Subject   string  `json:"subject"`
	Body      string  `json:"body"`
	CreatedAt Instant `json:"created_at"`
	UpdatedAt Instant `json:"updated_at"`
}

// TableName names the table.
func (*Template) TableName() string { return "templates" }

func (t *Template) beforeSave(now Instant) { stamp(&t.CreatedAt, &t.UpdatedAt, now) }

// Templates reads the person's own templates in a language, oldest first.
func (r Reader) Templates(lang string) ([]Template, error) {
	return find[Template](r, "id", "lang = ?", lang)
}

// Template reads one template of the person's own.
func (r Reader) Template(id ID) (Template, error) { return get[Template](r, id) }
