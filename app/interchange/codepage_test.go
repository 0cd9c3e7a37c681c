package interchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// outlooks are lists as a classic Outlook writes them in the code page of its system.
var outlooks = map[string][2]string{
	"windows-1251": {`"Анна","Каренина","Банк Россия","Директор"` + "\r\n" + `"Пётр","Ёлкин","Завод","Инженер"`, "Анна Каренина"},
	"koi8-r":       {`"Анна","Каренина","Банк Россия","Директор"` + "\r\n" + `"Пётр","Иванов","Завод","Инженер"`, "Анна Каренина"},
	"windows-1253": {`"Γιώργος","Παπαδόπουλος","Τράπεζα Πειραιώς","Διευθυντής"`, "Γιώργος Παπαδόπουλος"},
	"windows-1255": {`"יוסי","כהן","בנק הפועלים","מנהל"`, "יוסי כהן"},
	"gb18030":      {`"小明","王","中国银行","经理"`, "小明 王"},
	"big5":         {`"小明","王","台灣銀行","經理"`, "小明 王"},
	"shift_jis":    {`"太郎","山田","東京銀行","部長"`, "太郎 山田"},
	"windows-1250": {`"Łukasz","Wałęsa","Spółka Żółw","Dyrektor"` + "\r\n" + `"Małgorzata","Wiśniewska","Bank Śląski","Kierowniczka"`, "Łukasz Wałęsa"},
	"windows-1254": {`"Ayşe","Yılmaz","Türkiye İş Bankası","Müdür"`, "Ayşe Yılmaz"},
	"windows-1256": {`"محمد","علي","بنك القاهرة","مدير"`, "محمد علي"},
	"macintosh":    {`"Zoë","Ibáñez","Café Niño","Chef"`, "Zoë Ibáñez"},
	"euc-kr":       {`"철수","김","한국은행","과장"`, "철수 김"},
}

func outlookIn(t *testing.T, page string) (path, name string) {
	t.Helper()
	enc, err := htmlindex.Get(page)
	if err != nil {
		t.Fatal(err)
	}
	text, err := enc.NewEncoder().String("\"First Name\",\"Last Name\",\"Company\",\"Job Title\"\r\n" + outlooks[page][0] + "\r\n")
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "contacts.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, outlooks[page][1]
}

// Whatever the detector thinks: a name is right, or the file is refused, or it is said
// that letters are to be checked.
func TestAListInAnOlderEncodingIsReadRightAndSaidOrRefused(t *testing.T) {
	read := map[string]bool{}
	for page := range outlooks {
		path, name := outlookIn(t, page)
		got, err := ReadFile(t.Context(), path, nil, "")
		switch {
		case err != nil && keyOf(err) == "interchange.error.charset":
		case err != nil:
			t.Errorf("%s: %v", page, err)
		case got.People[0].Name == name && len(got.News) == 1 && got.News[0].Reason == "interchange.news.code_page" && strings.Contains(encodingIn(got.News[0].Args), page):
			read[page] = true
		case len(got.Warnings) == 1 && got.Warnings[0].Reason == "interchange.warning.windows1252":
			t.Logf("%s is doubted: %q", page, got.People[0].Name)
		default:
			t.Errorf("%s: without a word %q for %q, %v", page, got.People[0].Name, name, got.News)
		}
		said, err := ReadFile(t.Context(), path, nil, strings.ToUpper(page))
		if err != nil || said.People[0].Name != name {
			t.Errorf("%s, as it was said: %+v, %v", page, said.People, err)
		}
	}
	for _, page := range []string{"windows-1251", "windows-1253", "windows-1255", "gb18030", "big5", "shift_jis"} {
		if !read[page] {
			t.Errorf("%s is not known by its letters", page)
		}
	}
}

func encodingIn(args []any) string {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == "encoding" {
			return args[i+1].(string)
		}
	}
	return ""
}

func TestAWrongEncodingIsRefusedNotRead(t *testing.T) {
	path, _ := outlookIn(t, "windows-1251")
	if _, err := ReadFile(t.Context(), path, nil, "shift_jis"); keyOf(err) != "interchange.error.charset" {
		t.Error(err)
	}
	if _, err := ReadFile(t.Context(), path, nil, "klingon"); keyOf(err) != "interchange.error.no_encoding" {
		t.Error(err)
	}
	for _, name := range Encodings() {
		if !IsEncoding(name) {
			t.Errorf("%s is offered and not known", name)
		}
	}
}
