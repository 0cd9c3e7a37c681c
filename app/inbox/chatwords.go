package inbox

import (
	"regexp"
	"slices"
	"strings"
)

// mediaWords stand in the place of what was no text, in the export of an
// English or an Indonesian phone.
var mediaWords = []string{
	"media omitted", "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted", "document omitted", "contact card omitted",
	"video note omitted", "voice message omitted", "view once message omitted", "view once voice message omitted",
	"media tidak disertakan", "gambar tidak disertakan", "foto tidak disertakan", "video tidak disertakan", "audio tidak disertakan", "stiker tidak disertakan",
	"gif tidak disertakan", "dokumen tidak disertakan", "kartu kontak tidak disertakan", "catatan video tidak disertakan", "pesan suara tidak disertakan",
	"pesan sekali lihat tidak disertakan", "null",
}

var deletedWords = []string{
	"this message was deleted", "you deleted this message", "pesan ini telah dihapus", "pesan ini dihapus", "anda menghapus pesan ini", "anda telah menghapus pesan ini",
	"kamu menghapus pesan ini", "kamu telah menghapus pesan ini",
}

// systemHeads begin what the program says in somebody's name.
var systemHeads = []string{
	"messages and calls are end-to-end encrypted", "messages to this chat and calls are now secured", "messages you send to this chat and calls are now secured",
	"messages to yourself are end-to-end encrypted", "messages to this group are now secured", "pesan dan panggilan terenkripsi", "pesan ke diri sendiri terenkripsi",
	"pesan yang dikirim ke chat ini", "pesan ke grup ini",
}

var systemWords = []string{
	"missed voice call", "missed video call", "voice call", "video call", "missed group call", "waiting for this message", "live location shared",
	"waiting for this message. this may take a while", "panggilan suara tak terjawab", "panggilan video tak terjawab", "panggilan suara tidak terjawab",
	"panggilan video tidak terjawab", "panggilan suara", "panggilan video", "menunggu pesan ini", "menunggu pesan ini. ini mungkin butuh beberapa saat", "lokasi terkini dibagikan",
}

// Words by which a line of the program tells the language of the phone.
var (
	englishSigns    = []string{"end-to-end encrypted", " omitted", "was deleted", "deleted this message", "created group", " added ", "message was edited", "file attached", "joined using", "security code"}
	indonesianSigns = []string{"terenkripsi", "tidak disertakan", "dihapus", "menghapus pesan", "membuat grup", "menambahkan", "telah diedit", "pesan ini diedit", "file terlampir", "bergabung menggunakan", "kode keamanan"}
)

var (
	attached = regexp.MustCompile(`(?i)^(?:<(?:attached|terlampir|dilampirkan): [^<>]+>|\S[^<>]{0,200}\.\w{2,5} \((?:file attached|file terlampir|berkas terlampir)\))$`)
	place    = regexp.MustCompile(`(?i)^(?:location|lokasi|live location|lokasi terkini): https?://\S+$`)
	edited   = regexp.MustCompile(`(?i)\s*<(?:this message was edited|pesan ini diedit|pesan ini telah diedit)>\s*$`)
	aside    = regexp.MustCompile(`(?i)\x{200e}(?:\w+ ){1,3}(?:omitted|tidak disertakan)$`)
)

// saidByProgram says why a line of a message is none of a person's; raw has the
// marks that nobody sees.
func saidByProgram(raw, line string) (Left, bool) {
	bare := strings.ToLower(strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "<"), ">"), "."))
	startsWith := func(head string) bool { return strings.HasPrefix(bare, head) }
	switch {
	case slices.Contains(mediaWords, bare), attached.MatchString(strings.TrimSpace(line)), place.MatchString(strings.TrimSpace(line)), aside.MatchString(strings.TrimSpace(raw)):
		return LeftMedia, true
	case slices.Contains(deletedWords, bare), startsWith("this message was deleted by admin"), startsWith("pesan ini dihapus oleh admin"):
		return LeftDeleted, true
	case slices.Contains(systemWords, bare), slices.ContainsFunc(systemHeads, startsWith):
		return LeftSystem, true
	}
	return "", false
}

// unseen are characters of an exported chat that nobody sees; the narrow space
// before AM is read as a space.
var unseen = strings.NewReplacer(
	"\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "", "\u202c", "", "\u202d", "", "\u202e", "", "\ufeff", "", "\u2068", "", "\u2069", "",
	"\u202f", " ", "\u00a0", " ",
)

var named = regexp.MustCompile("@\u2068([^\u2068\u2069]*)\u2069")

// typed is a line as its writer sees it. Somebody named in a chat is named in
// the line, a number alone is not.
func typed(raw string) string {
	raw = named.ReplaceAllStringFunc(raw, func(m string) string {
		name := strings.TrimSpace(strings.TrimLeft(unseen.Replace(named.FindStringSubmatch(m)[1]), "~ "))
		if !strings.ContainsFunc(name, isLetter) {
			return name
		}
		return `@"` + strings.ReplaceAll(name, `"`, "") + `"`
	})
	return unseen.Replace(raw)
}
