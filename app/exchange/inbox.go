package exchange

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/capture"
	"wawasan/app/inbox"
	"wawasan/app/internal/desk"
	"wawasan/app/line"
	"wawasan/app/thing"
	"wawasan/data"
)

// Inbox says what is read: files and folders, and what only the person knows
// of them. Without Paths it is the folder of the last time.
type Inbox struct {
	Paths []string
	From  string      // how they are called in a chat, "" as in the settings
	Order inbox.Order // of dates, undecided as the files show
	// Of is what is known of single files, by their names in a plan, in the place
	// of From and Order.
	Of map[string]InboxChoice
	// Anew asks again who one is in a chat, Again shows the lines that were left out
	// before as new ones.
	Anew, Again bool
}

// InboxChoice is what only the person knows of one file; what is not said is as
// for all files.
type InboxChoice struct {
	From  string
	Order inbox.Order
}

// of is how a file is read.
func (i Inbox) of(name string, p inbox.Params) inbox.Params {
	c := i.Of[name]
	p.From, p.Order = cmp.Or(c.From, p.From), cmp.Or(c.Order, p.Order)
	return p
}

// InboxLine is one line of a file, with what it would be filed as.
type InboxLine struct {
	inbox.Item
	Kind capture.Kind

	LeftBefore bool // the person left it out before

	line  capture.Line
	named []thing.Meant
	id    data.ID
}

// ID knows the line again, in this plan and in every later one.
func (l InboxLine) ID() data.ID { return l.id }

// Plan is what filing the line does, as the capture line would say it. Of a line
// that was filed before it knows nobody.
func (l InboxLine) Plan() line.Plan { return line.Plan{Line: l.line, Kind: l.Kind, Named: l.named} }

// InboxFile is what one file holds. A file that cannot be read as a whole has
// Err alone.
type InboxFile struct {
	Name    string
	Chat    bool
	New     []InboxLine // to be filed
	Before  []InboxLine // filed before, or a line above in another file
	Earlier []InboxLine // left out before; with Inbox.Again they are among the new ones
	Refused []inbox.Refusal
	Left    map[inbox.Left]int
	Err     error

	Authors    []string // of a chat
	Me         string   // whose messages of it were taken
	Remembered bool     // as they were the last time

	items []inbox.Item // until it is known which of them are new
	chat  data.ID      // stands for the chat
	said  bool         // whose messages are taken was said for this reading
}

// InboxPlan is what filing an inbox would do.
type InboxPlan struct {
	Files []InboxFile

	folder string    // to be remembered, "" for none
	left   []data.ID // new lines that are left out, to be remembered
}

// New counts the lines to be filed.
func (p InboxPlan) New() int {
	n := 0
	for _, f := range p.Files {
		n += len(f.New)
	}
	return n
}

// LeftEarlier counts the lines that were left out before and are not among the new
// ones.
func (p InboxPlan) LeftEarlier() int {
	n := 0
	for _, f := range p.Files {
		n += len(f.Earlier)
	}
	return n
}

// Without is the plan less the new lines that are left out: when the others are
// filed, that is remembered.
func (p InboxPlan) Without(out func(InboxLine) bool) InboxPlan {
	p.Files, p.left = slices.Clone(p.Files), slices.Clone(p.left)
	for n, f := range p.Files {
		p.Files[n].New = slices.DeleteFunc(slices.Clone(f.New), func(l InboxLine) bool {
			if !out(l) {
				return false
			}
			p.left = append(p.left, l.id)
			return true
		})
	}
	return p
}

// PlanInbox reads an inbox and finds out which of its lines are new; it changes
// nothing. It refuses (invalid) when no folder was ever named, and (not found)
// a path where nothing is; a file that cannot be used says so itself.
func PlanInbox(ctx context.Context, d *desk.Desk, from Inbox) (InboxPlan, error) {
	if len(from.Paths) == 0 {
		folder := d.Setting(ctx, desk.SettingInbox)
		if folder == "" {
			return InboxPlan{}, data.Invalid("inbox.error.no_folder")
		}
		from.Paths = []string{folder}
	}
	files, err := carriedFiles(from.Paths)
	if err != nil {
		return InboxPlan{}, err
	}
	plan := InboxPlan{folder: folderOf(from.Paths)}
	params := inbox.Params{Owner: d.Setting(ctx, desk.SettingMyName), From: from.From, Order: from.Order, Now: d.Now()}
	chats, err := d.Read(ctx).InChats()
	if err != nil {
		return plan, err
	}
	for _, c := range files { // which may be slow: the notebook is not held
		if err := ctx.Err(); err != nil {
			return plan, err
		}
		of := from.of(c.name, params)
		if !from.Anew {
			of.Last = chats[c.chat()]
		}
		f := c.file(of)
		f.said = of.From != "" && len(f.Authors) > 1
		f.Remembered = !f.said && len(f.Authors) > 1 && of.Last != "" && data.Fold(of.Last) == data.Fold(f.Me)
		plan.Files = append(plan.Files, f)
	}
	err = d.Snapshot(ctx, func(r data.Reader) error {
		seen := map[data.ID]bool{}
		for n := range plan.Files {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := plan.Files[n].tellApart(r, seen, from.Again); err != nil {
				return err
			}
		}
		return nil
	})
	return plan, err
}

// folderOf is the folder to be remembered: the only path, when it is one.
func folderOf(paths []string) string {
	if len(paths) != 1 {
		return ""
	}
	info, err := os.Stat(paths[0])
	if err != nil || !info.IsDir() {
		return ""
	}
	folder, err := filepath.Abs(paths[0])
	if err != nil {
		return ""
	}
	return folder
}

// tellApart says of the lines of a file which are new; seen are those of the
// files before it. again shows those left out before as new ones.
func (f *InboxFile) tellApart(r data.Reader, seen map[data.ID]bool, again bool) error {
	items := f.items
	f.items = nil
	ids := make([]data.ID, len(items))
	for n, item := range items {
		ids[n] = data.IDOf(item.When, item.Key)
	}
	filed, err := r.EverFiled(ids)
	if err != nil {
		return err
	}
	left, err := r.LeftOut(ids)
	if err != nil {
		return err
	}
	for n, item := range items {
		l := InboxLine{Item: item, id: ids[n], line: capture.ParseWritten(item.Text, item.Plain, data.DateOf(item.At))}
		if l.Kind = l.line.Kind; filed[l.id] || seen[l.id] {
			f.Before = append(f.Before, l)
			continue
		}
		if l.LeftBefore = left[l.id]; l.LeftBefore && !again {
			seen[l.id] = true
			f.Earlier = append(f.Earlier, l)
			continue
		}
		p, err := line.Make(r, l.line, l.where())
		switch {
		case err != nil:
			return err
		case p.Problem != nil:
			f.Refused = append(f.Refused, inbox.Refusal{Line: item.Line, Err: p.Problem})
			continue
		}
		seen[l.id], l.Kind, l.named = true, p.Kind, p.Named
		f.New = append(f.New, l)
	}
	slices.SortStableFunc(f.Refused, func(a, b inbox.Refusal) int { return a.Line - b.Line })
	return nil
}

// where is the time and the key of a line. A key that is made of what stands in
// the file is what knows it again: whatever is done with the line later is done
// with this key, so an undo, a backup and an erasing keep what was filed right.
func (l InboxLine) where() line.Where { return line.Where{At: data.At(l.At), As: l.id} }

// inboxPart is how many lines are written at a time: others wait no longer than
// for these.
const inboxPart = 200

// FileInbox files what a plan has as new, as one change, in parts between which
// others write; a plan with nothing new makes none. A line that was filed
// meanwhile is left. Which lines were left out, and who one is in a chat, is
// remembered by the same change. It returns how many were filed. Where it ends early the
// lines before stay, which StoppedError says; where ctx ends before all are filed
// none stays. The folder is remembered.
func FileInbox(ctx context.Context, d *desk.Desk, plan InboxPlan) (filed int, err error) {
	var lines []InboxLine
	var names []string
	for _, f := range plan.Files {
		if len(f.New) > 0 {
			names = append(names, f.Name)
		}
		lines = append(lines, f.New...)
	}
	if len(lines) > 0 {
		w := filing{lines: lines, left: plan.left, chats: plan.chats()}
		err = d.ChangeInParts(ctx, "inbox.file", strings.Join(names, ", "), w.next)
		if errors.Is(err, data.ErrTakenBack) {
			return 0, err
		}
		if err != nil && w.kept > 0 {
			return w.kept, &StoppedError{w.kept, len(lines), err}
		}
		filed = w.filed
	}
	if err != nil || plan.folder == "" || plan.folder == d.Setting(ctx, desk.SettingInbox) {
		return filed, err
	}
	return filed, d.SetSetting(ctx, desk.SettingInbox, plan.folder)
}

// chats are those of which it was said for this reading who one is, with that.
func (p InboxPlan) chats() map[data.ID]string {
	out := map[data.ID]string{}
	for _, f := range p.Files {
		if f.said && f.Err == nil {
			out[f.chat] = f.Me
		}
	}
	return out
}

// filing files lines part by part.
type filing struct {
	lines []InboxLine
	left  []data.ID          // lines that are left out
	chats map[data.ID]string // who one is in them
	at    int                // how many are through
	filed int                // of them, the part under way too
	kept  int                // by the parts before
}

func (w *filing) next(tx *data.Tx) (more bool, err error) {
	w.kept = w.filed
	if w.at == 0 {
		if err := w.remember(tx); err != nil {
			return false, err
		}
	}
	part := w.lines[w.at:min(w.at+inboxPart, len(w.lines))]
	ids := make([]data.ID, len(part))
	for n, l := range part {
		ids[n] = l.id
	}
	had, err := tx.EverFiled(ids)
	if err == nil {
		err = tx.TakeIn(ids)
	}
	if err != nil {
		return false, err
	}
	for _, l := range part {
		if had[l.id] {
			continue
		}
		if _, err := line.CaptureIn(tx, l.line, l.where()); err != nil {
			return false, err
		}
		w.filed++
	}
	w.at += len(part)
	return w.at < len(w.lines), nil
}

// remember keeps what was said of lines and chats.
func (w *filing) remember(tx *data.Tx) error {
	known, err := tx.InChats()
	if err != nil {
		return err
	}
	for _, chat := range slices.Sorted(maps.Keys(w.chats)) {
		if known[chat] == w.chats[chat] {
			continue
		}
		if err := tx.SayInChat(chat, w.chats[chat]); err != nil {
			return err
		}
	}
	return tx.LeaveOut(w.left)
}
