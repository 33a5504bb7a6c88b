"""Short words that decide where a line may end, in the languages of the cards."""

# A line should not end with one of these.
WEAK_WORDS = frozenset({
    "a", "an", "the", "of", "to", "for", "and", "in", "on", "at", "with", "your", "our", "my", "is", "&",
    "or", "by", "from", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "und", "zu", "mit",
    "für", "von", "im", "am", "ihr", "ihre", "le", "la", "les", "un", "une", "des", "du", "de", "et", "à",
    "pour", "avec", "votre", "nos", "en", "el", "los", "las", "una", "y", "con", "para", "su", "nuestro",
    "nuestra",
})  # fmt: skip

# The name follows on the same line.
TITLES = frozenset({
    "Mr.", "Mrs.", "Ms.", "Mx.", "Dr.", "Prof.", "St.", "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Herr",
    "Frau", "Hr.", "Fr.", "M.", "Mme", "Mlle", "Sr.", "Sra.", "Srta.", "Don", "Doña", "Dott.", "Sig.",
})  # fmt: skip

# Parts of a surname; the rest of it follows on the same line.
PARTICLES = frozenset({
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le", "los", "las", "ten",
    "ter", "zu", "zum", "zur", "bin", "bint", "ibn", "al", "el", "van't", "van’t", "af", "av",
})  # fmt: skip
