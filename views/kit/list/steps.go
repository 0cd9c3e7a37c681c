package list

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// stepLine is a road as a line of dots with their names: passed ones filled,
// the present one in semibold, coming ones hollow. Where the names do not fit,
// that of the present step alone stays.
type stepLine struct {
	steps []say.Step
	dots  []*canvas.Circle
	bars  []*canvas.Rectangle // bars[i] leads from step i to the next
	names []*draw.Span
}

func newStepLine(steps []say.Step) *stepLine {
	l := &stepLine{steps: steps}
	for n, step := range steps {
		l.dots = append(l.dots, &canvas.Circle{})
		l.names = append(l.names, draw.NewSpan(theme.SizeMuted, nameColour(step), step.Here()).Say(step.Name))
		if n > 0 {
			l.bars = append(l.bars, &canvas.Rectangle{})
		}
	}
	l.paint()
	return l
}

// present is the name of the step one stands on, "" where there are no steps.
func (l *stepLine) present() string {
	for _, step := range l.steps {
		if step.Here() {
			return step.Name
		}
	}
	return ""
}

func dotColour(step say.Step) fyne.ThemeColorName {
	switch step.State {
	case say.StepRefused:
		return theme.Danger
	case say.StepResting:
		return theme.Muted
	case say.StepComing:
		return theme.Edge
	}
	return theme.Accent
}

func nameColour(step say.Step) fyne.ThemeColorName {
	switch step.State {
	case say.StepPresent:
		return theme.Text
	case say.StepRefused:
		return theme.Danger
	}
	return theme.Muted
}

// paint takes the colours of the present theme.
func (l *stepLine) paint() {
	for n, dot := range l.dots {
		c := ft.Color(dotColour(l.steps[n]))
		dot.StrokeColor, dot.StrokeWidth, dot.FillColor = c, core.Length(1.5), c
		if l.steps[n].State == say.StepComing {
			dot.FillColor = color.Transparent
		}
		dot.Refresh()
		l.names[n].Paint()
	}
	for n, bar := range l.bars {
		to := theme.Accent
		if next := l.steps[n+1]; next.State != say.StepPassed && next.State != say.StepPresent {
			to = theme.Line
		}
		draw.Fill(bar, to)
	}
}

// Lengths of the line, at 100 %: the gap is that before a name and beside a
// bar, the least of bars and theirs where there is no room for names.
const (
	stepDot  = 10
	stepGap  = 7
	stepBar  = 18
	leastGap = 3
	leastBar = 4
)

// place sets the line below y and returns where it ends.
func (l *stepLine) place(x, y, room float32) float32 {
	if len(l.steps) == 0 {
		return y
	}
	y += core.Length(10)
	high, dot := l.names[0].LineHeight(), core.Length(stepDot)
	bar, gap, all := l.fit(room)
	right := x + room
	for n, step := range l.steps {
		l.dots[n].Move(fyne.NewPos(x, y+(high-dot)/2))
		l.dots[n].Resize(fyne.NewSquareSize(dot))
		x += dot
		named := all || step.Here()
		draw.ShowIf(l.names[n].Text, named)
		if named {
			rest := float32(0) // what the dots behind it take
			if !all {
				rest = float32(len(l.steps)-1-n) * (bar + 2*gap + dot)
			}
			x += core.Length(stepGap)
			x += l.names[n].Place(x, y, high, max(right-x-rest, 0)+1)
		}
		if n < len(l.bars) {
			l.bars[n].Move(fyne.NewPos(x+gap, y+high/2-core.Length(1)))
			l.bars[n].Resize(fyne.NewSize(bar, core.Length(2)))
			x += gap + bar + gap
		}
	}
	return y + high
}

// fit finds how long bars and gaps are in a room, and whether all names stand
// in it.
func (l *stepLine) fit(room float32) (bar, gap float32, all bool) {
	between, every, present := float32(len(l.bars)), float32(0), float32(0)
	for n, name := range l.names {
		w := core.Length(stepGap) + name.Natural().Width
		every += w
		if l.steps[n].Here() {
			present = w
		}
	}
	needs := func(bar, gap, names float32) float32 {
		return core.Length(stepDot)*(between+1) + (2*gap+bar)*between + names
	}
	bar, gap = core.Length(stepBar), core.Length(stepGap)
	for _, short := range []float32{bar, bar * 2 / 3} {
		if needs(short, gap, every) <= room {
			return short, gap, true
		}
	}
	if needs(bar, gap, present) <= room {
		return bar, gap, false
	}
	gap = core.Length(leastGap)
	return max(core.Length(leastBar), (room-needs(0, gap, present))/max(between, 1)), gap, false
}

func (l *stepLine) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for n := range l.dots {
		all = append(all, l.dots[n], l.names[n].Text)
	}
	for _, bar := range l.bars {
		all = append(all, bar)
	}
	return all
}
