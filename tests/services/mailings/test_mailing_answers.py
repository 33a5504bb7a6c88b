"""What comes back to a mailing: addresses asked for, cards received, cards returned by the post."""

import email
import email.policy
import io

import pypdf
import pytest

from cardkeeper.core.kinds import Channel
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.mailings import (
    mailing_addresses,
    mailing_answers,
    mailing_latecomers,
    mailing_lots,
    mailing_progress,
)
from cardkeeper.services.people import addresses
from cardkeeper.services.printing import email_drafts
from cardkeeper.store.connection import select
from tests.factories import HOME, a_customer, a_sender
from tests.factories import email as email_of
from tests.services.commands import undoable
from tests.services.mailing_people import NOVEMBER, begin, customers, edit, tasks_of


@pytest.fixture
def shop(library, tmp_path, monkeypatch):
    monkeypatch.setattr("cardkeeper.paths.cache_dir", lambda: tmp_path / "cache")
    a_sender(email="ellen@hartwell.example")


def parsed(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def test_the_check_list_names_whose_address_is_missing(shop):
    a_customer("Bea Quist", addresses=())
    a_customer("Ada Quinn", addresses=(), points=(email_of("ada@quinn.example"),))
    customers(1)

    rows = mailing_addresses.to_check(begin())

    assert [(row.name, row.status, row.email, row.asked_on) for row in rows] == [
        ("Ada Quinn", "Add address", "ada@quinn.example", None),
        ("Bea Quist", "Add address", "", None),
    ]


def test_one_is_asked_by_name(shop):
    a_customer("Ada Quinn", addresses=(), points=(email_of("ada@quinn.example"),))
    rows = mailing_addresses.to_check(begin())

    draft = parsed(mailing_addresses.write_draft(rows, NOVEMBER))

    assert draft["To"] == "Ada Quinn <ada@quinn.example>"
    assert draft["X-Unsent"] == "1"
    assert draft.get_content().startswith("Hello Ada,")
    assert "Ellen Hartwell" in draft.get_content()


def test_several_are_asked_in_blind_copy(shop):
    for name in ("Ada Quinn", "Bea Quist"):
        a_customer(name, addresses=(), points=(email_of(f"{name[:3].lower()}@quinn.example"),))
    mailing = begin()
    rows = mailing_addresses.to_check(mailing)

    draft = parsed(mailing_addresses.write_draft(rows, NOVEMBER))
    undoable(lambda: mailing_addresses.mark_asked(mailing, [row.task_id for row in rows], NOVEMBER))

    assert draft["To"] == "Ellen Hartwell <ellen@hartwell.example>"
    assert draft["Bcc"] == "Ada Quinn <ada@quinn.example>, Bea Quist <bea@quinn.example>"
    assert {row.asked_on for row in mailing_addresses.to_check(mailing)} == {NOVEMBER}


def test_nobody_is_asked_for_an_address_because_their_name_is_missing(shop):
    a_customer("Ada Quinn", addresses=(), points=(email_of("ada@quinn.example"),))
    a_customer("", points=(email_of("office@quist.example"),))
    rows = mailing_addresses.to_check(begin())
    assert {row.missing: row.can_be_asked for row in rows} == {"address": True, "name": False}

    draft = parsed(mailing_addresses.write_draft(rows, NOVEMBER))

    assert draft["To"] == "Ada Quinn <ada@quinn.example>"
    with pytest.raises(CardKeeperError, match="None of them has an email address"):
        mailing_addresses.write_draft([row for row in rows if row.missing == "name"], NOVEMBER)


def test_nobody_with_an_email_address_is_told(shop):
    a_customer("Ada Quinn", addresses=())

    with pytest.raises(CardKeeperError, match="None of them has an email address"):
        mailing_addresses.write_draft(mailing_addresses.to_check(begin()), NOVEMBER)


def test_several_need_our_own_address(shop):
    a_sender(email="")
    for name in ("Ada Quinn", "Bea Quist"):
        a_customer(name, addresses=(), points=(email_of(f"{name[:3].lower()}@quinn.example"),))

    with pytest.raises(CardKeeperError, match="your own email address"):
        mailing_addresses.write_draft(mailing_addresses.to_check(begin()), NOVEMBER)


def test_cards_received_are_noted_and_taken_back(shop):
    first, second = customers(2)
    mailing = begin(audience=[first])

    undoable(lambda: mailing_answers.mark_received(mailing, [first, second, second], NOVEMBER))
    told = {(row.person_id, row.is_on_list) for row in mailing_answers.received(mailing)}
    assert told == {(first, True), (second, False)}
    found = mailing_progress.tiles(mailing, NOVEMBER)
    assert (found.people, found.received) == (1, 2)

    undoable(lambda: mailing_answers.take_back_received(mailing, [first, second]))
    assert mailing_answers.received(mailing) == []
    assert select("SELECT count(*) FROM mailing_member") == [(1,)]


def test_whoever_may_have_sent_one_is_found_by_a_few_letters(shop):
    first, _second = customers(2)
    a_customer("Bea Quist")
    mailing = begin()
    mailing_answers.mark_received(mailing, [first], NOVEMBER)

    assert [row.name for row in mailing_answers.may_have_sent(mailing, "qui", NOVEMBER)] == ["Bea Quist"]
    assert "Ada Qbba" not in [r.name for r in mailing_answers.may_have_sent(mailing, "", NOVEMBER)]


def test_a_returned_card_spoils_the_address_and_comes_again_when_it_is_right(shop):
    (id_,) = customers(1)
    mailing = begin()
    lot = mailing_lots.lots(mailing, NOVEMBER)[0]
    mailing_lots.prepare(lot.id, NOVEMBER)
    mailing_lots.mark_mailed(lot.id, NOVEMBER)
    (sent,) = mailing_answers.sent(mailing, NOVEMBER, "qbba")

    undoable(lambda: mailing_answers.came_back(sent.task_id, NOVEMBER, "moved"))

    assert mailing_progress.tiles(mailing, NOVEMBER).returned == 1
    assert mailing_answers.sent(mailing, NOVEMBER)[0].is_returned
    assert mailing_latecomers.latecomers(mailing, NOVEMBER).cards == 0
    address = addresses.of_owner("person_id", id_)[0]
    addresses.edit(address.id, address.version, NOVEMBER, street="5 Oak Street")
    assert mailing_latecomers.latecomers(mailing, NOVEMBER).cards == 1
    undoable(lambda: mailing_latecomers.take_in(mailing, NOVEMBER))
    assert [state for (state,) in tasks_of(mailing, "state")] == ["planned"]


def test_a_missing_address_given_counts_at_once(shop):
    id_ = a_customer("Ada Quinn", addresses=())
    mailing = begin()
    assert mailing_progress.tiles(mailing, NOVEMBER).addresses == 1

    addresses.add("person_id", id_, HOME, NOVEMBER)

    found = mailing_progress.tiles(mailing, NOVEMBER)
    assert (found.addresses, found.of, found.without_lot) == (0, 1, 1)


def test_who_prefers_email_gets_a_draft_with_the_card_attached(shop):
    """R11: the preferred channel; nothing is sent by us."""
    id_ = a_customer("Ada Quinn", points=(email_of("ada@quinn.example"),))
    edit(id_, preferred_channel=Channel.EMAIL)
    mailing = begin()
    ((task_id, channel),) = tasks_of(mailing, "id", "channel")

    draft = parsed(email_drafts.write(task_id, NOVEMBER))

    assert channel == "email"
    assert draft["To"] == "Ada Quinn <ada@quinn.example>"
    assert draft["X-Unsent"] == "1"
    assert "Ada" in draft.get_body().get_content()
    (card,) = draft.iter_attachments()
    pages = pypdf.PdfReader(io.BytesIO(card.get_content())).pages
    assert "Dear Ada," in " ".join(" ".join(page.extract_text().split()) for page in pages)
