"""R26: an import finds people by what an earlier import told of them."""

import base64
import io

from PIL import Image

from cardkeeper.services.importing import importing
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer


def a_file(text: str) -> importing.ImportPlan:
    return importing.plan("list.csv", text.encode(), TUESDAY)


def test_an_address_learned_from_one_file_finds_them_in_the_next(library):
    ruth = a_customer("Ruth Okafor")
    importing.apply(
        a_file("First name,Last name,Email,Street,City,State,ZIP\n"
               "Ruth,Okafor,ruth@example.com,118 Alder Court,Maplewood,NJ,07040\n")
    )  # fmt: skip
    assert ("email:ruth@example.com",) in select("SELECT key FROM match_key WHERE person_id = ?", ruth)

    made = a_file("First name,Last name,Email,Birthday\nRuth,O.,ruth@example.com,1986-05-20\n")

    assert (made.created, made.updated) == (0, 1)


def test_a_photo_that_is_there_is_no_news(library):
    picture = io.BytesIO()
    Image.new("RGB", (60, 60), "navy").save(picture, "JPEG")
    encoded = base64.b64encode(picture.getvalue()).decode()
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Okafor\nPHOTO;ENCODING=b;TYPE=JPEG:{encoded}\nEND:VCARD\n"
    importing.apply(importing.plan("a.vcf", card.encode(), TUESDAY))
    assert select("SELECT count(*) FROM person_photo") == [(1,)]

    again = importing.plan("a.vcf", card.encode(), TUESDAY)

    assert (again.created, again.updated, again.skipped) == (0, 0, 1)
