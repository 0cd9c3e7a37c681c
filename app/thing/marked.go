package thing

import (
	"context"
	"slices"
	"strconv"

	"wawasan/app/internal/desk"
	"wawasan/app/stage"
	"wawasan/data"
)

// MarkedAct is what can be done with all marked rows of a list at once.
type MarkedAct string

// The acts on all marked rows.
const (
	MarkedStar    MarkedAct = "marked.star"
	MarkedUnstar  MarkedAct = "marked.unstar"
	MarkedRaise   MarkedAct = "marked.raise"
	MarkedWarm    MarkedAct = "marked.warm"
	MarkedLight   MarkedAct = "marked.light"
	MarkedDormant MarkedAct = "marked.dormant"
	MarkedLetGo   MarkedAct = "marked.let_go"
	MarkedClose   MarkedAct = "marked.close"
	MarkedDelete  MarkedAct = "marked.delete"
)

// MarkedActs are what can be done with all marked rows of the list of a kind, in
// the order they are offered; none where rows are not marked.
func MarkedActs(list Kind) []MarkedAct {
	switch list {
	case KindContact:
		return []MarkedAct{MarkedStar, MarkedUnstar, MarkedWarm, MarkedLight, MarkedDormant, MarkedLetGo, MarkedDelete}
	case KindKnown:
		return []MarkedAct{MarkedRaise, MarkedStar, MarkedWarm, MarkedDelete}
	case KindInterview:
		return []MarkedAct{MarkedClose, MarkedDelete}
	}
	return nil
}

// rhythms are the rhythms that acts on marked contacts set.
var rhythms = map[MarkedAct]string{MarkedWarm: "warm", MarkedLight: "light", MarkedDormant: "dormant", MarkedLetGo: ""}

// DoMarked does one thing with all marked rows of a list, as one change. What is
// gone meanwhile is left out.
func DoMarked(ctx context.Context, d *desk.Desk, list Kind, act MarkedAct, ids []data.ID) error {
	if !slices.Contains(MarkedActs(list), act) {
		return noKind(list)
	}
	if len(ids) == 0 {
		return data.Invalid("marked.error.none")
	}
	return d.Change(ctx, string(act), strconv.Itoa(len(ids)), func(tx *data.Tx) error {
		switch act {
		case MarkedStar, MarkedUnstar:
			return tx.SetOnAll(ids, "starred", act == MarkedStar)
		case MarkedRaise:
			return tx.RaiseAll(ids)
		case MarkedClose:
			return each(ids, func(id data.ID) error { return closeInterview(tx, id) })
		case MarkedDelete:
			t, err := of(Listed(list))
			if err != nil {
				return err
			}
			return each(ids, func(id data.ID) error { return tx.DeleteRow(t.table, id) })
		}
		return tx.SetOnAll(ids, "keep", rhythms[act])
	})
}

// each does something with each of some things, but for those that are gone.
func each(ids []data.ID, do func(data.ID) error) error {
	for _, id := range ids {
		if err := do(id); err != nil && !Gone(err) {
			return err
		}
	}
	return nil
}

func closeInterview(tx *data.Tx, id data.ID) error {
	i, err := tx.Interview(id)
	if err != nil || i.Stage == data.StageClosed {
		return err
	}
	if err := stage.Move(&i, data.StageClosed, stage.When{Now: tx.Now()}); err != nil {
		return err
	}
	return tx.Save(&i)
}

// StarContact sets the star of a contact, or takes it away, and says whether they
// have one now.
func StarContact(ctx context.Context, d *desk.Desk, id data.ID) (bool, error) {
	c, err := d.Read(ctx).Contact(id)
	if err != nil {
		return false, err
	}
	act := MarkedStar
	if c.Starred {
		act = MarkedUnstar
	}
	return !c.Starred, DoMarked(ctx, d, KindContact, act, []data.ID{id})
}
