package interchange

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wawasan/data"
)

// Mail is what LinkedIn's archive says beside the people: whom its owner wrote
// to and asked to connect, and when they answered. What others wrote is looked
// at for its time alone.
type Mail struct {
	File string
	Sent []Sent // in order of time
	// What is not in Sent: messages of conversations with several people, of those
	// in which only the other wrote, invitations by others, and what went to people
	// whom the archive does not name any more.
	Groups, Theirs, Incoming, Nameless int
	Unusable                           []Unusable
}

// Sent is one message, or one invitation, by the owner of an archive.
type Sent struct {
	Line       int
	Key        string // the same in every later archive
	To         Party
	At         time.Time
	Answered   time.Time // zero where no answer followed
	Subject    string
	Text       string // on as many lines as it was written
	Invitation bool
}

// Party is one who takes part in a conversation: URLKey is URLKey of their
// profile, "" where the archive gives none that is a person's own.
type Party struct{ Name, URLKey string }

const (
	maxMail = 500_000  // messages of an archive
	maxText = 16 << 10 // bytes of one message that are kept
)

// ReadMail reads the messages and invitations of LinkedIn's archive at path; nil
// for a file that is none or holds none. me is the name of its owner, where it
// is known: the archive does not say it of itself.
func ReadMail(ctx context.Context, path, me string) (*Mail, error) {
	name := clean(filepath.Base(path))
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(name, err)
	}
	return readMail(ctx, f, info.Size(), name, me)
}

func readMail(ctx context.Context, r io.ReaderAt, size int64, name, me string) (*Mail, error) {
	files := mailFiles(r, size, name)
	if files.messages.open == nil && files.invitations.open == nil {
		return nil, nil
	}
	m := mailReader{mail: &Mail{File: name}, owner: owner{name: me}}
	if err := m.read(ctx, files); err != nil {
		return nil, files.messages.explain(err)
	}
	return m.mail, nil
}

// mailSources are the files of an archive that tell of messages, the zero source
// for one that is not there.
type mailSources struct{ messages, invitations, profile source }

func mailFiles(r io.ReaderAt, size int64, name string) mailSources {
	out := mailSources{messages: source{name: name}}
	archive, err := zip.NewReader(r, size)
	if archive == nil || err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return out
	}
	depth := map[string]int{}
	for _, f := range archive.File {
		p := strings.ReplaceAll(f.Name, `\`, "/")
		base, isTable := strings.CutSuffix(strings.ToLower(path.Base(p)), ".csv")
		if m := copied.FindStringSubmatch(base); m != nil {
			base = strings.TrimSpace(m[1])
		}
		at := map[string]*source{"messages": &out.messages, "invitations": &out.invitations, "profile": &out.profile}[base]
		locked := f.Flags&1 != 0 || f.UncompressedSize64 > maxFile
		if at == nil || !isTable || locked || f.FileInfo().IsDir() || strings.HasPrefix(p, "__MACOSX/") {
			continue
		}
		if deep := strings.Count(p, "/") + 1; depth[base] == 0 || deep < depth[base] { // the nearest to the top
			depth[base] = deep
			*at = source{name: name, zipped: true, record: maxRecord, open: f.Open}
		}
	}
	return out
}

// Columns of the files, each with its headings as headerCell gives them.
const (
	mailConversation = iota
	mailFrom
	mailFromURL
	mailTo
	mailToURLs
	mailDate
	mailSubject
	mailText
	mailDraft
	mailFolder
)

var mailNames = [][]string{
	mailConversation: {"conversation id"},
	mailFrom:         {"from"},
	mailFromURL:      {"sender profile url"},
	mailTo:           {"to"},
	mailToURLs:       {"recipient profile urls", "recipient profile url"},
	mailDate:         {"date", "sent at"},
	mailSubject:      {"subject"},
	mailText:         {"content"},
	mailDraft:        {"is message draft"},
	mailFolder:       {"folder"},
}

const (
	invitationFrom = iota
	invitationTo
	invitationAt
	invitationText
	invitationDirection
	inviterURL
	inviteeURL
)

var invitationNames = [][]string{
	invitationFrom:      {"from"},
	invitationTo:        {"to"},
	invitationAt:        {"sent at"},
	invitationText:      {"message"},
	invitationDirection: {"direction"},
	inviterURL:          {"inviterprofileurl", "inviter profile url"},
	inviteeURL:          {"inviteeprofileurl", "invitee profile url"},
}

var profileNames = [][]string{{"first name"}, {"last name"}}

// cells are those of one row, by the columns that were asked for.
type cells func(column int) string

// eachOf reads the rows of a table whose header has the first of its columns
// and as many in all as are needed. One without rows is fine.
func eachOf(ctx context.Context, src source, names [][]string, need int, each func(line int, of cells) error) error {
	if src.open == nil {
		return nil
	}
	return inItsCharset(ctx, src, func(cs charset) error { return eachDecoded(ctx, src, cs, names, need, each) })
}

func eachDecoded(ctx context.Context, src source, cs charset, names [][]string, need int, each func(line int, of cells) error) error {
	in, err := openRows(ctx, src, cs.decoder(func(int, charset) {}), ',')
	if err != nil {
		return err
	}
	defer in.close()
	at := make([]int, len(names))
	for n := 0; ; n++ {
		r, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case n > maxMail:
			return errTooMany
		case in.width == 0 && n > headerRows:
			return nil
		case in.width == 0:
			if columnsAt(r.cells, names, at) >= need {
				in.width, in.hard = len(r.cells), !r.soft
			}
			continue
		case r.blank() || r.torn:
			continue
		}
		of := func(column int) string {
			if i := at[column]; i >= 0 && i < len(r.cells) {
				text, _ := untwist(r.cells[i])
				return text
			}
			return ""
		}
		if err := each(r.line, of); err != nil {
			return err
		}
	}
}

// columnsAt says in which cell of a header each column stands, and how many do.
func columnsAt(header []string, names [][]string, at []int) (found int) {
	for column, of := range names {
		at[column] = slices.IndexFunc(header, func(cell string) bool { return slices.Contains(of, headerCell(cell)) })
		if at[column] >= 0 {
			found++
		}
	}
	return found
}

// mailMoments are the ways in which LinkedIn writes when something was sent;
// without a zone it is UTC, as it is with one.
var mailMoments = []string{
	"2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", time.RFC3339, "2006-01-02 15:04:05 -0700", "2006-01-02",
	"1/2/06, 3:04 PM", "1/2/2006, 3:04 PM", "1/2/06, 15:04", "1/2/06 3:04 PM",
}

// dayFirstMoments are those of files in which the day stands before the month.
var dayFirstMoments = []string{"2/1/06, 3:04 PM", "2/1/2006, 3:04 PM", "2/1/06, 15:04", "2/1/06 3:04 PM"}

// parseMoment reads when something was sent; ok is false for what is no moment,
// or none that LinkedIn can have known.
func parseMoment(s string, o order) (t time.Time, ok bool) {
	s = clean(strings.Map(func(c rune) rune {
		if c == '\u202f' || c == '\u00a0' { // before AM and PM
			return ' '
		}
		return c
	}, s))
	layouts := mailMoments
	if o == dayFirst {
		layouts = slices.Concat(dayFirstMoments, mailMoments)
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			t = t.UTC()
			return t, t.Year() >= 2003 && t.Year() < 2100
		}
	}
	return time.Time{}, false
}

// ownPage is the key of a profile that one person alone has, as everybody knows
// it: what an archive gives for those who are gone is none.
func ownPage(url string) string {
	key := URLKey(clean(url))
	if !strings.HasPrefix(key, "linkedin.com/in/") || strings.HasPrefix(key, "linkedin.com/in/acoaa") {
		return ""
	}
	return key
}

// partyOf is one who takes part; nobody for those LinkedIn does not name.
func partyOf(name, url string) Party {
	p := Party{strings.Clone(clean(name)), strings.Clone(ownPage(url))}
	if !isName(p.Name, "") || len(p.Name) > 4*maxName {
		p.Name = ""
	}
	return p
}

// id tells one party from the others.
func (p Party) id() string {
	if p.URLKey != "" {
		return p.URLKey
	}
	return data.Fold(p.Name)
}

// isDraft reports a message that was written and not sent.
func isDraft(of cells) bool {
	folder := data.Fold(clean(of(mailFolder)))
	return strings.EqualFold(clean(of(mailDraft)), "yes") || folder == "drafts" || folder == "draft"
}
