package views

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

func TestTheToolkitHasNothingLeftToDoWhenTheProgramEnds(t *testing.T) {
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	fa := test.NewTempApp(t)
	l, ok := fa.Lifecycle().(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok {
		t.Fatal("the toolkit's end is another: look whether it still waits for itself")
	}
	l.SetOnStoppedHookExecuted(func() {}) // as in the real one
	open(fa, Params{App: a, Runner: core.Inline(), After: func(time.Duration, func()) {}, Every: func(time.Duration, func()) func() { return func() {} }})
	endAtOnce(fa)
	if l.OnStopped() != nil {
		t.Error("it waits for what it queued while it closes the queue")
	}
}
