"""The words above the signature, by language, formality and occasion; the first of each is the default."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.names import Formality, primary_language

_INFORMAL, _FORMAL = Formality.INFORMAL, Formality.FORMAL
_GRAVE = frozenset({OccasionKind.SYMPATHY, OccasionKind.MEMORIAL})
_THANKS = frozenset({OccasionKind.THANK_YOU, OccasionKind.REFERRAL})

# language → (mood, formality) → closings; Swiss, British and other regions share their language's.
_CLOSINGS: dict[str, dict[tuple[str, Formality], tuple[str, ...]]] = {
    "en": {
        ("", _INFORMAL): ("Warmly,", "Warm wishes,", "All the best,", "With best wishes,", "Yours,"),
        ("", _FORMAL): ("Sincerely,", "With kind regards,", "Yours sincerely,", "With best wishes,"),
        ("grave", _INFORMAL): ("With deepest sympathy,", "Thinking of you,", "With love and sympathy,"),
        ("grave", _FORMAL): ("With sincere condolences,", "With deepest sympathy,", "With respect,"),
        ("sorry", _INFORMAL): ("Sincerely,", "With apologies,", "Yours,"),
        ("sorry", _FORMAL): ("Sincerely,", "With our sincere apologies,"),
        ("thanks", _INFORMAL): ("Gratefully,", "With many thanks,", "Warmly,"),
        ("thanks", _FORMAL): ("With sincere thanks,", "Gratefully yours,", "Sincerely,"),
        ("belated", _INFORMAL): ("Late, but warmly,", "With belated good wishes,", "Warmly,"),
        ("belated", _FORMAL): ("With belated good wishes,", "Sincerely,"),
    },
    "de": {
        ("", _INFORMAL): ("Herzliche Grüße", "Alles Liebe", "Liebe Grüße", "Mit herzlichen Grüßen"),
        ("", _FORMAL): ("Mit herzlichen Grüßen", "Mit freundlichen Grüßen", "Mit den besten Wünschen"),
        ("grave", _INFORMAL): ("In stiller Anteilnahme", "In Gedanken bei dir", "Mit herzlichem Beileid"),
        ("grave", _FORMAL): (
            "In aufrichtiger Anteilnahme",
            "In stiller Anteilnahme",
            "Mit aufrichtigem Beileid",
        ),
        ("sorry", _INFORMAL): ("Herzliche Grüße", "Mit der Bitte um Entschuldigung"),
        ("sorry", _FORMAL): ("Mit freundlichen Grüßen", "Mit der Bitte um Entschuldigung"),
        ("thanks", _INFORMAL): ("Mit herzlichem Dank", "Dankbare Grüße", "Herzliche Grüße"),
        ("thanks", _FORMAL): ("Mit herzlichem Dank", "Mit besten Grüßen und Dank"),
        ("belated", _INFORMAL): ("Nachträglich alles Liebe", "Verspätete, aber herzliche Grüße"),
        ("belated", _FORMAL): ("Nachträglich mit den besten Wünschen", "Mit herzlichen Grüßen"),
    },
    "fr": {
        ("", _INFORMAL): ("Chaleureusement,", "Bien à toi,", "Très amicalement,", "Avec toute mon amitié,"),
        ("", _FORMAL): ("Bien cordialement,", "Avec nos sentiments les meilleurs,", "Cordialement,"),
        ("grave", _INFORMAL): ("De tout cœur avec toi,", "Avec toute mon affection,"),
        ("grave", _FORMAL): ("Avec nos sincères condoléances,", "Avec toute notre sympathie,"),
        ("sorry", _INFORMAL): ("Bien sincèrement,", "Avec toutes mes excuses,"),
        ("sorry", _FORMAL): ("Avec nos sincères excuses,", "Bien sincèrement,"),
        ("thanks", _INFORMAL): ("Avec toute ma gratitude,", "Merci encore,"),
        ("thanks", _FORMAL): ("Avec toute notre reconnaissance,", "Bien cordialement,"),
        ("belated", _INFORMAL): ("Avec un peu de retard et beaucoup d’amitié,", "Chaleureusement,"),
        ("belated", _FORMAL): ("Avec nos vœux, certes tardifs, mais sincères,", "Bien cordialement,"),
    },
    "es": {
        ("", _INFORMAL): ("Un fuerte abrazo,", "Con cariño,", "Un abrazo,", "Con mis mejores deseos,"),
        ("", _FORMAL): ("Un cordial saludo,", "Atentamente,", "Con nuestros mejores deseos,"),
        ("grave", _INFORMAL): ("Con todo nuestro cariño,", "Un sentido abrazo,"),
        ("grave", _FORMAL): ("Con nuestro más sentido pésame,", "Con nuestro respeto y afecto,"),
        ("sorry", _INFORMAL): ("Con nuestras disculpas,", "Un abrazo,"),
        ("sorry", _FORMAL): ("Con nuestras más sinceras disculpas,", "Atentamente,"),
        ("thanks", _INFORMAL): ("Con gratitud,", "Mil gracias,", "Un abrazo,"),
        ("thanks", _FORMAL): ("Con nuestro agradecimiento,", "Un cordial saludo,"),
        ("belated", _INFORMAL): ("Con retraso, pero con mucho cariño,", "Un abrazo,"),
        ("belated", _FORMAL): ("Con nuestros mejores deseos, aunque con retraso,", "Un cordial saludo,"),
    },
}


def closings(
    language: str,
    formality: Formality,
    kind: str = "",
    *,
    belated: bool = False,
    fallback: str = "en",
) -> tuple[str, ...]:
    """The closings that fit, the default first; an unknown language uses the fallback's (BCP 47)."""
    by_mood = _CLOSINGS.get(primary_language(language)) or _CLOSINGS.get(
        primary_language(fallback), _CLOSINGS["en"]
    )
    return by_mood[_mood(kind, belated=belated), formality]


def _mood(kind: str, *, belated: bool) -> str:
    if kind in _GRAVE:
        return "grave"
    if kind == OccasionKind.APOLOGY:
        return "sorry"
    if belated:
        return "belated"
    return "thanks" if kind in _THANKS else ""
