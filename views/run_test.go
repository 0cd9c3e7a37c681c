package views

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestTheToolkitHasNothingLeftToDoWhenTheProgramEnds(t *testing.T) {
	fa := test.NewTempApp(t)
	l, ok := fa.Lifecycle().(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok {
		t.Fatal("the toolkit's end is another: look whether it still waits for itself")
	}
	l.SetOnStoppedHookExecuted(func() {})
	endAtOnce(fa)
	if l.OnStopped() != nil {
		t.Error("it waits for what it queued while it closes the queue")
	}
}
