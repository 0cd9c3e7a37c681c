package data_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// rawTexts are all texts of a notebook, those inside JSON as they were written.
func rawTexts(t *testing.T, path string) (out []string) {
	t.Helper()
	db := rawAt(t, path)
	for _, table := range append(data.Tables(), "change_rows", "changes", "drafts", "settings") {
		cols := strings1(t, db, "SELECT group_concat(name, ', ') FROM pragma_table_info('"+table+"')")
		for _, raw := range strings1(t, db, fmt.Sprintf("SELECT json_array(%s) FROM %s", cols[0], table)) {
			var value any
			if err := json.Unmarshal([]byte(raw), &value); err != nil {
				t.Fatal(err)
			}
			out = append(out, textsIn(value)...)
		}
	}
	return out
}

func textsIn(value any) (out []string) {
	switch v := value.(type) {
	case string:
		var inner any
		if strings.ContainsAny(v[:min(1, len(v))], "{[") && json.Unmarshal([]byte(v), &inner) == nil {
			return textsIn(inner)
		}
		return []string{v}
	case []any:
		for _, one := range v {
			out = append(out, textsIn(one)...)
		}
	case map[string]any:
		for name, one := range v {
			out = append(append(out, name), textsIn(one)...)
		}
	}
	return out
}

// mustNotSay fails where a text or the bytes of a file hold a name, however its
// words are parted.
func mustNotSay(t *testing.T, path string, names ...string) {
	t.Helper()
	if found := must[[]string](t)(data.FoundIn(path, names)); len(found) > 0 {
		t.Errorf("%s holds %q", filepath.Base(path), found)
	}
	if strings.HasSuffix(path, "-wal") {
		return
	}
	spelt := func(text string) string { return strings.Join(strings.Fields(data.Fold(text)), " ") }
	for _, text := range rawTexts(t, path) {
		for _, name := range names {
			if strings.Contains(spelt(text), spelt(name)) {
				t.Errorf("%s: %q holds %q", filepath.Base(path), text, name)
			}
		}
	}
}

// speaking is a notebook in which everything speaks of one person.
func speaking(t *testing.T, path, name string, forms ...string) (*data.Store, data.ID) {
	t.Helper()
	s := openAt(t, path)
	who := data.Contact{Name: name, About: "dikenal"}
	change(t, s, "contact.new\t"+name, func(tx *data.Tx) error {
		if err := tx.Save(&who); err != nil {
			return err
		}
		if err := tx.Save(&data.ContactPoint{ContactID: who.ID, Kind: "email", Value: "nama.rahasia@contoh.id", MatchKey: "mailto:nama.rahasia@contoh.id"}); err != nil {
			return err
		}
		return tx.Save(&data.Contact{Name: "Budi Lain", About: "teman " + name})
	})
	nested := must[[]byte](t)(json.Marshal([]map[string]string{{"question": "tanya " + name}}))
	for n, form := range append(forms, name) {
		change(t, s, "capture\tketemu "+form, func(tx *data.Tx) error {
			if err := tx.Save(&data.Note{Kind: "note", Text: "ketemu " + form + ", lalu pulang", Raw: "ketemu " + form + ", lalu pulang"}); err != nil {
				return err
			}
			return tx.Save(&data.SavedSearch{Name: "kata " + form, Query: `by:"` + form + `"`})
		})
		must[int](t)(1, s.SaveDraft(ctx, "contact", fmt.Sprint(n), map[string]string{"about": "kata " + form, "plan": string(nested)}))
		must[int](t)(1, s.SetSetting(ctx, fmt.Sprint("export_", n), form))
	}
	return s, who.ID
}

// mustVanish erases a person, or takes their name alone away, and looks for it.
func mustVanish(t *testing.T, stays bool, name string, forms ...string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "n.wawasan")
	s, who := speaking(t, path, name, forms...)
	backup := filepath.Join(t.TempDir(), "b.wawasan")
	must[int](t)(1, s.CopyTo(ctx, backup))
	if found := must[[]string](t)(data.FoundIn(backup, []string{name})); len(found) != 1 {
		t.Fatalf("%q is not found where it is", name)
	}
	erasing := data.Erasing{People: []data.ID{who}, Word: "[…]"}
	if stays {
		erasing = data.Erasing{Anonymise: []data.ID{who}, Word: "Orang A"}
	}
	erased := must[data.Erased](t)(s.Erase(ctx, erasing))
	if !data.MayHold(ctx, backup, erased, data.Instant{}) {
		t.Errorf("%q: the backup is not named", name)
	}
	b := openAt(t, backup)
	must[data.Erased](t)(b.Erase(ctx, erasing))
	for _, s := range []*data.Store{s, b} {
		if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
			t.Errorf("%q: %+v", name, report)
		}
		for _, end := range []string{"", "-wal"} {
			mustNotSay(t, s.Path()+end, append(forms, name)...)
		}
		must[int](t)(1, s.Close())
	}
}

func TestANameThatJSONWritesOtherwiseIsErasedEverywhere(t *testing.T) {
	for name, forms := range map[string][]string{
		`Ahmad "Mamat" Santosoq`: {`Ahmad Mamat Santosoq`, `ahmad "Mamat"` + "\n" + `santosoq`, `Ahmad “Mamat” Santosoq`},
		`Nama Rahasia`:           {"Nama\nRahasia", "Nama\tRahasia", "NAMA\r\n rahasia"},
		`Qo\wex Rahasia`:         {`qo\wex  rahasia`},
		`<Qowex> & Rahasia`:      {},
		"Qowex\u2028Rahasia":     {"Qowex Rahasia"},
		`"Qowex Rahasia"`:        {`'Qowex' Rahasia`},
	} {
		mustVanish(t, len(forms) == 1, name, forms...)
	}
}

func TestNoFormOfANameIsLeftWhateverLettersItHas(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	fewer := 5
	rapid.Check(t, func(rt *rapid.T) {
		if fewer--; fewer < 0 {
			return // each makes two notebooks
		}
		nasty := rapid.SliceOfN(rapid.SampledFrom([]string{`"`, `\`, "'", "<", ">", "&", "\u0301", "\u0323", "\u2028", "\x01", "\u200d", "(", ")", "“", "é", "ß", "-", ".", "\n", "\t", "{", "["}), 0, 2)
		draw := func(label string) string { return strings.Join(nasty.Draw(rt, label), "") }
		name := draw("a") + "Qo" + draw("b") + "wex " + draw("c") + "Zu" + draw("d") + "bid" + draw("e")
		gap := rapid.SampledFrom([]string{"\n", "\t", "  ", "\r\n", "\u2028", "_"}).Draw(rt, "gap")
		mustVanish(t, rapid.Bool().Draw(rt, "stays"), name, strings.ReplaceAll(name, " ", gap), strings.ToUpper(name))
	})
}

func TestAPhoneNumberIsErasedHoweverItIsWritten(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "n.wawasan"))
	who := data.Contact{Name: "Nama Rahasia"}
	texts := []string{
		"telepon 0812 9999 8888 ya", "wa 6281299998888", "+62 (812) 9999-8888", "0812.9999.8888", "pada 2026-11-20 0812 9999 8888, sore", "(+62) 812-99998888.", "08129999\n8888",
	}
	kept := []string{"telepon 0811 9999 8888", "harga 99.998.000", "pada 2026-11-20 08:12, 9999", "0812 9999 8889", "1812999988881"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&who); err != nil {
			return err
		}
		for _, text := range append(texts, kept...) {
			if err := tx.Save(&data.Note{Kind: "note", Text: text, Raw: text}); err != nil {
				return err
			}
		}
		return tx.Save(&data.ContactPoint{ContactID: who.ID, Kind: "phone", Value: "+62 812-9999-8888"})
	})
	must[data.Erased](t)(s.Erase(ctx, data.Erasing{People: []data.ID{who.ID}, Word: "[…]"}))
	got := strings1(t, rawAt(t, s.Path()), "SELECT text FROM notes ORDER BY rowid")
	want := append([]string{
		"telepon […] ya", "wa […]", "[…]", "[…]", "pada 2026-11-20 […], sore", "[…].", "[…]",
	}, kept...)
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("\n%q, not\n%q", got, want)
	}
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("%+v", report)
	}
}

func TestWhatAnAddressBookSaysOfSomebodyIsNoNameOfTheirs(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "n.wawasan"))
	who, other := data.Contact{Name: "Nama Rahasia"}, data.Contact{Name: "Budi Lain"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&who); err != nil {
			return err
		}
		if err := tx.Save(&other); err != nil {
			return err
		}
		for _, p := range []data.ContactPoint{
			{ContactID: who.ID, Kind: "kept", Label: "CATEGORIES", Value: "Bandung"},
			{ContactID: who.ID, Kind: "kept", Label: "NICKNAME", Value: "Sarce"},
			{ContactID: who.ID, Kind: "phone", Value: "+62 21 5550 1234"},
			{ContactID: other.ID, Kind: "phone", Value: "021-5550-1234"},
		} {
			if err := tx.Save(&p); err != nil {
				return err
			}
		}
		return tx.Save(&data.Note{Kind: "note", Text: "Sarce tinggal di Bandung, 021 5550 1234", Raw: "Sarce tinggal di Bandung, 021 5550 1234"})
	})
	must[data.Erased](t)(s.Erase(ctx, data.Erasing{People: []data.ID{who.ID}, Word: "[…]"}))
	db := rawAt(t, s.Path())
	if got := strings1(t, db, "SELECT text FROM notes"); got[0] != "[…] tinggal di Bandung, 021 5550 1234" {
		t.Errorf("%q", got)
	}
	if got := strings1(t, db, "SELECT value FROM contact_points"); len(got) != 1 || got[0] != "021-5550-1234" {
		t.Errorf("another's number is %q", got)
	}
}
