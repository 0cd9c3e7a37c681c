package kit_test

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/form"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/line"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
)

// silent are the widgets that say nothing, as there is nothing to say.
var silent = []string{"part.Rule", "part.Ground", "part.Tips"}

// speaking are the other exported widgets of the kit, each with as little as it
// can be given.
func speaking(w *say.Words) map[string]fyne.CanvasObject {
	today := func() data.Date { return data.Date{Y: 2026, M: 11, D: 23} }
	entry, key, caption := form.NewEntry(), part.NewKeyEntry(nil, func(bool) {}), part.NewCaption()
	entry.Name, key.Name = w.T("tab.contacts"), w.T("tab.contacts")
	caption.Say(w.T("tab.contacts"))
	detail := list.NewDetailView(list.DetailParams{Words: w})
	figures := draw.NewFigureView(draw.FigureParams{Label: w.T("tab.insight")})
	figures.SetPlots([]draw.Plot{{Title: "x", Draw: func(wide, high float32) figure.Figure {
		return figure.Bars(figure.BarsData{Bars: []figure.Bar{{ID: "1", Label: "x", Value: "3", Size: 3}}}, wide, high)
	}}})
	tables := draw.NewTableView(draw.FigureParams{Label: w.T("chart.table")})
	tables.SetTables([]string{"x"}, figures.Figures())
	toast := overlay.NewToast(func(time.Duration, func()) {})
	toast.Say(w.T("toast.corrected"), "")
	return map[string]fyne.CanvasObject{
		"draw.FigureView": figures,
		"draw.TableView":  tables,
		"form.Choice":     form.NewChoice([]app.Choice{{Value: "", Label: w.T("kit.no")}}, ""),
		"form.DateField":  form.NewDateField(form.DateParams{Words: w, Today: today}),
		"form.Entry":      entry,
		"form.Form":       form.NewForm(form.Params{Words: w, Today: today}),
		"form.TimeField":  form.NewTimeField(form.TimeParams{Words: w}),
		"line.Entry":      line.NewEntry(line.Params{Words: w}),
		"list.DetailView": detail,
		"list.KeyList":    list.NewKeyList(list.Params{Words: w}),
		"overlay.Acts": overlay.NewActs(overlay.ActsParams{
			Title: w.T("acts.title"), Subject: "Sari", Groups: []overlay.ActGroup{{Title: w.T("acts.before"), Acts: []part.Act{{Key: "e", Title: w.T("command.record.edit")}}}},
		}),
		"overlay.Dialog": overlay.Confirm("", "", w.T("kit.yes"), w.T("kit.no"), func() {}),
		"overlay.Palette": overlay.NewPalette(overlay.PaletteParams[int]{
			Words: w, Runner: core.Inline(), Title: w.T("palette.commands"),
			Query: func(context.Context, string) ([]overlay.Choice[int], error) { return nil, nil },
		}),
		"overlay.ShortcutSheet": overlay.NewShortcutSheet(overlay.SheetParams{Words: w, Registry: command.Default(), System: "linux"}),
		"overlay.Toast":         toast,
		"part.ActBar":           part.NewActBar(part.Act{Key: w.T("key.space"), Title: w.T("acts.all")}),
		"part.Button":           part.NewButton(w.T("kit.yes"), "", nil),
		"part.Caption":          caption,
		"part.DropZone":         part.NewDropZone(w.T("import.drop"), part.NewButton(w.T("import.browse"), "", nil)),
		"part.EmptyState":       part.NewEmptyState("note", w.T("tab.contacts"), "", "", ""),
		"part.Finder":           part.NewFinder(w.T("finder.hint"), "Ctrl+K", nil),
		"part.Heading":          part.NewHeading(w.T("tab.contacts"), ""),
		"part.Hints":            part.NewHints([]part.Hint{{Text: w.T("finder.hint")}}),
		"part.KeyEntry":         key,
		"part.KeyField":         part.NewKeyField(w.T("command.record.edit"), "Ctrl+E"),
		"part.Strip":            part.NewStrip(w.T("demo.strip")),
		"part.Segments":         part.NewSegments([]string{w.T("tab.contacts"), w.T("tab.today")}, 1, nil),
	}
}

func TestEveryWidgetOfTheKitHasARoleAndWordsInBothLanguages(t *testing.T) {
	kittest.Dress(t)
	names := exportedWidgets(t)
	for _, code := range []string{"id", "en"} {
		all := speaking(lang.New(code))
		for _, name := range names {
			if slices.Contains(silent, name) {
				continue
			}
			o := all[name]
			if o == nil {
				t.Errorf("%s is not tried here", name)
				continue
			}
			kittest.Show(t, o, 400, 300)
			a, ok := o.(fyne.Accessible)
			if !ok {
				t.Errorf("%s has no role", name)
				continue
			}
			switch label := a.AccessibilityLabel(); {
			case a.AccessibilityRole() == "" || a.AccessibilityRole() == fyne.AccessibleRoleContainer:
				t.Errorf("%s: %s has the role %q, which Windows passes over", code, name, a.AccessibilityRole())
			case strings.TrimSpace(label) == "" || strings.ContainsAny(label, "⟦▌"):
				t.Errorf("%s: %s is called %q", code, name, label)
			}
		}
	}
}

func TestACaptionThatSaysNothingIsNoElement(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, part.NewCaption(), 400, 300)
	if heard := kittest.HeardOnWindows(w.Canvas()); len(heard) != 0 {
		t.Errorf("it is heard as %q", heard)
	}
}

// exportedWidgets are the exported types of the kit that embed a widget, as
// package and name.
func exportedWidgets(t *testing.T) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, raw, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() && embedsWidget(spec) {
				names = append(names, file.Name.Name+"."+spec.Name.Name)
			}
			return true
		})
		return nil
	})
	if err != nil || len(names) < 15 {
		t.Fatalf("found only %q: %v", names, err)
	}
	return names
}

func embedsWidget(spec *ast.TypeSpec) bool {
	s, ok := spec.Type.(*ast.StructType)
	if !ok {
		return false
	}
	return slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		if len(f.Names) > 0 {
			return false
		}
		switch v := f.Type.(type) {
		case *ast.SelectorExpr:
			return v.Sel.Name == "BaseWidget" || v.Sel.Name == "Entry"
		case *ast.Ident:
			return v.Name == "saidEntry"
		}
		return false
	})
}
