package views

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel/exchange"
)

const importHead = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// listAt writes a file to import.
func listAt(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAPreviewSetsWhatDiffersBesideTheChosenRow(t *testing.T) {
	s := window(t, "id")
	dir := t.TempDir()
	exchange.PreviewImport(s, listAt(t, filepath.Join(dir, "first.csv"), importHead+
		"Sari,Wijaya,https://linkedin.com/in/sari,sari@a.id,Bank A,Analis,\nBudi,Hadi,,,Bank A,Teller,\n"))
	s.press(fyne.KeyReturn)
	exchange.PreviewImport(s, listAt(t, filepath.Join(dir, "second.csv"), importHead+
		"Sari,Wijaya,https://linkedin.com/in/sari,sari@b.id,Bank B,VP,05 Jan 2026\nBudi,Hadi,,,Bank C,Teller,\nRina,Kusuma,,,Bank C,Teller,\n"))
	s.mustShow(t, "▌Budi Hadi", "Yang berbeda: Budi Hadi", "Berbeda pada · Di buku catatan · Di berkas · Jika digabung · Yang terjadi",
		"perusahaan · Bank A · Bank C · Bank C · mengakhiri pekerjaan lama")
	s.press(fyne.KeyDown)
	s.mustShow(t, "▌Rina Kusuma")
	s.mustNotShow(t, "Yang berbeda")
	s.press(fyne.KeyDown)
	s.mustShow(t, "▌Sari Wijaya", "Setelah diimpor", "jabatan · Analis · VP · VP · mengakhiri", "email · sari@a.id · sari@b.id · sari@a.id, sari@b.id · ditambahkan", "tanggal terhubung · kosong · ")
	s.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyRight)
	s.mustShow(t, "▌perusahaan · Di buku catatan: Bank A")
	s.shot(t, "beside")
	s.window.Resize(fyne.NewSize(900, 600))
	s.mustShow(t, "Analis · Bank A → VP · Bank B", "▌perusahaan · Di buku catatan: Bank A") // the chosen row stays in sight
	s.shot(t, "beside-small")
	s.window.Resize(fyne.NewSize(1200, 780))
	s.press(fyne.KeyLeft, fyne.KeyLeft)
	s.mustShow(t, "▌Sari Wijaya")
	s.press(fyne.KeyRight, fyne.KeyEscape, fyne.KeyHome)
	s.mustShow(t, "▌Budi Hadi")
	s.typeText("m")
	s.mustShow(t, "▌Budi Hadi", "Diputuskan: sama dengan Budi Hadi", "Yang berbeda", "Setelah diimpor")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "1 dikenal sebatas nama, 2 berubah")
}

func TestADecisionOfAnImportStaysWhereItWasMadeAndIsTakenBackByOneKey(t *testing.T) {
	s := window(t, "id")
	dir := t.TempDir()
	exchange.PreviewImport(s, listAt(t, filepath.Join(dir, "first.csv"), importHead+
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analis,\nBudi,Hadi,,,Bank A,Teller,\nAna,Uji,,,Bank A,Teller,\n"))
	s.press(fyne.KeyReturn)
	exchange.PreviewImport(s, listAt(t, filepath.Join(dir, "second.csv"), importHead+
		"Sari,Wijaya,https://linkedin.com/in/sari,,Bank B,VP,\nBudi,Hadi,,,Bank C,Teller,\nAna,Uji,,,Bank C,Teller,\n"))
	const asked = "Baru, tetapi mungkin sudah ada (2)"
	s.mustShow(t, "▌Budi Hadi", asked)
	for letter, says := range map[string]string{"n": "Diputuskan: orang baru, bukan Budi Hadi · Bank A", "m": "Diputuskan: sama dengan Budi Hadi", "s": "Diputuskan: dilewati"} {
		s.typeText(letter)
		s.mustShow(t, asked+", 1 sudah diputuskan", "▌Budi Hadi", says, "Tarik kembali")
		s.mustNotShow(t, "Dilewati (1)")
	}
	s.shot(t, "decided")
	s.typeText("z")
	s.mustShow(t, "▌Budi Hadi", asked, "Ditarik kembali: Budi Hadi")
	s.mustNotShow(t, "diputuskan")
	s.typeText("z")
	s.mustShow(t, "Belum ada yang diputuskan tentang Budi Hadi")
	s.typeText("N")
	s.mustShow(t, asked+", 2 sudah diputuskan", "2 orang masuk sebagai orang baru. ⇧Z")
	s.typeText("M")
	s.mustShow(t, "Tidak ada lagi yang mungkin sudah ada")
	s.typeText("Z")
	s.mustNotShow(t, "sudah diputuskan")
	s.press(fyne.KeyEnd)
	s.mustShow(t, "▌Sari Wijaya", "Berubah (1)")
	for _, letter := range []string{"n", "m"} {
		s.typeText(letter)
		s.mustShow(t, "Sari Wijaya sudah pasti dikenal di sini")
		s.mustNotShow(t, "Diputuskan")
	}
	s.typeText("s")
	s.mustShow(t, "▌Sari Wijaya", "Berubah (1), 1 sudah diputuskan", "Diputuskan: dilewati")
}

func TestTheFootOfAnImportNamesTheKeysThatItsButtonsName(t *testing.T) {
	s := window(t, "en")
	exchange.PreviewImport(s, listAt(t, filepath.Join(t.TempDir(), "a.csv"), importHead+"Sari,Wijaya,,,Bank A,Analyst,\n"))
	s.mustShow(t, "Enter, Import")
	s.mustNotShow(t, "Ctrl+Enter")
	s.typeText("c")
	s.mustFocus(t, "columns")
	s.mustShow(t, "Enter, Choose", "Ctrl+Enter, Show who comes")
	s.shot(t, "columns")
}

func TestAFolderOfListsIsImportedByKeysAndTakenBackAsOne(t *testing.T) {
	s := window(t, "id")
	dir := filepath.Join(t.TempDir(), "daftar")
	listAt(t, filepath.Join(dir, "a.csv"), importHead+"Sari,Wijaya,,,Bank A,Analis,\n")
	listAt(t, filepath.Join(dir, "b.csv"), "nama,perusahaan\nRina Kusuma,Toko\nBudi Hadi,Toko\n")
	listAt(t, filepath.Join(dir, "puisi.csv"), "mawar itu merah\n")
	s.do(t, "import.open")
	s.mustShow(t, "Ketik sebagian nama berkas, atau jalurnya")
	s.shot(t, "palette")
	s.typeText(dir + string(filepath.Separator))
	s.mustShow(t, "▌Impor semua 3 berkas di folder ini sekaligus")
	s.shot(t, "folder")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "import")
	s.mustShow(t, "3 baru", "1 tidak terpakai", "a.csv", "b.csv", "puisi.csv")
	s.shot(t, "together")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "3 dikenal sebatas nama")
	s.do(t, "edit.undo")
	s.mustNotShow(t, "Rina Kusuma")
}

func TestThePreviewOfANotebookNamesItsRowsByWhatTheyAre(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "company", "Bank A")
	if _, err := s.app.Capture(context.Background(), "! tanya lebih dulu @Sari Wijaya", app.Where{}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "buku.json")
	if _, err := s.app.Export(context.Background(), rule.To{Format: rule.FormatJSON, Path: path}); err != nil {
		t.Fatal(err)
	}
	exchange.PreviewImport(s, path)
	s.shot(t, "whole")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "semua isinya sudah ada di sini")
	s.mustNotShow(t, "semua orangnya")
}

func TestAnImportTellsHowFarItIsAndEscCancelsIt(t *testing.T) {
	s := window(t, "en")
	var rows strings.Builder
	for i := range 1100 {
		fmt.Fprintf(&rows, "Orang,Ke%d,https://www.linkedin.com/in/orang-%d,,,Analis,\n", i, i)
	}
	exchange.PreviewImport(s, listAt(t, filepath.Join(t.TempDir(), "a.csv"), importHead+rows.String()))
	pressed := false
	stop := s.app.Subscribe(func(data.Changed) {
		if !pressed {
			pressed = true
			s.mustShow(t, "0 of 1,100 people · Esc cancels", "Esc, Cancel import")
			s.shot(t, "running")
			s.press(fyne.KeyEscape)
		}
	})
	s.press(fyne.KeyReturn)
	stop()
	s.mustShow(t, "Import cancelled, nothing changed.", "1,100 new", "Leave")
	s.mustNotShow(t, "Cancel import")
	s.mustFocus(t, "import")
	s.press(fyne.KeyEscape)
	s.mustNotShow(t, "1,100 new")
}
