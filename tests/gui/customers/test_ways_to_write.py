"""How somebody is written to, shown while it is typed: names, languages, own words, and stale ones."""

from cardkeeper.gui.customers.more import Detail
from cardkeeper.services.book import settings
from cardkeeper.services.households import households, memberships
from cardkeeper.services.people import people
from cardkeeper.services.people.letter_page import Letters
from tests.factories import TUESDAY, a_customer, a_sender, spouse
from tests.gui.customers.test_household import household


def name_editor(at):
    at.page.person.head.who.edit_name()
    return at.page.person.head.who.editor


def more(at):
    return at.page.person.more


def details(at):
    return {Detail(row.id): row for row in more(at).model.rows}


def own_words(at, detail, text):
    at.edit_detail(detail)
    at.press("Ctrl+A")
    at.type(text)
    more(at).rows.editor.done()


def choose(editor, key):
    field = editor._value
    field.setCurrentIndex(field.findData(key))


def rename(at, ruth, **values):
    version = at.page.person.page.version
    at.session.apply(people.edit(ruth, version, TUESDAY, **values))


def test_the_name_is_told_as_it_will_be_written(at, ruth):
    editor = name_editor(at)
    assert editor._message.words == "“Dear Ruth,” on the card, “Ruth Okafor” on the envelope."
    editor._prefix.setText("Dr.")
    editor._suffix.setText("Jr.")
    editor._goes_by.setText("Ruthie")
    assert editor._message.words == "“Dear Ruthie,” on the card, “Dr. Ruth Okafor Jr.” on the envelope."
    editor.done()
    assert Letters(ruth).printed == ("Dear Ruthie,", ("Dr. Ruth Okafor Jr.",))
    at.session.undo()
    assert Letters(ruth).printed == ("Dear Ruth,", ("Ruth Okafor",))


def test_the_last_name_may_come_first(at, ruth):
    editor = name_editor(at)
    editor._order.setCurrentIndex(editor._order.findData("family-first"))
    assert "“Okafor Ruth” on the envelope" in editor._message.words
    editor.done()
    assert at.shown == "Okafor Ruth"
    at.session.undo()
    assert at.shown == "Ruth Okafor"


def test_a_language_is_told_as_it_will_be_written(at, ruth):
    at.edit_detail(Detail.LANGUAGE)
    editor = more(at).rows.editor
    choose(editor, "fr")
    assert editor._message.words == "“Bonjour Ruth,” on the card, “Ruth Okafor” on the envelope."
    editor.restore()
    assert at.session.undo_label == ""


def test_formally_by_title_and_last_name(at, ruth):
    rename(at, ruth, prefix="Mrs.")
    at.edit_detail(Detail.FORMALITY)
    editor = more(at).rows.editor
    choose(editor, "formal")
    assert editor._message.words.startswith("“Dear Mrs. Okafor")
    editor.done()
    assert details(at)[Detail.GREETING].shown.startswith("Dear Mrs. Okafor")
    at.session.undo()
    assert details(at)[Detail.GREETING].shown == "Dear Ruth,"


def test_the_shop_s_own_way_counts_for_those_without_one(at, ruth):
    """R12: a shop that writes formally need not say so on each page."""
    rename(at, ruth, prefix="Mrs.")
    settings.save(formality="formal")
    assert Letters(ruth).printed[0].startswith("Dear Mrs. Okafor")
    rename_page = at.page.person
    rename_page.show_person(ruth)
    more(at).add()
    assert details(at)[Detail.GREETING].shown.startswith("Dear Mrs. Okafor")


def test_own_words_are_stale_after_a_change_of_name_and_can_be_kept(at, ruth):
    own_words(at, Detail.GREETING, "My dear Ruth")
    assert details(at)[Detail.GREETING].shown == "My dear Ruth,"
    rename(at, ruth, family="Diaz")
    stale = details(at)[Detail.GREETING]
    assert (stale.shown, stale.warning) == ("Dear Ruth,", "Typed for other names. Read it over.")

    at.edit_detail(Detail.GREETING)
    editor = more(at).rows.editor
    assert "Ruth Diaz now" in editor._message.words
    editor.confirm.click()
    kept = details(at)[Detail.GREETING]
    assert (kept.shown, kept.warning) == ("My dear Ruth,", "")
    at.session.undo()
    assert details(at)[Detail.GREETING].warning != ""


def test_own_words_are_taken_back_for_those_of_the_rules(at, ruth):
    own_words(at, Detail.ENVELOPE, "Ruth and friends")
    assert details(at)[Detail.ENVELOPE].shown == "Ruth and friends"
    more(at).delete(int(Detail.ENVELOPE))
    assert details(at)[Detail.ENVELOPE].shown == "Ruth Okafor"
    assert at.window.toast.words == "The rules say it again."
    at.session.undo()
    assert details(at)[Detail.ENVELOPE].shown == "Ruth and friends"


def test_a_stale_envelope_is_told_in_its_own_row(at, ruth):
    own_words(at, Detail.ENVELOPE, "Ruth and friends")
    rename(at, ruth, family="Diaz")
    assert details(at)[Detail.ENVELOPE].warning == "Typed for other names. Read it over."
    assert details(at)[Detail.GREETING].warning == ""


def test_the_menu_of_a_stale_row_has_both_ways_out(at, ruth):
    own_words(at, Detail.GREETING, "My dear Ruth")
    plain = [choice.words for choice in more(at).choices(int(Detail.GREETING))]
    rename(at, ruth, family="Diaz")
    stale = [choice.words for choice in more(at).choices(int(Detail.GREETING))]
    assert plain == ["Edit", "Back to the rules"]
    assert stale == ["Edit", "Still right", "Back to the rules"]


def test_a_family_s_words_are_still_right_when_somebody_moved_in(library, desk):
    a_sender()
    ruth = a_customer("Ruth Okafor", related=(spouse("Tom Okafor"),))
    home = memberships.home_of(ruth)
    households.set_greeting(home, households.get(home).version, "Dear neighbors", TUESDAY)
    households.add_member(home, a_customer("Lena Roth", addresses=()), "adult", TUESDAY)
    at = desk()
    at.page.open_person(ruth)
    dialog = household(at, ruth)
    assert dialog.fields.greeting.confirm.isVisible()
    dialog.fields.greeting.confirm.click()

    assert households.get(home).salutation.warning == ""
    assert not dialog.fields.greeting.confirm.isVisible()
    dialog.undo.click()
    assert dialog.fields.greeting.confirm.isVisible()
