package kit_test

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/form"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// TestPictures draws the widgets in every look into the folder KIT_PICTURES,
// for people to look at; without it nothing is drawn.
func TestPictures(t *testing.T) {
	dir := os.Getenv("KIT_PICTURES")
	if dir == "" {
		t.Skip("KIT_PICTURES names no folder")
	}
	looks := map[string]theme.Params{
		"light": {Variant: theme.Light}, "dark": {Variant: theme.Dark}, "large": {Variant: theme.Light, Scale: 2},
		"contrast": {Variant: theme.Dark, Contrast: true},
	}
	for name, look := range looks {
		test.NewTempApp(t).Settings().SetTheme(theme.New(look))
		for _, p := range pictures() {
			w := test.NewTempWindow(t, container.NewStack(canvas.NewRectangle(ft.Color(theme.Ground)), p.object))
			w.SetPadded(false)
			w.Resize(p.size)
			if p.after != nil {
				p.after(w)
			}
			f, err := os.Create(filepath.Join(dir, p.name+"-"+name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, w.Canvas().Capture()); err != nil {
				t.Fatal(err)
			}
			_ = f.Close()
		}
	}
}

type picture struct {
	name   string
	object fyne.CanvasObject
	size   fyne.Size
	after  func(fyne.Window)
}

func pictures() []picture {
	words := lang.New("id")
	rows := list.NewKeyList(list.Params{Words: words, OnFilter: func(string) {}})
	rows.SetRows(sampleRows())
	rows.SetCount(1204)
	texts := list.NewKeyList(list.Params{Words: words, Texts: true, OnFilter: func(string) {}})
	texts.SetRows(sampleTimeline())
	timeline := list.NewKeyList(list.Params{Words: words, Wrap: true})
	timeline.SetRows(sampleTimeline())
	empty := list.NewKeyList(list.Params{Words: words, OnFilter: func(string) {}, Empty: part.NewEmptyState("contacts", "Belum ada kontak", "Kontak adalah orang yang ingin Anda ajak bicara. Impor dari LinkedIn atau tambahkan satu per satu.", "Ctrl+N", "tambah kontak")})
	none := list.NewKeyList(list.Params{Words: words, OnFilter: func(string) {}})
	focus := func(f fyne.Focusable) func(fyne.Window) {
		return func(w fyne.Window) { w.Canvas().Focus(f) }
	}
	form := sampleForm(words)
	dialog := overlay.Confirm("Hapus 3 kontak?", "Wawancara dan catatan mereka ikut terhapus. Ini bisa diurungkan dengan Ctrl+Z.", "Hapus", "Batal", func() {})
	detail := list.NewDetailView(list.DetailParams{Words: words})
	detail.SetDetail(sampleDetail())
	talk := list.NewDetailView(list.DetailParams{Words: words})
	talk.SetDetail(sampleTalk())
	toast := overlay.NewToast(func(time.Duration, func()) {})
	toast.Say("Tersimpan: pelajaran.", "Urungkan ^Z")
	warning := overlay.NewToast(func(time.Duration, func()) {})
	warning.Warn("Berkas tidak bisa dibaca: bukan Connections.csv.")
	return []picture{
		{"form", form, fyne.NewSize(660, 820), func(w fyne.Window) {
			form.FocusFirst()
			kittest.Write(w, "rat")
		}},
		{"dialog", lowerList(words), fyne.NewSize(700, 360), func(w fyne.Window) { dialog.Open(w.Canvas()) }},
		{"detail", container.NewPadded(detail), fyne.NewSize(800, 520), func(fyne.Window) { detail.FocusRows() }},
		{"steps", container.NewPadded(talk), fyne.NewSize(840, 200), nil},
		{"toast", container.NewPadded(container.NewGridWithRows(2, toast, warning)), fyne.NewSize(500, 260), nil},
		{"list", container.NewPadded(rows), fyne.NewSize(360, 640), focus(rows)},
		{"texts", container.NewPadded(texts), fyne.NewSize(360, 640), focus(texts)},
		{"timeline", container.NewPadded(timeline), fyne.NewSize(800, 300), focus(timeline)},
		{"empty", container.NewPadded(empty), fyne.NewSize(360, 420), nil},
		{"none", container.NewPadded(none), fyne.NewSize(360, 200), func(w fyne.Window) {
			w.Canvas().Focus(none)
			kittest.Write(w, "rinaé")
			none.SetRows(nil)
		}},
	}
}

func sampleRows() []app.Row {
	return []app.Row{
		{ID: "1", Kind: thing.KindContact, Title: "Ratna Wulandari", Sub: "Head of Product · Bank Nusantara Sejahtera Indonesia", Fact: "2 h lalu"},
		{ID: "2", Kind: thing.KindContact, Title: "Bagus Prasetyo", Sub: "Manager · PT Logistik Cepat", Fact: "Jumat"},
		{ID: "3", Kind: thing.KindContact, Title: "Nama yang panjang sekali supaya harus dipotong", Sub: "Direktur", Fact: "terlambat 3 hari", Warn: true},
		{ID: "4", Kind: thing.KindContact, Title: "Tanpa baris kedua", Fact: "kemarin"},
		{ID: "5", Kind: thing.KindLesson, Mark: "!", Title: "Gaji awal lebih kecil", Sub: "Ratna · #fintech", Heading: "Pelajaran"},
		{ID: "6", Kind: thing.KindGap, Mark: "?", Title: "Siapa yang mengawasi?", Sub: "terbuka"},
		{ID: "7", Kind: thing.KindPromise, Mark: ">", Title: "Kirim artikel", Sub: "untuk Bagus", Fact: "1 Des"},
		{ID: "8", Kind: thing.KindPromise, Mark: "<", Title: "Mengenalkan ke Sari"},
		{ID: "9", Kind: thing.KindContact, Mark: "+", Title: "Sari"},
		{ID: "10", Kind: thing.KindFocusArea, Mark: "*", Title: "Pembayaran lintas batas"},
		{ID: "11", Kind: thing.KindIndustry, Title: "Fintech", Sub: "4 suara"},
	}
}

func sampleTimeline() []app.Row {
	return []app.Row{
		{ID: "1", Kind: thing.KindLesson, Mark: "!", Title: "gaji awal lebih kecil, ruang tumbuh lebih besar; hampir semua orang yang pindah berkata bahwa dua tahun pertama terasa seperti mulai dari nol lagi, tetapi sesudah itu cepat naik", Fact: "Jum 4 Des", Heading: "Desember 2026"},
		{ID: "2", Kind: thing.KindNote, Title: "Bertemu di kantin lantai 3", Fact: "Jum 4 Des", Sub: "Wawancara · perusahaan sendiri"},
		{ID: "3", Kind: thing.KindPromise, Mark: ">", Title: "Kirim artikel tentang regulasi", Fact: "Kam 3 Des", Warn: true},
		{ID: "4", Kind: thing.KindInterview, Title: "Wawancara pertama", Fact: "12 Nov", Heading: "November 2026"},
	}
}

func sampleDetail() app.Detail {
	return app.Detail{
		Title: "Ratna Wulandari", Sub: "Head of Product · Bank Nusantara Sejahtera · lebih senior",
		Chips: []string{"Selesai", "#fintech", "@Bagus Prasetyo", "mentor"}, Next: "Kirim ucapan terima kasih hari ini — T",
		Facts: []app.Fact{{Label: "E-mail", Value: "ratna@example.com"}, {Label: "Kenal lewat", Value: "Bagus Prasetyo, rekan di tim pembayaran, sejak seminar bulan Maret di Bandung"}},
		Rows:  sampleTimeline(),
	}
}

func sampleTalk() app.Detail {
	return say.New(lang.New("id"), time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)).Page(app.Link{Kind: thing.KindInterview, ID: "1"}, thing.InterviewPage{
		Interview: data.Interview{Stage: data.StageScheduled}, People: []data.ContactRow{{Name: "Grace Rumondor"}},
	})
}

func sampleForm(words *say.Words) *form.Form {
	return form.NewForm(form.Params{
		Words: words, Title: "Wawancara baru", Today: func() data.Date { return data.Date{Y: 2026, M: 11, D: 23} },
		Suggest: func(thing.FieldType, string) ([]string, error) {
			return []string{"Ratna Wulandari", "Ratna Dewi", "Karina Ratnasari"}, nil
		},
		Fields: []app.Field{
			{Key: "contacts", Type: thing.FieldContacts, Label: "Dengan siapa", Required: true, Value: "Bagus Prasetyo, ", Help: "Nama dipisahkan koma; nama baru menjadi kontak."},
			{Key: "date", Type: thing.FieldDate, Label: "Tanggal", Value: "2026-11-23"},
			{Key: "purpose", Type: thing.FieldChoice, Label: "Tujuan", Value: "b", Choices: []app.Choice{{Value: "a", Label: "perusahaan sendiri"}, {Value: "b", Label: "industri lain"}}},
			{Key: "place", Type: thing.FieldText, Label: "Tempat", Error: "Tempatnya terlalu panjang; ringkas menjadi 200 huruf."},
			{Key: "about", Type: thing.FieldMultiline, Label: "Yang ingin saya pahami"},
			{Key: "x", Type: thing.FieldText, Label: "X", Folded: true},
			{Key: "y", Type: thing.FieldText, Label: "Y", Folded: true},
		},
	})
}

func lowerList(words *say.Words) fyne.CanvasObject {
	l := list.NewKeyList(list.Params{Words: words, OnFilter: func(string) {}})
	l.SetRows(sampleRows())
	return l
}
