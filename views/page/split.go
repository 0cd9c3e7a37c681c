package page

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/part"
)

// Splitting is a page whose list can be made wider and narrower.
type Splitting interface{ Split() *part.Split }

// NewSplit returns a list beside what is chosen in it. The width that a person
// gives the list is kept for the tab, which is known by the key of its title.
func NewSplit(h Host, tab string, share float32, left, right fyne.CanvasObject) *part.Split {
	key := "split." + tab[strings.LastIndex(tab, ".")+1:]
	wide, _ := strconv.ParseFloat(h.App().Setting(context.Background(), key), 32) // none is the usual width
	s := part.NewSplit(share, float32(max(wide, 0)), left, right)
	s.OnMoved = func(wide float32) {
		h.Write(func(ctx context.Context) (func(), error) {
			return nil, h.App().SetSetting(ctx, key, strconv.Itoa(int(wide+0.5)))
		})
	}
	return s
}
