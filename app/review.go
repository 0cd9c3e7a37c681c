package app

import (
	"context"
	"math"

	"wawasan/app/review"
	"wawasan/data"
)

// What a weekly review goes through: lessons due again, then those of the last
// days that were never reviewed.
const (
	reviewMost  = 50
	reviewFresh = 14 // days
)

// ToReview lists what to review now, the longest due first.
func (a *App) ToReview(ctx context.Context) ([]Row, error) {
	r := a.store.Read(ctx)
	since := a.Today().AddDays(-reviewFresh).Time(a.now().Location())
	found, err := r.LessonsToReview(a.Today(), data.At(since), reviewMost)
	rows := make([]Row, len(found))
	for n, l := range found {
		rows[n] = a.lessonRow(l)
		if l.Starred {
			rows[n].Fact = "★ " + rows[n].Fact
		}
		if !l.AppliedOn.IsZero() {
			rows[n].Sub = join(rows[n].Sub, a.Words().T("lesson.applied"))
		}
	}
	return rows, err
}

// Reviewed says how present a lesson was, from 0 forgotten to 5, and when it
// comes back follows from that: see app/review. It returns that day.
func (a *App) Reviewed(ctx context.Context, lesson data.ID, quality int) (data.Date, error) {
	title, err := a.Title(ctx, Link{KindLesson, lesson})
	if err != nil {
		return data.Date{}, err
	}
	var due data.Date
	err = a.store.Change(ctx, label("lesson.review", title), func(tx *data.Tx) error {
		due, err = reviewed(tx, lesson, quality, a.Today())
		return err
	})
	return due, err
}

func reviewed(tx *data.Tx, lesson data.ID, quality int, today data.Date) (data.Date, error) {
	had, err := tx.LessonReview(lesson)
	if err != nil {
		return data.Date{}, err
	}
	card := review.Card{Repetitions: had.Repetitions, Interval: had.IntervalDays, Ease: float64(had.Ease) / 1000}.Answered(quality)
	had.Repetitions, had.IntervalDays, had.Ease = card.Repetitions, card.Interval, int(math.Round(card.Ease*1000))
	had.ReviewedOn, had.Due = today, card.Due(today)
	return had.Due, tx.Save(&had)
}

// ApplyLesson says that a lesson was applied today, and what came of it; ""
// where that is not known yet.
func (a *App) ApplyLesson(ctx context.Context, id data.ID, result string) error {
	return a.changeLesson(ctx, id, func(title string) string { return label("lesson.apply", title) }, func(l *data.Lesson) {
		l.AppliedOn, l.AppliedResult = a.Today(), result
	})
}

// StarLesson sets a lesson's star, or takes it away, and says whether it has
// one now.
func (a *App) StarLesson(ctx context.Context, id data.ID) (bool, error) {
	starred := false
	err := a.changeLesson(ctx, id, func(title string) string { return label("lesson.star", title) }, func(l *data.Lesson) {
		l.Starred = !l.Starred
		starred = l.Starred
	})
	return starred, err
}

func (a *App) changeLesson(ctx context.Context, id data.ID, labelled func(title string) string, change func(*data.Lesson)) error {
	title, err := a.Title(ctx, Link{KindLesson, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, labelled(title), func(tx *data.Tx) error {
		l, err := tx.Lesson(id)
		if err != nil {
			return err
		}
		change(&l)
		return tx.Save(&l)
	})
}

// MergeLessons makes one lesson of two: what hangs on the first moves to the
// second, words the second does not say are added to it, and the first is
// gone; the line it came from stays.
func (a *App) MergeLessons(ctx context.Context, from, into data.ID) error {
	if from == into {
		return data.Invalid("lesson.error.merge")
	}
	title, err := a.Title(ctx, Link{KindLesson, into})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("lesson.merge", title), func(tx *data.Tx) error { return tx.MergeLessons(from, into) })
}
