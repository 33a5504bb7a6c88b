"""Every verse fits inside every format, merged with the longest plausible names."""

import pytest

from cardkeeper.core.merge import fill
from cardkeeper.core.wording import FIELDS, opening
from cardkeeper.press import stock
from cardkeeper.press.card_job import Imprint, PrintSetup
from cardkeeper.press.cards import check_cards
from cardkeeper.services.cards.wordings import all_verses, languages
from tests.press.small_designs import plain_designs
from tests.press.test_inside import a_job

LONGEST = 12
LONG = "Maximiliane-Josephine"
FIELD_TEXTS = {
    **dict.fromkeys(FIELDS, LONG),
    "age": "100",
    "years": "65",
    "number": "100",
    "year": "2027",
    "next_year": "2028",
    "company": "Rechtsanwaltskanzlei Brandenburg-Hohenstein & Partner",
    "names": "Maximiliane-Josephine and Bartholomew-Alexander",
    "direct_phone": "+49 30 1234567-890",
    "street": "1234 Martin Luther King Junior Boulevard",
    "holiday": "Orthodox Christmas",
}
SALUTATION = "Dear Maximiliane-Josephine and Bartholomew-Alexander,"


@pytest.fixture(scope="module")
def jobs():
    """The longest verses of each language; what they fit into, the shorter ones do."""
    found = []
    for language in sorted(languages()):
        texts = [
            opening(fill(v.text, FIELD_TEXTS), SALUTATION) for v in all_verses() if v.language == language
        ]
        assert len(texts) > 100
        longest = sorted(texts, key=len)[-LONGEST:]
        found += [a_job(body=text, salutation=SALUTATION, language=language) for text in longest]
    return found


@pytest.mark.parametrize("layout", sorted(stock.layouts()))
def test_the_longest_verses_fit(tmp_path, jobs, layout):
    designs = plain_designs(tmp_path)
    duplex = "none" if stock.layout(layout).duplex is None else stock.layout(layout).duplex

    told = check_cards(jobs, PrintSetup(layout, duplex), Imprint("Hartwell Home Loans"), designs=designs)

    wrong = [
        (finding.message, job.language)
        for job, findings in zip(jobs, told, strict=True)
        for finding in findings
        if finding.kind not in ("sales-words",) and finding.slot.startswith("inside")
    ]
    assert wrong == []


def test_a_verse_that_is_too_long_would_be_told(tmp_path, jobs):
    job = a_job(body=" ".join([jobs[0].body] * 20), salutation=SALUTATION)

    (told,) = check_cards(
        [job], PrintSetup("quarter-a4"), Imprint("Hartwell"), designs=plain_designs(tmp_path)
    )

    assert [finding.kind for finding in told if finding.blocks] == ["overflow"]
