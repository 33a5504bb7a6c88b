"""The sender on paper: seen before it is stored, and pictures taken in safely."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from PIL import Image

from cardkeeper.errors import UnreadableFile
from cardkeeper.services.cards import sender_pictures, senders
from cardkeeper.services.due import due, planning
from cardkeeper.services.printing import batches, jobs, printing
from cardkeeper.store.connection import select
from tests.factories import a_customer, a_sender, born
from tests.services.undoing import everything

TUESDAY = dt.date(2026, 5, 12)


def a_picture(mode: str = "RGBA", size: tuple[int, int] = (300, 100), kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "white").save(out, kind)
    return out.getvalue()


def ink(picture: sender_pictures.Picture) -> int:
    """How many pixels are not paper."""
    image = Image.frombuffer("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX")
    return sum(image.convert("L").histogram()[:200])


def test_back_and_envelope_show_what_is_typed(library):
    a_sender()
    sender = senders.load()

    nobody = sender_pictures.preview(senders.Sender(return_address=False), 600)
    somebody = sender_pictures.preview(sender, 600)
    with_phone = sender_pictures.preview(replace(sender, phone="973 555 0100", phone_on_back=True), 600)

    assert somebody.back.width == 600
    assert ink(nobody.back) == 0 < ink(somebody.back) < ink(with_phone.back)
    assert somebody.envelope is not None
    assert nobody.envelope is not None
    assert ink(somebody.envelope) > ink(nobody.envelope) > 0


def test_what_is_printed_where_is_stored_with_the_details_and_taken_back(library):
    a_sender()
    before = everything()

    change = senders.save(phone="973 555 0100", phone_on_back=True, return_address=False)

    stored = senders.load()
    assert (stored.phone, stored.phone_on_back, stored.return_address) == ("973 555 0100", True, False)
    assert jobs.imprint(stored).lines[-1] == "973 555 0100"
    assert "973 555 0100" not in jobs.imprint(replace(stored, phone_on_back=False)).lines
    assert jobs.thawed_sender(jobs.frozen_sender(stored)).phone_on_back
    change.undo()
    assert everything() == before


def test_only_a_switch_needs_no_details(library):
    senders.save(return_address=False)

    assert select("SELECT count(*) FROM sender_profile") == [(0,)]
    assert not senders.load().return_address


def test_envelopes_go_without_a_sender_where_the_shop_has_its_own(library):
    a_sender()
    a_customer("Ruth Diaz", occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    senders.save(return_address=False)

    change, _held = batches.prepare(due.for_batch(TUESDAY), TUESDAY)

    assert select("SELECT return_lines FROM card_item") == [("",)]
    assert printing.render(change.ids[0]).envelopes


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP"])
def test_a_logo_is_stored_small_and_anew(kind):
    big = a_picture("RGB", (3000, 1500), kind)

    made = Image.open(io.BytesIO(sender_pictures.logo(big)))

    assert (made.format, made.size, made.mode) == ("PNG", (1200, 600), "RGBA")


def test_a_signature_on_nothing_comes_out_on_paper():
    made = Image.open(io.BytesIO(sender_pictures.signature(a_picture("RGBA"))))

    assert (made.mode, made.getextrema()) == ("L", (255, 255))


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", b"%!PS-Adobe-3.0 EPSF", a_picture()[:80], b"x" * 20_000_001]
)
def test_what_is_no_picture_is_refused_in_a_sentence(content):
    with pytest.raises(UnreadableFile):
        sender_pictures.logo(content)
