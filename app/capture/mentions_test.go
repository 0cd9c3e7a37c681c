package capture

import "testing"

func TestNamesAreReadAtAWordsStart(t *testing.T) {
	for _, c := range []struct{ raw, text, names string }{
		{"bicara dengan @Sari tadi", "bicara dengan @Sari tadi", "@Sari"},
		{`@"Sari Wijaya" bilang`, "@Sari Wijaya bilang", "@Sari Wijaya"},
		{"@“Sari Wijaya” bilang", "@Sari Wijaya bilang", "@Sari Wijaya"},
		{"@'Sari Wijaya' bilang", "@Sari Wijaya bilang", "@Sari Wijaya"},
		{"@'Nur'aini Sari' bilang", "@Nur'aini Sari bilang", "@Nur'aini Sari"},
		{`@"Sari Wij`, "@Sari Wij", "@Sari Wij"},
		{`@"  Sari   Wijaya "`, "@Sari Wijaya", "@Sari Wijaya"},
		{`@"Sari"nya`, "@Sari nya", "@Sari"},
		{`@"PT Maju, Tbk." besar`, "@PT Maju, Tbk. besar", "@PT Maju, Tbk."},
		{"@Sari_Wijaya,", "@Sari Wijaya,", "@Sari Wijaya"},
		{"@B.J._Habibie.", "@B.J. Habibie.", "@B.J. Habibie"},
		{"@Johnson_&_Johnson", "@Johnson & Johnson", "@Johnson & Johnson"},
		{"@Nur'aini!", "@Nur'aini!", "@Nur'aini"},
		{"@bank.id.", "@bank.id.", "@bank.id"},
		{"@José (@Łukasz) [@李]", "@José (@Łukasz) [@李]", "@José|@Łukasz|@李"},
		{"@Sari...lalu", "@Sari...lalu", "@Sari"},
		{"@Sari--lalu", "@Sari--lalu", "@Sari"},
		{"@Sari/@Budi,@Dewi", "@Sari/@Budi,@Dewi", "@Sari|@Budi|@Dewi"},
		{"@3M dan @7eleven", "@3M dan @7eleven", "@3M|@7eleven"},
		{"!@Sari", "@Sari", "@Sari"},
		{"#fintech #perbankan_syariah", "#fintech #perbankan syariah", "#fintech|#perbankan syariah"},
		{`#"ritel modern" ##pasar ##"ide gila"`, "#ritel modern #pasar #ide gila", "#ritel modern|##pasar|##ide gila"},
		{"“#fintech”", "“#fintech”", "#fintech"},
		{"@Sari's team", "@Sari's team", "@Sari"},
		{"@Sari’s team dan @BUDI'S", "@Sari’s team dan @BUDI'S", "@Sari|@BUDI"},
		{"@Sari_Wijaya's team", "@Sari Wijaya's team", "@Sari Wijaya"},
		{"#fintech's rules", "#fintech's rules", "#fintech"},
		{"@BCA-nya, #fintech-nya", "@BCA-nya, #fintech-nya", "@BCA|#fintech"},
		{"@James' team", "@James' team", "@James"},
		{`@"Sari's"`, "@Sari's", "@Sari's"},
		{"@Nur's_friend", "@Nur's friend", "@Nur's friend"},
		{"@Min-ku @Bosnya", "@Min-ku @Bosnya", "@Min-ku|@Bosnya"},
		{"a(^jumat)@Sari", "a @Sari", "@Sari"},
		{"a / @Sari", "a / @Sari", "@Sari"},
		{"@Sari/Budi", "@Sari/Budi", "@Sari"},
		{`@"Sari Wijaya"/@Budi`, "@Sari Wijaya/@Budi", "@Sari Wijaya|@Budi"},
		{"#b2b #B2C #f2f #cafe #facade #decaf #3d #if #fffa1 #import", "#b2b #B2C #f2f #cafe #facade #decaf #3d #if #fffa1 #import", "#b2b|#B2C|#f2f|#cafe|#facade|#decaf|#if|#fffa1|#import"},
		{`##fff #"fff" ##include`, "#fff #fff #include", "##fff|#fff|##include"},
		// text
		{"lihat youtube/@kanal dan path/to/@foo", "lihat youtube/@kanal dan path/to/@foo", ""},
		{"localhost:8080/#bagian localhost:8080/a,#b", "localhost:8080/#bagian localhost:8080/a,#b", ""},
		{"/@Sari ./#a dan/atau/#b", "/@Sari ./#a dan/atau/#b", ""},
		{"npm i @types/node @babel/core-js", "npm i @types/node @babel/core-js", ""},
		{"#include <stdio.h> #endif", "#include <stdio.h> #endif", ""},
		{"warna #fff, #FFF #f0a #a00 #c33 #c0ffee #aabbcc #ffffff80", "warna #fff, #FFF #f0a #a00 #c33 #c0ffee #aabbcc #ffffff80", ""},
		{"|https://x.id/,@a =https://x.id/(#b)", "|https://x.id/,@a =https://x.id/(#b)", ""},
		{"name@bank.id", "name@bank.id", ""},
		{"surat ke name@bank.id, ya", "surat ke name@bank.id, ya", ""},
		{"@name@example.org", "@name@example.org", ""},
		{"nomor #1 dan #12", "nomor #1 dan #12", ""},
		{"C# dan F#", "C# dan F#", ""},
		{"https://x.id/#frag (https://y.id/@z)", "https://x.id/#frag (https://y.id/@z)", ""},
		{"linkedin.com/in/@sari www.x.id/#a", "linkedin.com/in/@sari www.x.id/#a", ""},
		{"@ saja # saja ## saja ### saja", "@ saja # saja ## saja ### saja", ""},
		{"2 buku @10rb, @9am, @10.30, @5", "2 buku @10rb, @9am, @10.30, @5", ""},
		{`@"" @"!"`, `@"" @"!"`, ""},
		{`\@Sari \#fintech`, "@Sari #fintech", ""},
		{"^_^ ^^ ^o^ ^ 2^10 m^2 10:30 <3", "^_^ ^^ ^o^ ^ 2^10 m^2 10:30 <3", ""},
	} {
		l := Parse(c.raw, today)
		if l.Text != c.text || mentioned(l) != c.names || len(l.Problems) > 0 || l.OffRecord {
			t.Errorf("%q: %q %s %v", c.raw, l.Text, mentioned(l), l.Problems)
		}
	}
}

func TestAMentionKnowsItsBytes(t *testing.T) {
	l := Parse(`é @"Sari W" #x`, today)
	for i, want := range []string{`@"Sari W"`, "#x"} {
		if m := l.Mentions[i]; l.Raw[m.Start:m.End] != want {
			t.Errorf("%q", l.Raw[m.Start:m.End])
		}
	}
}

func TestALiteralNameIsNotTakenForTheMentionBehindIt(t *testing.T) {
	l := Parse(`\@Sari lalu @Sari/@Budi`, today)
	if mentioned(l) != "@Sari|@Budi" || l.Mentions[0].At != len("@Sari lalu ") {
		t.Errorf("%+v", l.Mentions)
	}
	if back := Parse(Format(l), today); mentioned(back) != mentioned(l) || back.Text != l.Text {
		t.Errorf("%s: %+v", Format(l), back)
	}
	l.Mentions[0].At, l.Mentions[1].At = 0, 0 // a line that was not read does not know
	if back := Parse(Format(l), today); back.Text != l.Text {
		t.Errorf("%s: %+v", Format(l), back)
	}
}
