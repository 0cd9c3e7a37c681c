package app

import (
	"context"
	"errors"
	"io"

	"wawasan/app/backup"
	"wawasan/app/exchange"
	"wawasan/app/interchange"
	"wawasan/app/say"
	"wawasan/data"
)

// Export writes the whole notebook, or its calendar, to where it is told and
// nowhere else: see exchange.Export.
func (a *App) Export(ctx context.Context, to exchange.To) (exchange.Report, error) {
	return exchange.Export(ctx, a.desk, a.say(), to)
}

// ExportJSON writes the whole notebook as one JSON object: see exchange.JSON.
func (a *App) ExportJSON(ctx context.Context, w io.Writer) (exchange.Report, error) {
	return exchange.JSON(ctx, a.desk, w)
}

// ExportCSV writes every table that has rows as one CSV file: see exchange.CSV.
func (a *App) ExportCSV(ctx context.Context, exact bool, create func(name string) (io.WriteCloser, error)) (exchange.Report, error) {
	return exchange.CSV(ctx, a.desk, exact, create)
}

// ExportCalendar writes an interview, or with an empty id everything that is
// due, as an iCalendar file: see exchange.Calendar.
func (a *App) ExportCalendar(ctx context.Context, w io.Writer, interview data.ID) (exchange.Report, error) {
	return exchange.Calendar(ctx, a.desk, a.say(), w, interview)
}

// ExportVCard writes everybody one knows as an address book: see
// exchange.VCard.
func (a *App) ExportVCard(ctx context.Context, w io.Writer, version string) (exchange.Report, error) {
	return exchange.VCard(ctx, a.desk, w, version)
}

// LeftOut says what stayed out of an export and why, a sentence a reason.
func (a *App) LeftOut(r exchange.Report) []string { return a.say().LeftOut(r) }

// PlanImport reads a file of people and compares it with the notebook; it
// changes nothing. A file that cannot be read as a whole is refused.
func (a *App) PlanImport(ctx context.Context, path string) (say.ImportPlan, error) {
	return a.PlanImportAs(ctx, path, nil)
}

// PlanImportAs is PlanImport of a list whose columns hold what choice says; that
// is remembered once the plan is applied.
func (a *App) PlanImportAs(ctx context.Context, path string, choice *interchange.Choice) (say.ImportPlan, error) {
	plan, err := exchange.PlanImport(ctx, a.desk, path, choice)
	return a.say().ImportPlan(plan), err
}

// ImportColumns are the columns of a list, for a person to say what they hold:
// see exchange.ImportColumns.
func (a *App) ImportColumns(ctx context.Context, path string, named []string, encoding string) (interchange.Heads, error) {
	return exchange.ImportColumns(ctx, a.desk, path, named, encoding)
}

// DecideImport compares the file of a plan with the notebook again, with what a
// person decided of people in it: see exchange.Decide.
func (a *App) DecideImport(ctx context.Context, plan say.ImportPlan, decisions exchange.Decisions) (say.ImportPlan, error) {
	decided, err := exchange.Decide(ctx, a.desk, plan.Plan, decisions)
	return a.say().ImportPlan(decided), err
}

// CompareImport sets people of a plan beside whom they are or may be, field by
// field, by their places in the file: those of ImportPlan.Compared. See exchange.Compare.
func (a *App) CompareImport(ctx context.Context, plan say.ImportPlan, limit int) (map[int]say.ImportComparison, error) {
	of, err := exchange.Compare(ctx, a.desk, plan.Plan, plan.Compared(limit))
	return a.say().ImportComparisons(plan, of), err
}

// TakeMessages is a plan that takes the messages beside the people, too, or does
// not: see exchange.TakeMessages.
func (a *App) TakeMessages(plan say.ImportPlan, take bool) say.ImportPlan {
	return a.say().ImportPlan(exchange.TakeMessages(plan.Plan, take))
}

// PlanMeetings reads a calendar and finds its past meetings with people whom the
// notebook knows; it changes nothing: see exchange.PlanMeetings.
func (a *App) PlanMeetings(ctx context.Context, path string) (exchange.Meetings, error) {
	return exchange.PlanMeetings(ctx, a.desk, path)
}

// LogMeetings makes held interviews of chosen meetings as one change: see
// exchange.LogMeetings. A backup is made before, see BackupWarning.
func (a *App) LogMeetings(ctx context.Context, plan exchange.Meetings, chosen []int) (int, error) {
	a.keepBefore(ctx, backup.Import)
	return exchange.LogMeetings(ctx, a.desk, plan, chosen)
}

// ReadPasted reads a person from a text that was pasted: see exchange.ReadPasted.
func (a *App) ReadPasted(ctx context.Context, text string) (exchange.Pasted, error) {
	p, err := exchange.ReadPasted(ctx, a.desk, text)
	if p.Function != "" {
		p.Values["function"] = a.Words().T("function.ships." + p.Function)
	}
	return p, err
}

// ApplyImport is ImportTelling where nobody hears how far it is.
func (a *App) ApplyImport(ctx context.Context, plan say.ImportPlan) (say.ImportReport, error) {
	return a.ImportTelling(ctx, plan, nil)
}

// ImportTelling does what a plan says as one change, in parts between which others
// write, and tells how far it is: see exchange.ApplyImport. It says so
// (unavailable) when only some of it could be done, and when ctx ended before all
// was: nothing is left then. A backup is made before, see BackupWarning.
func (a *App) ImportTelling(ctx context.Context, plan say.ImportPlan, tell exchange.Progress) (say.ImportReport, error) {
	a.keepBefore(ctx, backup.Import)
	err := exchange.ApplyImport(ctx, a.desk, plan.Plan, tell)
	var stopped *exchange.StoppedError
	switch {
	case errors.As(err, &stopped) && errors.As(err, new(*data.HangingError)):
		err = data.Unavailable("import.error.cancelled_kept", "n", stopped.Done, "of", stopped.Of).Because(err)
	case errors.As(err, &stopped):
		why := a.Words().Error(stopped.Err)
		err = data.Unavailable("import.error.stopped", "n", stopped.Done, "of", stopped.Of, "why", why).Because(err)
	case err != nil && ctx.Err() != nil:
		err = ImportCancelled(err)
	}
	if err != nil {
		return say.ImportReport{}, err
	}
	return plan.Report(), nil
}

// ImportCancelled says (unavailable) that an import ended before anything of it was kept.
func ImportCancelled(why error) error {
	return data.Unavailable("import.error.cancelled").Because(why)
}

// LostProblem says in a sentence what a file has and the notebook cannot keep.
func (a *App) LostProblem(l say.ImportLost) say.ImportProblem { return a.say().LostProblem(l) }

// ImportRows shows a plan as a list, of each group at most limit rows; 0 means
// all.
func (a *App) ImportRows(plan say.ImportPlan, limit int) []Row {
	return a.say().ImportRows(plan, limit)
}
