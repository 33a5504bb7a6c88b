"""Companies as people say them: "Acme", not "Acme Holdings, Inc."."""

import re

_LEGAL_FORMS = (
    r"GmbH\s*&\s*Co\.?\s*KG(?:aA)?|g?GmbH|mbH|AG|SE|KGaA|KG|OHG|oHG|GbR|UG(?:\s*\(haftungsbeschränkt\))?"
    r"|e\.\s?K\.?|e\.\s?V\.?"
    r"|Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|PLLC|Corp|Corporation|Ltd|Limited|PLC|P\.C|Pty"
    r"|S\.?A\.?S\.?U?|S\.?A\.?R\.?L|E\.?U\.?R\.?L|S\.?A|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l"
    r"|B\.?V|N\.?V|AB|Lda|Sp\. z o\.\s?o"
)
_LEGAL_FORM = re.compile(rf"[\s,]+(?:{_LEGAL_FORMS})\.?$")


def without_legal_form(company: str) -> str:
    """The name without its legal form; "Tiffany & Co." and a name that is nothing else stay whole."""
    name = " ".join(company.split())
    shorter = _LEGAL_FORM.sub("", name)
    while shorter != name:
        name, shorter = shorter, _LEGAL_FORM.sub("", shorter)
    return name.rstrip(",")
