package data

import "slices"

// The rules of the marks that an inbox leaves: who a person is in a chat, which
// their Reason says and ChatKey stands for, and the lines that were left out, by
// their keys.
const (
	InboxMeRule   = "inbox_me"
	InboxLeftRule = "inbox_left"
)

// ChatKey stands for a chat by its name, the same in all notebooks.
func ChatKey(name string) ID {
	return digestID("wawasan chat " + Fold(name))
}

// InChats reads who a person is in the chats of which they said so, by ChatKey.
func (r Reader) InChats() (map[ID]string, error) {
	marks, err := find[AgendaMark](r, "id", "rule = ?", InboxMeRule)
	out := make(map[ID]string, len(marks))
	for _, m := range marks {
		out[m.Ref] = m.Reason
	}
	return out, err
}

// SayInChat remembers who a person is in a chat.
func (tx *Tx) SayInChat(chat ID, name string) error {
	return tx.MarkAgenda(AgendaMark{Rule: InboxMeRule, Ref: chat, Reason: name})
}

// LeftOut returns which of these lines of an inbox a person left out.
func (r Reader) LeftOut(ids []ID) (map[ID]bool, error) {
	out := map[ID]bool{}
	for some := range slices.Chunk(ids, 500) {
		marks, err := find[AgendaMark](r, "id", "rule = ? AND ref IN ?", InboxLeftRule, plain(some))
		if err != nil {
			return nil, err
		}
		for _, m := range marks {
			out[m.Ref] = true
		}
	}
	return out, nil
}

// LeaveOut remembers that lines of an inbox were left out.
func (tx *Tx) LeaveOut(ids []ID) error {
	had, err := tx.LeftOut(ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if had[id] {
			continue
		}
		had[id] = true
		if err := tx.Save(&AgendaMark{Rule: InboxLeftRule, Ref: id, Reason: "left"}); err != nil {
			return err
		}
	}
	return nil
}

// TakeIn forgets that lines of an inbox were left out.
func (tx *Tx) TakeIn(ids []ID) error {
	had, err := tx.LeftOut(ids)
	if err != nil {
		return err
	}
	for id := range had {
		if err := tx.exec("DELETE FROM agenda_marks WHERE rule = ? AND ref = ?", InboxLeftRule, string(id)); err != nil {
			return err
		}
	}
	return nil
}
