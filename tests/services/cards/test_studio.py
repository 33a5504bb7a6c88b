"""The Card studio: what lies on its shelves, and designs tried on somebody before they are taken."""

import dataclasses
import io

import pytest
from PIL import Image

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.book import forgetting, settings
from cardkeeper.services.cards import alternatives, card_looks, card_pictures, studio, trying_on
from cardkeeper.services.cards.card_faces import Instead
from cardkeeper.services.cards.card_looks import Look
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.cards.studio import Shelf
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.commands import undoable

BIRTHDAY = OccasionKind.BIRTHDAY


@pytest.fixture
def ada(library):
    """A customer whose birthday card is on the list."""
    a_sender()
    made = a_customer("Ada Quinn", occasions=(born(5, 15, 1986),))
    planning.settle(TUESDAY)
    return made


def a_photo(width, height):
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def planned():
    return due.for_batch(TUESDAY)[0]


def test_every_occasion_of_a_card_has_at_least_three_designs_and_birthdays_eight(library):
    kinds = studio.counts(TUESDAY).kinds

    assert kinds[BIRTHDAY] >= 8
    assert min(kinds[kind] for kind in OccasionKind if kind.makes_card) >= 3
    assert kinds[BIRTHDAY] == len(studio.fronts(BIRTHDAY))


def test_the_gallery_is_narrowed_by_tone_lateness_holiday_and_words(library):
    birthday = studio.fronts(BIRTHDAY)
    playful = studio.fronts(BIRTHDAY, tone="playful")
    belated = studio.fronts(BIRTHDAY, tone=studio.BELATED)

    assert 0 < len(playful) < len(birthday)
    assert all("playful" in front.tones for front in playful)
    assert belated
    assert all(front.is_belated and front.tone_words == "Belated" for front in belated)
    hanukkah = {front.key for front in studio.fronts(OccasionKind.HOLIDAY, holiday="hanukkah")}
    assert {"menorah", "winter-night"} <= hanukkah
    assert "diya" not in hanukkah
    assert "balloons" in {front.key for front in studio.fronts(text="BALLÓON")}
    assert studio.fronts(text="no such thing") == []


def test_a_design_knows_its_number_its_ink_and_that_it_needs_a_picture(library):
    by_key = {front.key: front for front in studio.fronts()}

    assert by_key["milestone-bloom"].number == 40
    assert by_key["balloons"].number is None
    assert by_key["photo-window"].needs_photo
    assert not by_key["balloons"].needs_photo
    assert {front.ink_use for front in by_key.values()} == {"light", "medium", "heavy"}


def test_favourites_come_first_and_can_be_taken_back(library):
    last = studio.fronts(BIRTHDAY)[-1]

    undoable(lambda: studio.set_favourite(last.key, is_favourite=True))

    assert studio.fronts(BIRTHDAY)[0].key == last.key
    assert [front.key for front in studio.fronts(shelf=Shelf.FAVOURITES)] == [last.key]
    assert studio.counts(TUESDAY).shelves[Shelf.FAVOURITES] == 1
    undoable(lambda: studio.set_favourite(last.key, is_favourite=False))
    assert studio.fronts(shelf=Shelf.FAVOURITES) == []


def test_what_was_printed_lies_on_the_shelf_of_those_used_lately(ada):
    change = batches.prepare([planned()], TUESDAY)[0]
    (item,) = batches.items(change.ids[0])
    assert studio.fronts(shelf=Shelf.USED_LATELY, today=TUESDAY) == []

    batches.mark_printed(change.ids[0], [item.id], TUESDAY)

    assert [f.key for f in studio.fronts(shelf=Shelf.USED_LATELY, today=TUESDAY)] == [item.design_key]
    later = TUESDAY.replace(year=TUESDAY.year + 2)
    assert studio.fronts(shelf=Shelf.USED_LATELY, today=later) == []


def test_palettes_are_named_and_show_their_colours_the_shops_own_among_them(ada):
    found = {key: (words, colours) for key, words, colours in studio.swatches("balloons")}

    assert found["brand"][0] == "Your colors"
    assert len(found) >= 4
    assert all(colours and all(c.startswith("#") for c in colours) for _words, colours in found.values())


def test_sizes_on_the_shops_paper_come_first(library):
    sizes = studio.sizes()
    assert len({(size.words, size.paper) for size in sizes}) == len(sizes)

    assert len(sizes) == 18
    assert sizes[0].paper == "Letter"


def test_a_design_and_words_are_tried_on_without_touching_the_card(ada):
    before = tasks.load([planned()])
    subject = trying_on.somebody(BIRTHDAY, TUESDAY)
    other = next(f for f in studio.fronts(BIRTHDAY) if f.key != before[planned()].design_key and not f.number)

    shown = trying_on.pictured(
        subject, 300, TUESDAY, Instead(design=other.key, palette="brand", own_text="Have a calm day.")
    )

    assert (subject.task_id, subject.name) == (planned(), "Ada Quinn")
    assert "Have a calm day." in shown.text
    assert shown.design == other.name
    assert tasks.load([planned()]) == before


def test_what_was_tried_on_is_taken_in_one_step(ada):
    subject = trying_on.of_task(planned())
    message = alternatives.by_tone(trying_on.messages(subject, TUESDAY), "")[-1]
    look = Look(lettering="Caveat", ink="#1f3358", vignette=True)
    chosen = Instead(
        design="balloons", palette="brand", verse=message.verse, inside_left="For <b>Ada</b> & Tom", look=look
    )

    undoable(lambda: trying_on.take(subject, chosen, TUESDAY))

    task = tasks.load([planned()])[planned()]
    assert (task.design_key, task.palette, task.verse_key) == ("balloons", "brand", message.verse)
    assert trying_on.look_of(trying_on.of_task(planned())) == look
    batch = batches.prepare([planned()], TUESDAY)[0].ids[0]
    ((inside_left, stored),) = select("SELECT inside_left, look FROM card_item WHERE batch_id = ?", batch)
    assert inside_left == "For <b>Ada</b> & Tom"
    assert card_looks.printed(stored)["lettering"] == "Caveat"


def test_a_card_is_made_for_somebody_who_has_none_and_one_undo_takes_it_all_back(ada):
    person = select("SELECT id FROM person")[0][0]
    subject = trying_on.of_person(OccasionKind.THANK_YOU, person, TUESDAY)
    assert subject.task_id is None
    shown = trying_on.pictured(subject, 200, TUESDAY, Instead(design="tulip-bunch", palette="brand"))
    assert "Dear Ada" in shown.text or shown.text

    change = undoable(
        lambda: trying_on.take(subject, Instead(design="tulip-bunch", own_text="Thank you, Ada."), TUESDAY)
    )

    task = tasks.load(change.ids)[change.ids[0]]
    assert (task.kind, task.design_key, task.own_text) == ("thank-you", "tulip-bunch", "Thank you, Ada.")


def test_a_card_printed_meanwhile_is_not_changed(ada):
    subject = trying_on.of_task(planned())
    batch = batches.prepare([planned()], TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)

    with pytest.raises(CardKeeperError, match="printed"):
        trying_on.take(subject, Instead(design="balloons"), TUESDAY)


def test_the_shops_look_is_every_cards_look_until_somebody_chooses_another(ada):
    settings.save(lettering="Nunito", vignette=True)

    shown = trying_on.look_of(trying_on.of_task(planned()))

    assert shown == Look(lettering="Nunito", vignette=True)


def test_a_picture_facing_the_message_is_kept_beside_the_book_and_printed_again(ada):
    name = card_pictures.add(a_photo(1600, 1200))
    subject = trying_on.of_task(planned())
    plain = trying_on.pictured(subject, 300, TUESDAY)

    shown = trying_on.pictured(subject, 300, TUESDAY, Instead(look=Look(picture=name)))

    assert shown.faces["facing"] != plain.faces["facing"]
    assert shown.faces["inside"] == plain.faces["inside"]
    assert card_pictures.add(a_photo(1600, 1200)) == name
    assert card_pictures.content("../cardkeeper.book") is None


def test_the_picture_on_a_forgotten_customers_card_goes_with_them(ada):
    name, other = card_pictures.add(a_photo(1600, 1200)), card_pictures.add(a_photo(1200, 1600))
    bea = a_customer("Bea Fielding", occasions=(born(5, 16, 1986),))
    planning.settle(TUESDAY)
    hers = trying_on.of_person(BIRTHDAY, bea, TUESDAY)
    trying_on.take(hers, Instead(look=Look(picture=other)), TUESDAY)
    trying_on.take(trying_on.of_task(planned()), Instead(look=Look(picture=name)), TUESDAY)

    forgetting.forget(ada)

    assert card_pictures.content(name) is None
    assert card_pictures.content(other) is not None


def test_the_sheet_is_shown_as_it_leaves_the_printer(ada):
    settings.save(card_format="half-letter")
    subject = trying_on.of_task(planned())

    outside, inside = trying_on.sheets(subject, 440, TUESDAY)

    assert (outside.width, outside.height) == (440, 340)
    assert outside != inside
    (only,) = trying_on.sheets(subject, 340, TUESDAY, Instead(layout="quarter-letter"))
    assert (only.width, only.height) == (340, 440)


def test_a_front_of_another_occasion_is_warned_of_and_one_of_its_own_is_not(ada):
    def told(design):
        tasks.choose_design(planned(), design, "brand")
        (found,) = tasks.load([planned()]).values()
        made = Composer([found]).compose(found)
        return [(finding.kind, finding.blocks) for finding in made.findings]

    assert told("wildflower-jar") == [("other-occasion", False)]
    assert told("balloons") == []
    assert told("star-tree") == [("other-occasion", False)]


def test_a_card_without_a_design_or_a_message_is_held_back_and_says_so(ada):
    (task,) = tasks.load([planned()]).values()
    composer = Composer([task])

    def held(**changes):
        return {f.kind for f in composer.compose(dataclasses.replace(task, **changes)).findings if f.blocks}

    assert held() == set()
    assert held(design_key="") == {"no-design"}
    assert held(verse_key="", own_text="") == {"no-message"}


def test_an_empty_book_has_nobody_to_try_on(library):
    assert trying_on.somebody(BIRTHDAY, TUESDAY) is None
    assert trying_on.of_task(1) is None
