"""The photo on somebody's page: shown, chosen, taken away."""

from typing import TYPE_CHECKING

from cardkeeper.core.changes import Change, Touched
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

if TYPE_CHECKING:
    from cardkeeper.core.contact import Photo


def of_person(person_id: int) -> bytes | None:
    """The picture as JPEG, at most 800 pixels long; None where there is none."""
    found = select("SELECT image FROM person_photo WHERE person_id = ?", person_id)
    return bytes(found[0][0]) if found else None


def put(person_id: int, photo: "Photo") -> Change:
    """Give somebody a photo, in place of the one they had. Raises CardKeeperError for what is no picture."""
    # Lists show photos from the first picture on; to take one in is seldom.
    from cardkeeper.services.people import photos

    try:
        picture = photos.prepare(photo)
    except photos.UnusablePhoto as reason:
        raise CardKeeperError(str(reason)) from reason
    values = {"width": picture.width, "height": picture.height, "image": picture.image}
    with writing(_("Change the photo"), Touched.PEOPLE) as book:
        book.delete(models.PersonPhoto, _ids(person_id))
        book.insert(models.PersonPhoto, person_id=person_id, media_type="image/jpeg", **values)
        book.ids = (person_id,)
    return book.change()


def remove(person_id: int) -> Change:
    """Take the photo away."""
    with writing(_("Remove the photo"), Touched.PEOPLE) as book:
        book.delete(models.PersonPhoto, _ids(person_id))
        book.ids = (person_id,)
    return book.change()


def _ids(person_id: int) -> list[int]:
    return [row[0] for row in select("SELECT id FROM person_photo WHERE person_id = ?", person_id)]
