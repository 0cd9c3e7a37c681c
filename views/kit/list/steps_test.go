package list

import (
	"fmt"
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// onTheRoad is an interview on its fourth step, with the longest names.
func onTheRoad() Detail {
	d := Detail{Link: app.Link{Kind: thing.KindInterview, ID: "1"}, Title: "Grace Rumondor", Sub: "besok 08.00", Chips: []string{"Terjadwal", "Mentor"}, Standing: "Terjadwal, 4 dari 7"}
	for n, name := range []string{"Ide", "Dihubungi", "Dibalas", "Terjadwal", "Sudah bertemu", "Sudah berterima kasih", "Selesai"} {
		state := say.StepPassed
		switch {
		case n == 3:
			state = say.StepPresent
		case n > 3:
			state = say.StepComing
		}
		d.Steps = append(d.Steps, say.Step{Name: name, State: state})
	}
	return d
}

func shownSteps(t *testing.T, d Detail, width float32) (*detailHead, []string) {
	t.Helper()
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, width, 500)
	v.SetDetail(d)
	var names []string
	for n, name := range v.head.steps.names {
		if name.Visible() {
			names = append(names, name.Text.Text)
		}
		if dot := v.head.steps.dots[n]; !dot.Visible() || dot.Position().X < 0 || dot.Position().X+dot.Size().Width > width {
			t.Errorf("%v wide, dot %d stands from %v to %v", width, n, dot.Position().X, dot.Position().X+dot.Size().Width)
		}
	}
	return v.head, names
}

func TestStepsAreNamedWhereThereIsRoomElseOnlyThePresentOne(t *testing.T) {
	kittest.Dress(t)
	if _, names := shownSteps(t, onTheRoad(), 900); len(names) != 7 {
		t.Errorf("in a wide page it names %q", names)
	}
	if _, names := shownSteps(t, onTheRoad(), 500); !slices.Equal(names, []string{"Terjadwal"}) {
		t.Errorf("in a narrow page it names %q", names)
	}
}

func TestStepsStayInThePageAtAnySize(t *testing.T) {
	for _, scale := range scales {
		test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
		for _, width := range []float32{480, 560, 840, 1100} {
			head, names := shownSteps(t, onTheRoad(), width)
			if !slices.Contains(names, "Terjadwal") {
				t.Errorf("at %v, %v wide, it names %q", scale, width, names)
			}
			end := float32(0)
			for n, dot := range head.steps.dots {
				if dot.Position().X < end {
					t.Errorf("at %v, %v wide, dot %d stands on what is before it", scale, width, n)
				}
				end = dot.Position().X + dot.Size().Width
				if name := head.steps.names[n]; name.Visible() {
					if name.Position().X < end || name.Position().X+name.Size().Width > width {
						t.Errorf("at %v, %v wide, %q stands from %v to %v", scale, width, name.Text.Text, name.Position().X, name.Position().X+name.Size().Width)
					}
					end = name.Position().X + name.Size().Width
				}
			}
		}
	}
}

func TestPassedStepsAreFilledAndComingOnesHollow(t *testing.T) {
	kittest.Dress(t)
	head, _ := shownSteps(t, onTheRoad(), 900)
	for n, dot := range head.steps.dots {
		filled := dot.FillColor == ft.Color(theme.Accent)
		hollow := dot.FillColor == color.Transparent && dot.StrokeColor == ft.Color(theme.Edge)
		if filled != (n <= 3) || hollow != (n > 3) || head.steps.names[n].TextStyle.Bold != (n == 3) {
			t.Errorf("step %d: filled %v, hollow %v", n, filled, hollow)
		}
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Params{Variant: theme.Dark}))
	if head.steps.dots[0].FillColor != ft.Color(theme.Accent) || head.steps.names[3].Color != ft.Color(theme.Text) {
		t.Error("in the dark the steps keep the colours of the day")
	}
}

func TestARoadThatWasLeftEndsInItsColour(t *testing.T) {
	kittest.Dress(t)
	for state, want := range map[say.StepState]fyne.ThemeColorName{say.StepRefused: theme.Danger, say.StepResting: theme.Muted} {
		d := onTheRoad()
		d.Steps = append(d.Steps[:2:2], say.Step{Name: "Ditolak", State: state})
		head, names := shownSteps(t, d, 900)
		if last := head.steps.dots[2]; last.FillColor != ft.Color(want) || head.steps.names[2].Color != ft.Color(want) || names[2] != "Ditolak" {
			t.Errorf("it ends in %v with %q", last.FillColor, names)
		}
	}
}

func TestTheStageIsToldOnceAndInWords(t *testing.T) {
	kittest.Dress(t)
	head, _ := shownSteps(t, onTheRoad(), 900)
	if got := fmt.Sprint(head.Describe()); got != "[Grace Rumondor besok 08.00 Terjadwal, 4 dari 7 Mentor]" {
		t.Errorf("it tells %s", got)
	}
	if len(head.chips) != 1 || head.chips[0].text.Full != "Mentor" {
		t.Error("the stage stands beside itself as a chip")
	}
	plain := onTheRoad()
	plain.Steps, plain.Standing = nil, ""
	if head, _ := shownSteps(t, plain, 900); len(head.chips) != 2 {
		t.Error("a chip is missing where there are no steps")
	}
}
