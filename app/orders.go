package app

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Order is what was chosen for the order of the list of a kind, "" for nothing:
// see thing.OrderOf.
func (a *App) Order(ctx context.Context, kind Kind) data.Order {
	return data.Order(a.Setting(ctx, desk.SettingOrder+string(kind)))
}

// SetOrder keeps how the list of a kind is to stand, one of thing.Orders.
func (a *App) SetOrder(ctx context.Context, kind Kind, order data.Order) error {
	return a.SetSetting(ctx, desk.SettingOrder+string(kind), string(order))
}
