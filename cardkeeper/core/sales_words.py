"""Words of selling, which have no place in a card of thanks, apology or sympathy (R19)."""

import re

from cardkeeper.core.names import primary_language

_WORDS = {
    "en": (
        "discount", "special offer", "offer ends", "our offers", "good deal", "best deal", "deals", "on sale",
        "sales", "buy", "voucher", "coupon", "promo", "limited time", "order now", "call now", "book now",
        "sign up", "free quote", "per cent off", "% off", "best price", "refer a friend", "rewards",
        "gift card", "upgrade", "rates as low", "save money",
    ),
    "de": (
        "rabatt", "angebot", "angebote", "sonderangebot", "gutschein", "aktion", "kaufen", "jetzt bestellen",
        "schnäppchen", "prozent", "günstig", "prämie", "sparen sie", "neukunden", "preisnachlass",
    ),
    "fr": (
        "remise", "promotion commerciale", "offre", "offres", "soldes", "bon d’achat", "acheter", "achetez",
        "commandez", "meilleur prix", "réduction", "code promo", "profitez-en", "prime de parrainage",
    ),
    "es": (
        "descuento", "oferta", "ofertas", "rebaja", "rebajas", "vale de compra", "comprar", "compre",
        "promoción", "por ciento", "mejor precio", "código", "aproveche", "regalo por recomendar",
    ),
}  # fmt: skip


def sales_words(text: str, language: str = "en") -> tuple[str, ...]:
    """The words of selling in a text, in the order of our list; a language without one uses the English."""
    words = _WORDS.get(primary_language(language), _WORDS["en"])
    said = text.lower().replace("'", "’")
    return tuple(word for word in words if re.search(rf"{_start(word)}{re.escape(word)}(?!\w)", said))


def _start(word: str) -> str:
    return r"(?<!\w)" if word[0].isalpha() else ""
