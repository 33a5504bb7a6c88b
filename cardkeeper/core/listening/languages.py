"""The languages a note is understood in."""

from cardkeeper.core.listening.english import ENGLISH
from cardkeeper.core.listening.french import FRENCH
from cardkeeper.core.listening.german import GERMAN
from cardkeeper.core.listening.spanish import SPANISH

GRAMMARS = (ENGLISH, GERMAN, FRENCH, SPANISH)
RELATION_WORDS = {
    word: relation for grammar in GRAMMARS for word, relation in grammar.relations.items() if relation
}
