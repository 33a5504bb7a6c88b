"""Keeping in touch: notes, promises, referrals and thanks, problems, what was shared."""
