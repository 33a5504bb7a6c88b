"""A card as a draft for the user's own mail program: its words, the card itself, and nothing sent."""

import email
from email.policy import default

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.due import due, planning
from cardkeeper.services.printing import email_drafts
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.factories import email as an_address


def a_card(**changes) -> int:
    a_sender()
    a_customer("Zoë Müller", occasions=(born(5, 16, 1986),), **changes)
    planning.settle(TUESDAY)
    return due.for_batch(TUESDAY)[0]


def test_the_draft_holds_the_words_and_the_card(library):
    path = email_drafts.write(a_card(points=(an_address("zoe@example.org"),)), TUESDAY)

    draft = email.message_from_bytes(path.read_bytes(), policy=default)

    assert (draft["X-Unsent"], draft["To"].addresses[0].addr_spec) == ("1", "zoe@example.org")
    assert draft["Subject"] == "Happy birthday"
    body = draft.get_body().get_content()
    assert body.startswith("Dear Zoë,")
    assert "Ellen Hartwell" in body
    (pdf,) = draft.iter_attachments()
    assert (pdf.get_content_type(), pdf.get_content()[:5]) == ("application/pdf", b"%PDF-")
    assert email_drafts.write(_only_task(), TUESDAY).read_bytes() == path.read_bytes()


def test_without_an_address_it_says_where_to_add_one(library):
    card = a_card()

    with pytest.raises(CardKeeperError, match="no email address yet"):
        email_drafts.write(card, TUESDAY)


def _only_task() -> int:
    return due.for_batch(TUESDAY)[0]
