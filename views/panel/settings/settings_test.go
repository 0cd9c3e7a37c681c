package settings

import (
	"context"
	"testing"

	"wawasan/app"
	"wawasan/views/panel/paneltest"
)

func TestTheTextIsScaledWithinWhatCanBeRead(t *testing.T) {
	for _, c := range []struct{ percent, by, want int }{{100, 10, 110}, {200, 10, 200}, {80, -10, 80}, {190, 20, 200}} {
		if got := Scaled(c.percent, c.by); got != c.want {
			t.Errorf("%d and %d make %d, not %d", c.percent, c.by, got, c.want)
		}
	}
}

func TestASizeThatIsNoneCountsAsTheUsual(t *testing.T) {
	h := paneltest.New(t)
	for value, want := range map[string]int{"": 100, "130": 130, "20": 100, "900": 100, "large": 100} {
		if err := h.App().SetSetting(context.Background(), app.SettingTextScale, value); err != nil {
			t.Fatal(err)
		}
		if got := Scale(h.App()); got != want {
			t.Errorf("%q is %d %%", value, got)
		}
	}
}

func TestOnlyWhatWasChosenOtherwiseIsKept(t *testing.T) {
	shown := []app.Field{{Key: "a", Value: "1"}, {Key: "b", Value: "2"}}
	if got := changed(shown, nil, map[string]string{"a": "1", "b": "3"}); len(got) != 1 || got[0] != (change{"b", "3"}) {
		t.Errorf("%v", got)
	}
	if got := changed(shown, map[string]string{"a": "1", "b": "3"}, map[string]string{"a": "1", "b": "3"}); len(got) != 0 {
		t.Errorf("chosen already: %v", got)
	}
	if got := changed(shown, map[string]string{"a": "1", "b": "3"}, map[string]string{"a": "1", "b": "2"}); len(got) != 1 {
		t.Errorf("chosen back: %v", got)
	}
}

func TestAChoiceHoldsAtOnce(t *testing.T) {
	h, looked, spoken := paneltest.New(t), 0, ""
	Open(h, Params{Look: func() { looked++ }, Speak: func(code string) { spoken = code }})
	p := h.Front().(*Panel)
	values := p.form.Values()
	values[app.SettingTheme], values[app.MyRoleIn("id")] = "dark", "analis di Toko Kita"
	p.apply(values)
	ctx := context.Background()
	if looked != 1 || h.App().Setting(ctx, app.SettingTheme) != "dark" || h.App().MyRole(ctx, "id") != "analis di Toko Kita" {
		t.Errorf("looked %d times, %q, %q", looked, h.App().Setting(ctx, app.SettingTheme), h.App().MyRole(ctx, "id"))
	}
	if _, kept := p.was[app.SettingTray]; kept {
		t.Error("a tray is offered where there is none")
	}
	values[app.SettingLanguage] = "id"
	p.apply(values)
	if spoken != "id" || len(h.Panels) != 2 {
		t.Errorf("spoken %q, %d panels", spoken, len(h.Panels))
	}
	h.MustNotFail()
}
