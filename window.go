//go:build cgo

package main

import (
	"context"

	fyneapp "fyne.io/fyne/v2/app"

	"wawasan/app/cli"
	"wawasan/views"
)

func window(ctx context.Context, p cli.WindowParams) error {
	return views.Run(ctx, fyneapp.NewWithID("id.wawasan.Wawasan"), views.Params{
		App: p.App, Instance: p.Instance, CaptureOnly: p.CaptureOnly, Version: p.Version,
	})
}
