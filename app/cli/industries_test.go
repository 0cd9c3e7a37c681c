package cli_test

import (
	"database/sql"
	"encoding/json"
	"math"
	"slices"
	"testing"
)

// said is one score as it stands in the file.
type said struct {
	industry, criterion, voice string
	score                      float64
	interested, firstHand      bool
	rests                      bool
}

type weighed struct {
	name         string
	weight, line float64
}

// standing is what `industries --json` says of one industry.
type standing struct {
	Name        string   `json:"name"`
	Fit         *float64 `json:"fit"`
	Spread      *float64 `json:"spread"`
	Voices      int      `json:"voices"`
	Interested  int      `json:"interested"`
	Provisional bool     `json:"provisional"`
	RedLines    []string `json:"red_lines"`
	Criteria    []struct {
		Name       string   `json:"name"`
		Mean       *float64 `json:"mean"`
		Voices     int      `json:"voices"`
		Grounded   int      `json:"grounded"`
		FirstHand  *float64 `json:"first_hand"`
		SecondHand *float64 `json:"second_hand"`
	} `json:"criteria"`
}

type standings struct {
	Industries  []standing `json:"industries"`
	Sensitivity *struct {
		Criterion string  `json:"criterion"`
		From      float64 `json:"from"`
		To        float64 `json:"to"`
	} `json:"sensitivity"`
}

// Fit is the weighted mean over criteria of the mean over voices, an interested
// voice counting half; spread the same mean of the deviations between voices, where there are several;
// three independent people make it more than provisional; a mean under a red
// line is apart; the smallest change of one weight swaps first and second. Here
// all of it is added up once more, from the rows of the file.
func TestIndustriesSayWhatTheRatingsInTheFileAddUpTo(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		t.Run(lang, func(t *testing.T) {
			l := newLine(t)
			l.lang = lang
			l.do("demo")
			criteria, all := l.ratings()
			var got standings
			if err := json.Unmarshal([]byte(l.do("industries", "--json")), &got); err != nil {
				t.Fatal(err)
			}
			if len(got.Industries) != 3 || len(all) < 20 {
				t.Fatalf("%d industries, %d ratings", len(got.Industries), len(all))
			}
			for _, i := range got.Industries {
				checkStanding(t, i, criteria, all)
			}
			checkOrder(t, got, criteria, all)
		})
	}
}

// ratings reads the criteria, in their order, and all scores.
func (l *line) ratings() ([]weighed, []said) {
	l.t.Helper()
	db, err := sql.Open("sqlite", l.notebook)
	if err != nil {
		l.t.Fatal(err)
	}
	defer db.Close()
	names := map[string]string{} // shipped criteria have their name from the language
	var shown standings
	if err := json.Unmarshal([]byte(l.do("industries", "--json")), &shown); err != nil {
		l.t.Fatal(err)
	}
	var criteria []weighed
	rows, err := db.Query("SELECT id, weight, red_line FROM criteria ORDER BY place")
	if err != nil {
		l.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var c weighed
		if err := rows.Scan(&id, &c.weight, &c.line); err != nil {
			l.t.Fatal(err)
		}
		c.name = shown.Industries[0].Criteria[len(criteria)].Name
		names[id] = c.name
		criteria = append(criteria, c)
	}
	var all []said
	scores, err := db.Query(`SELECT i.name, r.criterion_id, coalesce(c.name, ''), r.score, coalesce(c.interested, 0), r.self_report,
		r.lesson_id IS NOT NULL OR r.note_id IS NOT NULL
		FROM ratings r JOIN industries i ON i.id = r.industry_id LEFT JOIN contacts c ON c.id = r.contact_id`)
	if err != nil {
		l.t.Fatal(err)
	}
	defer scores.Close()
	for scores.Next() {
		var s said
		if err := scores.Scan(&s.industry, &s.criterion, &s.voice, &s.score, &s.interested, &s.firstHand, &s.rests); err != nil {
			l.t.Fatal(err)
		}
		s.criterion = names[s.criterion]
		all = append(all, s)
	}
	if rows.Err() != nil || scores.Err() != nil {
		l.t.Fatal(rows.Err(), scores.Err())
	}
	return criteria, all
}

// of keeps what was said of an industry under a criterion.
func of(all []said, industry, criterion string) []said {
	return slices.DeleteFunc(slices.Clone(all), func(s said) bool { return s.industry != industry || s.criterion != criterion })
}

// counted is the mean of scores, an interested voice at a half, NaN of none.
func counted(all []said) float64 {
	sum, n := 0., 0.
	for _, s := range all {
		sum, n = sum+s.weight()*s.score, n+s.weight()
	}
	return sum / n
}

func (s said) weight() float64 {
	if s.interested {
		return .5
	}
	return 1
}

func deviation(all []said) float64 {
	var squares []said
	for _, s := range all {
		s.score = (s.score - counted(all)) * (s.score - counted(all))
		squares = append(squares, s)
	}
	return math.Sqrt(counted(squares))
}

// total is a mean over the criteria that so many spoke of, at least, by their
// weights.
func total(criteria []weighed, all []said, industry string, value func([]said) float64, least int) float64 {
	sum, weight := 0., 0.
	for _, c := range criteria {
		if voices := of(all, industry, c.name); len(voices) >= least {
			sum, weight = sum+c.weight*value(voices), weight+c.weight
		}
	}
	if weight == 0 && least > 1 {
		return 0
	}
	return sum / weight
}

func near(a *float64, b float64) bool {
	return a == nil && math.IsNaN(b) || a != nil && math.Abs(*a-b) < 1e-9
}

func checkStanding(t *testing.T, got standing, criteria []weighed, all []said) {
	t.Helper()
	if !near(got.Fit, total(criteria, all, got.Name, counted, 1)) || !near(got.Spread, total(criteria, all, got.Name, deviation, 2)) {
		t.Errorf("%s: fit %v, spread %v", got.Name, *got.Fit, *got.Spread)
	}
	people, gaining := map[string]bool{}, map[string]bool{}
	var crossed []string
	for n, c := range criteria {
		voices := of(all, got.Name, c.name)
		for _, s := range voices {
			switch {
			case s.voice == "": // my own judgement is nobody else's
			case s.interested:
				gaining[s.voice] = true
			default:
				people[s.voice] = true
			}
		}
		if c.line > 0 && counted(voices) < c.line {
			crossed = append(crossed, c.name)
		}
		own := slices.DeleteFunc(slices.Clone(voices), func(s said) bool { return !s.firstHand })
		heard := slices.DeleteFunc(slices.Clone(voices), func(s said) bool { return s.firstHand })
		hollow := slices.DeleteFunc(slices.Clone(voices), func(s said) bool { return s.rests })
		score := got.Criteria[n]
		if !near(score.Mean, counted(voices)) || !near(score.FirstHand, counted(own)) || !near(score.SecondHand, counted(heard)) || score.Voices != len(voices) || score.Grounded != len(voices)-len(hollow) {
			t.Errorf("%s, %s: %+v", got.Name, c.name, score)
		}
	}
	if got.Voices != len(people) || got.Interested != len(gaining) || got.Provisional != (len(people) < 3) || !slices.Equal(got.RedLines, crossed) {
		t.Errorf("%+v, want %v, %v, %v", got, people, gaining, crossed)
	}
}

// checkOrder tries every weight of every criterion: those that cross a red line
// stand behind, the rest by fit, and no smaller change than the one named makes
// the second the first.
func checkOrder(t *testing.T, got standings, criteria []weighed, all []said) {
	t.Helper()
	first, second, last := got.Industries[0], got.Industries[1], got.Industries[2]
	if len(first.RedLines)+len(second.RedLines) != 0 || len(last.RedLines) == 0 || *first.Fit < *second.Fit {
		t.Errorf("%s, %s, %s", first.Name, second.Name, last.Name)
	}
	least := math.Inf(1)
	named := false
	for n := range criteria {
		for to := 0.; to <= 5; to++ {
			changed := slices.Clone(criteria)
			changed[n].weight = to
			if total(changed, all, second.Name, counted, 1) <= total(changed, all, first.Name, counted, 1)+1e-9 {
				continue
			}
			least = min(least, math.Abs(to-criteria[n].weight))
			named = named || got.Sensitivity != nil && got.Sensitivity.Criterion == criteria[n].name && got.Sensitivity.From == criteria[n].weight && got.Sensitivity.To == to
		}
	}
	if !named || math.Abs(got.Sensitivity.To-got.Sensitivity.From) != least {
		t.Errorf("%+v, the least change is %v", got.Sensitivity, least)
	}
}
