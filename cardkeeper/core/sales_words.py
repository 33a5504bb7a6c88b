"""Words of selling, which have no place in a card of thanks, apology or sympathy (R19)."""

import re

from cardkeeper.core.names import primary_language

_WORDS = {
    "en": (
        "discount", "discounts", "% off", "per cent off", "special offer", "special offers", "special rate",
        "special rates", "special price", "special prices", "best price", "best prices", "best rate",
        "best rates", "good deal", "best deal", "deals", "offer ends", "our offers", "on sale", "sales",
        "buy", "voucher", "vouchers", "coupon", "coupons", "promo", "gift card", "rewards", "upgrade",
        "save money", "limited time", "order now", "call now", "call today", "call us today", "act now",
        "book now", "sign up", "free quote", "free consultation", "refer a friend", "rates as low",
        "refinance", "refinancing",
    ),
    "de": (
        "rabatt", "rabatte", "preisnachlass", "angebot", "angebote", "sonderangebot", "sonderangebote",
        "gutschein", "gutscheine", "aktion", "aktionspreis", "aktionspreise", "schnäppchen", "prozent",
        "günstig", "prämie", "sparen sie", "neukunden", "kaufen", "jetzt bestellen",
    ),
    "fr": (
        "remise", "remises", "réduction", "réductions", "promotion commerciale", "code promo", "offre",
        "offres", "soldes", "bon d’achat", "bons d’achat", "acheter", "achetez", "commandez",
        "meilleur prix", "profitez-en", "prime de parrainage",
    ),
    "es": (
        "descuento", "descuentos", "oferta", "ofertas", "rebaja", "rebajas", "vale de compra", "cupón",
        "cupones", "promoción", "promociones", "por ciento", "mejor precio", "comprar", "compre", "código",
        "aproveche", "regalo por recomendar",
    ),
}  # fmt: skip


def sales_words(text: str, language: str = "") -> tuple[str, ...]:
    """What in a text sounds like selling, as it is said there and in the order of our lists.

    A language we have no list for uses the English one; without `language` every list counts.
    """
    spoken = _WORDS.get(primary_language(language), _WORDS["en"])
    words = spoken if language else tuple(word for each in _WORDS.values() for word in each)
    said = text.lower().replace("'", "’")
    found = (re.search(rf"{_start(word)}{re.escape(word)}(?!\w)", said) for word in words)
    return tuple(match[0] for match in found if match)


def _start(word: str) -> str:
    """A number stands before what begins with a sign: "10% off"."""
    return r"(?<!\w)" if word[0].isalpha() else r"[\d.,]*\s?"
