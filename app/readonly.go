package app

import "wawasan/data"

// ReadOnly returns why every change is refused, "" while the notebook is
// written as usual.
func (a *App) ReadOnly() data.ReadOnly { return a.store.ReadOnly() }

// StopWriting refuses every change from now on; see data.Store.StopWriting.
func (a *App) StopWriting(why data.ReadOnly) { a.store.StopWriting(why) }
