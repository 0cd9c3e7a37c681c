package app

import (
	"context"
	"slices"
	"strings"

	"wawasan/app/erase"
	"wawasan/app/internal/desk"
	"wawasan/app/say"
	"wawasan/data"
)

// PlanErase says what erasing would take, for good; nothing is changed. The
// plan also names the copies beside the notebook that may hold it.
func (a *App) PlanErase(ctx context.Context, what erase.What) (erase.Plan, error) {
	a.FlushDrafts()
	if what.Anonymise {
		var err error
		if what.As, err = a.roleName(ctx, what); err != nil {
			return erase.Plan{}, err
		}
	}
	return erase.Make(ctx, a.store, what, erase.Place{
		Now: a.Now, Second: a.Setting(ctx, desk.SettingBackupFolder), Word: a.Words().T("erase.word"),
	})
}

// roleName is the name that somebody gets instead of their own: the one that was
// chosen, which must be nobody's, else the next that is free.
func (a *App) roleName(ctx context.Context, what erase.What) (string, error) {
	taken := func(name string) (bool, error) {
		found, err := a.store.Read(ctx).EverCalled(name)
		return slices.ContainsFunc(found, func(c data.Called) bool { return c.ID != what.Person }), err
	}
	if name := strings.Join(strings.Fields(what.As), " "); name != "" {
		is, err := taken(name)
		if err == nil && is {
			err = data.Conflict("anonymise.error.taken", "name", name)
		}
		return name, err
	}
	for n := 0; ; n++ {
		name := a.Words().T("anonymise.role", "letter", letters(n))
		if is, err := taken(name); !is || err != nil {
			return name, err
		}
	}
}

// letters are A to Z, then AA and so on.
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26-1) + letters(n%26)
}

// AnonymiseLines says what taking a name away would replace, and what stays, one
// fact a line; the texts themselves are in the plan.
func (a *App) AnonymiseLines(p erase.Plan) []string { return a.say().Anonymised(p) }

// PlanEraseAgain says in which backups lies what was erased before, while they
// were kept.
func (a *App) PlanEraseAgain(ctx context.Context) (erase.Plan, error) {
	return erase.Again(ctx, a.store, erase.Place{
		Now: a.Now, Second: a.Setting(ctx, desk.SettingBackupFolder), Word: a.Words().T("erase.word"),
	})
}

// Copies lists the copies of the notebook, the second place included; away is
// that place where it is not there now.
func (a *App) Copies(ctx context.Context) (copies []erase.Copy, away string, err error) {
	second := a.Setting(ctx, desk.SettingBackupFolder)
	copies, err = erase.Copies(a.Path(), a.Now, second)
	return copies, erase.Away(second), err
}

// Erase takes out of the notebook what a plan says, and does with the copies
// beside it what was chosen. Nothing brings it back.
func (a *App) Erase(ctx context.Context, plan erase.Plan, choose erase.Choose) (erase.Done, error) {
	a.FlushDrafts()
	return plan.Do(ctx, a.store, choose)
}

// ErasedPeople finds people of a name: those there are, and deleted ones that
// the history holds still.
func (a *App) ErasedPeople(ctx context.Context, name string) ([]data.Called, error) {
	return a.store.Read(ctx).EverCalled(name)
}

// EraseLines says what an erasing takes, one fact a line.
func (a *App) EraseLines(e data.Erased) []string { return a.say().Erased(e) }

// EraseDoneLines says what came of an erasing.
func (a *App) EraseDoneLines(d erase.Done) []string { return a.say().EraseDone(d) }

// CopyLine says what a copy beside a notebook is, and where it lies; no
// notebook need be open.
func CopyLine(w *say.Words, c erase.Copy) string { return say.New(w, c.At).Copy(c) }

// CopyName is CopyLine with the name of the file alone.
func CopyName(w *say.Words, c erase.Copy) string { return say.New(w, c.At).CopyName(c) }

// EraseWhole closes the notebook and takes it away with what lies beside it,
// copies as chosen. While another program has it open it refuses (conflict) and
// nothing is closed; after anything else the App can only be closed.
func (a *App) EraseWhole(ctx context.Context, copies []erase.Copy, choose erase.Choose) error {
	path := a.Path()
	if !a.store.Sole() {
		return data.Conflict("data.error.in_use", "path", path)
	}
	if err := a.Close(); err != nil {
		return err
	}
	_, err := erase.Whole(ctx, path, copies, choose)
	return err
}
