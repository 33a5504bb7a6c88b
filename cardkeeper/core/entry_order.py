"""What is asked of a new customer, in one order for the window's form and the paper one for the counter."""

from enum import StrEnum


class Asked(StrEnum):
    """A part of the form for a new customer, in the order of its fields."""

    NAME = "name"
    BIRTHDAY = "birthday"
    ADDRESS = "address"
    PHONE = "phone"
    ANNIVERSARY = "anniversary"
    CHILD = "child"
    PET = "pet"
    GRADUATION = "graduation"
    REFERRED_BY = "referred-by"
    TAG = "tag"
