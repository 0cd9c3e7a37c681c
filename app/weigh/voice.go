package weigh

import "wawasan/data"

// mostVoices is how many people are offered as voices.
const mostVoices = 50

// Heard lists who was heard about an industry: whose judgement may be given.
func Heard(r data.Reader, industry data.ID) ([]data.ContactRow, error) {
	return r.ContactsHeardOn(industry, data.PageQuery{Limit: mostVoices})
}

// AboutInterview says which industry an interview is about, and whose voice is
// heard in it; "" for nobody named.
func AboutInterview(r data.Reader, id data.ID) (industry, voice data.ID, err error) {
	i, err := r.Interview(id)
	if err != nil {
		return "", "", err
	}
	with, err := r.InterviewContactIDs(id)
	if len(with) > 0 {
		voice = with[0]
	}
	return i.IndustryID, voice, err
}

// AboutLesson says which industry a lesson is about, and whose it is; "" for
// nobody known.
func AboutLesson(r data.Reader, id data.ID) (industry, voice data.ID, err error) {
	l, err := r.Lesson(id)
	return l.IndustryID, l.ContactID, err
}
