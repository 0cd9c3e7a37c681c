-- What a notebook of each version holds: a few rows of each thing that there
-- was in it. A line "-- since N" begins what version N brought.
-- since 1
INSERT INTO industries(id, name, sort_name, decision, created_at, updated_at) VALUES ('i1', 'Perbankan', 'perbankan', 'yes', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z'), ('i2', 'Energi Hijau', 'energi hijau', '', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z');
INSERT INTO companies(id, name, sort_name, industry_id, created_at, updated_at) VALUES ('c1', 'Bank Cahaya', 'bank cahaya', 'i1', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z'), ('c2', 'Surya Łódź', 'surya lodz', 'i2', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z');
INSERT INTO company_aliases(id, company_id, name, sort_name) VALUES ('a1', 'c1', 'BC', 'bc');
INSERT INTO contacts(id, name, sort_name, about, created_at, updated_at) VALUES ('p1', 'Sari Wijaya', 'sari wijaya', 'met at a fair', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z'), ('p2', 'José Tan', 'jose tan', '', '2026-01-06T02:00:00.000Z', '2026-01-06T02:00:00.000Z');
UPDATE contacts SET introducer_id = 'p1', level = 'senior' WHERE id = 'p2';
INSERT INTO contact_points(id, contact_id, kind, label, value, match_key) VALUES ('cp1', 'p1', 'email', 'work', 'sari@example.com', 'sari@example.com'), ('cp2', 'p2', 'phone', '', '+62 812 0000 0001', '628120000001');
INSERT INTO positions(id, contact_id, company_id, title, function) VALUES ('po1', 'p1', 'c1', 'Kepala Risiko', 'risk'), ('po2', 'p2', 'c2', 'Insinyur', '');
INSERT INTO interviews(id, stage, scheduled_at, held_at, minutes, company_id, industry_id, created_at, updated_at) VALUES ('t1', 'held', '2026-01-07T03:00:00.000Z', '2026-01-07T03:00:00.000Z', 30, 'c1', 'i1', '2026-01-06T02:00:00.000Z', '2026-01-07T04:00:00.000Z');
INSERT INTO interviews(id, stage, asked_at, company_id, created_at, updated_at) VALUES ('t2', 'asked', '2026-01-08T03:00:00.000Z', 'c2', '2026-01-08T02:00:00.000Z', '2026-01-08T02:00:00.000Z');
INSERT INTO interview_contacts(id, interview_id, contact_id) VALUES ('ic1', 't1', 'p1'), ('ic2', 't2', 'p2');
INSERT INTO outreaches(id, contact_id, interview_id, channel, subject, text, sent_at, created_at) VALUES ('o1', 'p2', 't2', 'email', 'A question', 'May I ask you for twenty minutes?', '2026-01-08T02:00:00.000Z', '2026-01-08T02:00:00.000Z');
INSERT INTO questions(id, purpose, text, created_at) VALUES ('q1', '', 'What is hard in your work?', '2026-01-05T02:00:00.000Z');
INSERT INTO planned_questions(id, interview_id, question_id, text, must) VALUES ('pq1', 't1', 'q1', 'What is hard in your work?', 1);
INSERT INTO notes(id, kind, text, raw, off_record, interview_id, contact_id, planned_question_id, at) VALUES ('n1', 'lesson', 'gaji awal kecil', '! gaji awal kecil #sulit', 0, 't1', 'p1', 'pq1', '2026-01-07T03:10:00.000Z'), ('n2', 'note', 'said in confidence', '~ said in confidence', 1, 't1', 'p1', NULL, '2026-01-07T03:11:00.000Z');
INSERT INTO tags(id, name, sort_name) VALUES ('g1', 'sulit', 'sulit');
INSERT INTO mentions(id, note_id, tag_id) VALUES ('m1', 'n1', 'g1');
INSERT INTO mentions(id, note_id, contact_id) VALUES ('m2', 'n2', 'p2');
INSERT INTO gaps(id, text, state, interview_id, created_at, updated_at) VALUES ('ga1', 'how is pay set?', 'open', 't1', '2026-01-07T03:12:00.000Z', '2026-01-07T03:12:00.000Z');
INSERT INTO lessons(id, text, note_id, interview_id, contact_id, company_id, industry_id, created_at, updated_at) VALUES ('l1', 'gaji awal kecil', 'n1', 't1', 'p1', 'c1', 'i1', '2026-01-07T03:10:00.000Z', '2026-01-07T03:10:00.000Z'), ('l2', 'certificates help', NULL, 't1', 'p1', 'c1', 'i1', '2026-01-07T03:13:00.000Z', '2026-01-07T03:13:00.000Z');
INSERT INTO promises(id, direction, text, due, contact_id, created_at, updated_at) VALUES ('pr1', 'mine', 'send a summary', '2026-01-12', 'p1', '2026-01-07T03:14:00.000Z', '2026-01-07T03:14:00.000Z'), ('pr2', 'theirs', 'introduce me to risk', NULL, 'p1', '2026-01-07T03:14:00.000Z', '2026-01-07T03:14:00.000Z');
INSERT INTO focus_areas(id, text, industry_id, created_at, updated_at) VALUES ('f1', 'risk models', 'i1', '2026-01-07T03:15:00.000Z', '2026-01-07T03:15:00.000Z');
INSERT INTO criteria(id, name, weight) VALUES ('k1', 'pay', 3);
INSERT INTO ratings(id, criterion_id, industry_id, contact_id, score, created_at) VALUES ('r1', 'k1', 'i1', 'p1', 4, '2026-01-07T03:16:00.000Z');
INSERT INTO drafts(id, kind, ref, fields, updated_at) VALUES ('d1', 'contact', '', '{"name":"half typed"}', '2026-01-08T02:00:00.000Z');
INSERT INTO settings(key, value) VALUES ('language', 'id');
-- since 3
INSERT INTO agenda_marks(id, rule, ref, created_at) VALUES ('am1', 'report', 'l1', '2026-01-09T02:00:00.000Z');
-- since 6
INSERT INTO templates(id, name, lang, kind, body, created_at, updated_at) VALUES ('te1', 'short', 'en', 'ask', 'Dear {name}, may I ask?', '2026-01-09T02:00:00.000Z', '2026-01-09T02:00:00.000Z');
INSERT INTO holidays(id, day, name, created_at) VALUES ('h1', '2026-03-20', 'Nyepi', '2026-01-09T02:00:00.000Z');
-- since 7
INSERT INTO findings(id, text, company_id, created_at, updated_at) VALUES ('fi1', 'a new office in Medan', 'c1', '2026-01-09T02:00:00.000Z', '2026-01-09T02:00:00.000Z');
INSERT INTO lesson_links(id, lesson_id, about_id, kind, created_at) VALUES ('ll1', 'l2', 'l1', 'confirms', '2026-01-09T02:00:00.000Z');
-- since 8
INSERT INTO functions(id, company_id, name, sort_name, created_at, updated_at) VALUES ('fu1', 'c1', 'Risk', 'risk', '2026-01-09T02:00:00.000Z', '2026-01-09T02:00:00.000Z');
INSERT INTO challenges(id, text, industry_id, created_at, updated_at) VALUES ('ch1', 'old systems', 'i1', '2026-01-09T02:00:00.000Z', '2026-01-09T02:00:00.000Z');
INSERT INTO filed_lessons(id, lesson_id, function_id, aspect, created_at) VALUES ('fl1', 'l1', 'fu1', 'does', '2026-01-09T02:00:00.000Z');
INSERT INTO company_links(id, from_id, to_id, kind, created_at) VALUES ('cl1', 'c2', 'c1', 'customer', '2026-01-09T02:00:00.000Z');
INSERT INTO skills(id, industry_id, name, created_at, updated_at) VALUES ('s1', 'i1', 'statistics', '2026-01-09T02:00:00.000Z', '2026-01-09T02:00:00.000Z');
INSERT INTO lesson_reviews(id, lesson_id, due) VALUES ('lr1', 'l1', '2026-02-01');
INSERT INTO saved_searches(id, name, query, created_at) VALUES ('ss1', 'pay', 'gaji', '2026-01-09T02:00:00.000Z');
