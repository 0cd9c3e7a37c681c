package part

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

func TestWhatIsHiddenIsNotDescribed(t *testing.T) {
	kittest.Dress(t)
	b := NewButton("Simpan", "", nil)
	hidden := NewButton("Rahasia", "", nil)
	hidden.Hide()
	if got := core.DescribeObject(container.NewVBox(b, container.NewStack(hidden), NewEmptyState("note", "Kosong", "", "N", "baru"))); !slices.Equal(got, []string{"Simpan", "Kosong", "N, baru"}) {
		t.Errorf("described as %q", got)
	}
}
