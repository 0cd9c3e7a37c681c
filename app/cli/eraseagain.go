package cli

import "wawasan/app/erase"

// again erases from the backups what was erased from the notebook before.
func (c *eraseCommand) again(s *session, backups erase.Choice) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	plan, err := a.PlanEraseAgain(s.ctx)
	if err != nil {
		return err
	}
	if !c.Yes {
		return s.erasePreview(s.words.T("cli.erase.again"), plan, s.words.T("cli.erase.how_again", "now", "--yes"))
	}
	if backups == erase.Keep {
		backups = erase.Inside // it is about nothing else
	}
	done, err := a.Erase(s.ctx, plan, backups.Each)
	if err != nil {
		return err
	}
	return s.eraseDone(s.words.T("cli.erase.done"), done, s.erased(plan, done, true))
}
