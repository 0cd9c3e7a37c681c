// Package lesson is what becomes of what was learned: applied, reported back,
// starred, reviewed, linked with others, joined with them, filed beside its
// list.
package lesson

import (
	"context"
	"math"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/review"
	"wawasan/data"
)

// change changes one lesson as one change called by a key and its words.
func change(ctx context.Context, d *desk.Desk, id data.ID, key string, do func(*data.Tx, *data.Lesson) error) error {
	l, err := d.Read(ctx).Lesson(id)
	if err != nil {
		return err
	}
	return d.Change(ctx, key, l.Text, func(tx *data.Tx) error {
		l, err := tx.Lesson(id)
		if err != nil {
			return err
		}
		return do(tx, &l)
	})
}

// Apply says that a lesson was applied today, and what came of it; "" where
// that is not known yet.
func Apply(ctx context.Context, d *desk.Desk, id data.ID, result string) error {
	return change(ctx, d, id, "lesson.apply", func(tx *data.Tx, l *data.Lesson) error {
		l.AppliedOn, l.AppliedResult = d.Today(), result
		return tx.Save(l)
	})
}

// Report says that whoever gave a lesson was told today what came of it.
func Report(ctx context.Context, d *desk.Desk, id data.ID) error {
	return change(ctx, d, id, "lesson.report", func(tx *data.Tx, l *data.Lesson) error {
		l.ReportedOn = d.Today()
		return tx.Save(l)
	})
}

// Star sets a lesson's star, or takes it away, and says whether it has one
// now.
func Star(ctx context.Context, d *desk.Desk, id data.ID) (starred bool, err error) {
	err = change(ctx, d, id, "lesson.star", func(tx *data.Tx, l *data.Lesson) error {
		l.Starred = !l.Starred
		starred = l.Starred
		return tx.Save(l)
	})
	return starred, err
}

// Link says that a lesson confirms, or contradicts, an earlier one; kind is one
// of data.LessonLinkKinds. What was said of the two before is replaced.
func Link(ctx context.Context, d *desk.Desk, lesson, about data.ID, kind string) error {
	if lesson == about || !slices.Contains(data.LessonLinkKinds, kind) {
		return data.Invalid("lesson.error.link")
	}
	return change(ctx, d, about, "lesson.link", func(tx *data.Tx, _ *data.Lesson) error {
		had, err := tx.LessonLinks(lesson)
		if err != nil {
			return err
		}
		for _, l := range had {
			if l.AboutID == about || l.LessonID == about {
				if err := tx.Delete(&l, l.ID); err != nil {
					return err
				}
			}
		}
		return tx.Save(&data.LessonLink{LessonID: lesson, AboutID: about, Kind: kind})
	})
}

// What a weekly review goes through: lessons due again, then those of the last
// days that were never reviewed.
const (
	reviewMost  = 50
	reviewFresh = 14 // days
)

// ToReview lists what to review now, the longest due first.
func ToReview(ctx context.Context, d *desk.Desk) ([]data.LessonRow, error) {
	return d.Read(ctx).LessonsToReview(d.Today(), d.Since(d.Today().AddDays(-reviewFresh)), reviewMost)
}

// NextReview is the first day after today on which a lesson comes back, the
// zero Date when none does.
func NextReview(ctx context.Context, d *desk.Desk) (data.Date, error) {
	return d.Read(ctx).NextReview(d.Today())
}

// Reviewed says how present a lesson was, from 0 forgotten to 5, and when it
// comes back follows from that: see app/review. It returns that day.
func Reviewed(ctx context.Context, d *desk.Desk, id data.ID, quality int) (due data.Date, err error) {
	err = change(ctx, d, id, "lesson.review", func(tx *data.Tx, _ *data.Lesson) error {
		had, err := tx.LessonReview(id)
		if err != nil {
			return err
		}
		card := review.Card{Repetitions: had.Repetitions, Interval: had.IntervalDays, Ease: float64(had.Ease) / 1000}.Answered(quality)
		had.Repetitions, had.IntervalDays, had.Ease = card.Repetitions, card.Interval, int(math.Round(card.Ease*1000))
		had.ReviewedOn, had.Due = d.Today(), card.Due(d.Today())
		due = had.Due
		return tx.Save(&had)
	})
	return due, err
}
