"""One command, one step back; and forward again."""

from dataclasses import replace

from cardkeeper.core.changes import Change, Touched, UndoStack


class Lamp:
    """Something that can be switched, and switched back."""

    def __init__(self) -> None:
        self.on = False

    def switch(self, on: bool) -> Change:
        self.on = on
        return Change("Switch", Touched.NOTES, undo=lambda: self.switch(not on))


def test_undo_and_redo_walk_back_and_forth():
    lamp, stack = Lamp(), UndoStack()
    stack.push(lamp.switch(True))

    assert stack.undo_label == "Switch"
    stack.undo()
    assert (lamp.on, stack.undo_label, stack.redo_label) == (False, "", "Switch")
    stack.redo()
    assert (lamp.on, stack.undo_label, stack.redo_label) == (True, "Switch", "")


def test_a_new_command_ends_what_could_be_redone():
    lamp, stack = Lamp(), UndoStack()
    stack.push(lamp.switch(True))
    stack.undo()
    stack.push(lamp.switch(True))

    assert stack.redo() is None


def test_what_cannot_be_undone_clears_the_stack():
    lamp, stack = Lamp(), UndoStack()
    stack.push(lamp.switch(True))
    stack.push(Change("Empty the trash", Touched.PEOPLE))

    assert stack.undo() is None
    assert lamp.on


def test_a_change_of_nothing_is_not_remembered():
    stack = UndoStack()
    stack.push(Change("Look", Touched.NOTHING, undo=lambda: Change("Look", Touched.NOTHING)))

    assert stack.undo_label == ""


def test_an_undo_that_fails_stays_to_be_tried_again():
    stack = UndoStack()
    tries = []

    def fail() -> Change:
        tries.append(1)
        raise OSError("locked")

    stack.push(Change("Try", Touched.NOTES, undo=fail))
    for _each in range(2):
        try:
            stack.undo()
        except OSError:
            continue

    assert len(tries) == 2


def test_only_the_newest_steps_are_kept():
    lamp, stack = Lamp(), UndoStack(limit=2)
    for _each in range(5):
        stack.push(lamp.switch(True))

    assert [stack.undo() is not None for _each in range(3)] == [True, True, False]


class Field:
    """A field that is saved while somebody types."""

    def __init__(self) -> None:
        self.text = ""

    def type(self, text: str) -> Change:
        before, self.text = self.text, text
        return Change("Edit", Touched.NOTES, undo=lambda: self.type(before), people=(len(text),))


def test_what_is_typed_in_one_field_is_taken_back_in_one_step():
    field, stack = Field(), UndoStack()
    stack.push(field.type("other"))
    step = field.type("Pri")
    stack.push(step)
    for words in ("Priya", "Priya R", "Priya Raman"):
        step = stack.amend(step, field.type(words))

    stack.undo()
    assert field.text == "other"
    stack.redo()
    assert field.text == "Priya Raman"
    stack.undo()
    stack.undo()
    assert field.text == ""


def test_typing_joins_only_the_newest_step():
    field, stack = Field(), UndoStack()
    first = field.type("a")
    stack.push(first)
    stack.push(field.type("b"))
    stack.amend(first, field.type("c"))

    assert [stack.undo() is not None for _each in range(4)] == [True, True, True, False]
    assert not stack.is_newest(first)


def test_a_joined_step_names_all_whose_cards_may_follow():
    field = Field()
    some, all_of_them = field.type("a").followed_by(field.type("ab")), replace(field.type("b"), people=None)

    assert some.people == (1, 2)
    assert some.followed_by(all_of_them).people is None
