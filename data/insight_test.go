package data_test

import (
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

func TestACourseKeepsStepsThatFallOnOneMoment(t *testing.T) {
	s := openAt(t, datatest.Notebook(t))
	defer s.Close()
	now := data.At(noon)
	err := s.Change(ctx, "test", func(tx *data.Tx) error {
		if err := tx.Save(&data.Interview{Purpose: "other_industry", Stage: data.StageThanked, AskedAt: now, HeldAt: now, ThankedAt: now}); err != nil {
			return err
		}
		return tx.Save(&data.Interview{Purpose: "other_industry", Stage: data.StageHeld, HeldAt: now}) // nobody was asked
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Read(ctx).Courses(data.At(noon.AddDate(0, 0, -1)))
	if err != nil || len(got) != 1 {
		t.Fatalf("%+v %v", got, err)
	}
	if c := got[0]; !c.Asked.Equal(noon) || !c.Held.Equal(noon) || !c.Thanked.Equal(noon) || !c.Answered.IsZero() || !c.Replied || c.Applied {
		t.Errorf("%+v", c)
	}
}
