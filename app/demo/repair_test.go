package demo_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data"
)

func TestTmpRepairSound(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "n.wawasan")
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "id"})
	if err != nil {
		t.Fatal(err)
	}
	if err := demo.FillSized(ctx, a, 700); err != nil {
		t.Fatal(err)
	}
	rep, _ := a.Check(ctx)
	n := 0
	for _, c := range rep.Counts {
		n += c
	}
	a.Close()
	info, _ := os.Stat(path)
	t.Log(n, rep.Counts, info.Size()/4096)
	start := time.Now()
	got, err := data.Repair(ctx, path, path+".new", nil)
	fmt.Println(time.Since(start))
	t.Logf("%+v %v", got, err)
	b, err := app.Open(ctx, app.Params{Path: path + ".new", Lang: "id"})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	rep, err = b.Check(ctx)
	t.Log(rep, err)
}
