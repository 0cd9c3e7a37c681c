package data

// Holiday is a day on which nobody is expected to answer or, with Working,
// one on which people work though the shipped list says otherwise.
type Holiday struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Day       Date    `json:"day"`
	Name      string  `json:"name"`
	Working   bool    `json:"working"`
	CreatedAt Instant `json:"created_at"`
}

// TableName names the table.
func (*Holiday) TableName() string { return "holidays" }

func (h *Holiday) beforeSave(now Instant) {
	if h.CreatedAt.IsZero() {
		h.CreatedAt = now
	}
}

// Holidays reads the days the person put into the calendar, by day.
func (r Reader) Holidays() ([]Holiday, error) { return find[Holiday](r, "day, id", "1 = 1") }

// Holiday reads one of them.
func (r Reader) Holiday(id ID) (Holiday, error) { return get[Holiday](r, id) }
