"""R13: who stands on the envelope."""

import dataclasses

import pytest

from cardkeeper.core.addressees import addressee
from cardkeeper.core.recipients import Recipient, written_for
from tests.core.people import FAMILY_FIRST, formal, someone, to

RUTH = someone("Ruth | Okafor")
TOM = someone("Tom | Okafor")
ADA = someone("Ada | Okafor")

R13 = [
    ("plain", "en", to(RUTH), ["Ruth Okafor"]),
    ("the given name, not the nickname", "en", to(someone("Margaret | O'Neill", goes_by="Peggy")),
     ["Margaret O'Neill"]),
    ("title, however close we are", "en", to(someone("Mr | Tom | van der Berg")), ["Mr. Tom van der Berg"]),
    ("middle name", "en", to(someone("Tom | Hale", additional="J.")), ["Tom J. Hale"]),
    ("junior", "en", to(someone("Mr. | Tom | Okafor | Jr.")), ["Mr. Tom Okafor Jr."]),
    ("senior at the same address", "en", to(someone("Mr. | Tom | Okafor | Sr.")), ["Mr. Tom Okafor Sr."]),
    ("doctor", "en", to(someone("Dr. | Ruth | Okafor")), ["Dr. Ruth Okafor"]),
    ("never Dr. X, MD", "en", to(someone("Dr. | Ruth | Okafor | MD")), ["Dr. Ruth Okafor"]),
    ("never Dr. X Jr., M.D.", "en", to(someone("Dr. | Tom | Okafor | Jr., M.D.")), ["Dr. Tom Okafor Jr."]),
    ("never Mr. X, MD", "en", to(someone("Mr. | Tom | Okafor | MD")), ["Tom Okafor, MD"]),
    ("letters alone", "en", to(someone(" | Ruth | Okafor | Ph.D.")), ["Ruth Okafor, Ph.D."]),
    ("never Ms. X, Esq.", "en", to(someone("Ms. | Ruth | Okafor | Esq.")), ["Ruth Okafor, Esq."]),
    ("a doctor's other letters stay", "en", to(someone("Dr. | Ruth | Okafor | PhD, CPA")),
     ["Dr. Ruth Okafor, CPA"]),
    ("British", "en", to(someone("Mrs. | Ruth | Hill", language="en-GB")), ["Mrs Ruth Hill"]),
    ("couple", "en", to(RUTH, TOM), ["Ruth and Tom Okafor"]),
    ("the wife of John Smith", "en", to(someone("Mrs. | John | Smith")), ["Mrs. John Smith"]),
    ("John Smith and his wife", "en", to(someone("John | Smith"), someone("Mrs. | John | Smith")),
     ["John Smith and Mrs. John Smith"]),
    ("Mr. John Smith and his wife", "en", to(someone("Mr. | John | Smith"), someone("Mrs. | John | Smith")),
     ["Mr. and Mrs. John Smith"]),
    ("Fr. in German", "de", to(someone("Fr. | Inge | Weber")), ["Frau Inge Weber"]),
    ("couple, titles", "en", to(someone("Mr. | Tom | Okafor"), someone("Mrs. | Ruth | Okafor")),
     ["Mr. Tom and Mrs. Ruth Okafor"]),
    ("couple, one title", "en", to(someone("Mr. | Tom | Okafor"), RUTH), ["Tom and Ruth Okafor"]),
    ("couple, two surnames", "en", to(someone("Mr. | Tom | Ortiz"), someone("Ms. | Rin | Ito")),
     ["Mr. Tom Ortiz and Ms. Rin Ito"]),
    ("couple, two long names", "en",
     to(someone("Ms. | Maximiliane | Featherstonehaugh"), someone("Mr. | Bartholomew | Ortiz")),
     ["Ms. Maximiliane Featherstonehaugh", "and Mr. Bartholomew Ortiz"]),
    ("couple, a junior", "en", to(someone(" | Tom | Okafor | Jr."), RUTH),
     ["Tom Okafor Jr. and Ruth Okafor"]),
    ("two doctors", "en", to(someone("Dr. | Ruth | Okafor"), someone("Dr. | Tom | Okafor")),
     ["Drs. Ruth and Tom Okafor"]),
    ("doctor and untitled", "en", to(someone("Dr. | Ruth | Okafor"), TOM), ["Dr. Ruth and Tom Okafor"]),
    ("doctor and untitled, two surnames", "en", to(someone("Dr. | Rin | Ito"), someone("Tom | Ortiz")),
     ["Dr. Rin Ito and Tom Ortiz"]),
    ("family", "en", to(RUTH, TOM, children=(ADA,)), ["The Okafor Family"]),
    ("family, two surnames", "en", to(someone("Rin | Ito"), someone("Tom | Ortiz"), children=(ADA,)),
     ["Rin Ito, Tom Ortiz and family"]),
    ("household name", "en", Recipient(family_name="Okafor"), ["The Okafor Family"]),
    ("widow", "en", to(dataclasses.replace(TOM, deceased=True), RUTH), ["Ruth Okafor"]),
    ("child in care of parents", "en", to(ADA, care_of=(RUTH, TOM)),
     ["Ada Okafor", "c/o Ruth and Tom Okafor"]),
    ("child in care of one parent", "en", to(ADA, care_of=(someone("Ms. | Rin | Ito"),)),
     ["Ada Okafor", "c/o Rin Ito"]),
    ("child in care of separated parents' one", "en",
     to(ADA, care_of=(dataclasses.replace(TOM, deceased=True), someone("Rin | Ito"))),
     ["Ada Okafor", "c/o Rin Ito"]),
    ("company", "en", Recipient(company="Acme, Inc."), ["Acme, Inc."]),
    ("person at a company", "en", to(RUTH, company="Acme, Inc."), ["Ruth Okafor", "Acme, Inc."]),
    ("attention", "en", Recipient(company="Acme", attention="Front desk"), ["Acme", "Attn: Front desk"]),
    ("attention typed whole", "en", Recipient(company="Acme", attention="Attn. Mailroom"),
     ["Acme", "Attn. Mailroom"]),
    ("attention names the person", "en", to(RUTH, company="Acme", attention="Ms. Ruth Okafor"),
     ["Ruth Okafor", "Acme"]),
    ("a shop that bears the owner's name", "en", to(RUTH, company="Ruth Okafor"), ["Ruth Okafor"]),
    ("family first", "en", to(someone("An | Nguyễn", additional="Văn", order=FAMILY_FIRST)),
     ["Nguyễn Văn An"]),
    ("Japanese", "en", to(someone("太郎 | 山田", language="ja")), ["山田 太郎 様"]),
    ("one name", "en", to(someone("Teller | ")), ["Teller"]),
    ("a title we have no words for", "en", to(someone("Sig.ra | Ada | Rossi", language="it")),
     ["Sig.ra Ada Rossi"]),
    ("bereaved", "en", Recipient(bereaved_of=RUTH), ["The family of Ruth Okafor"]),
    ("nobody", "en", Recipient(), []),
    ("Herrn", "de", to(formal("Herr | Tom | Müller")), ["Herrn Tom Müller"]),
    ("Herrn Dr. med.", "de", to(formal("Herr Dr. med. | Tom | Müller")), ["Herrn Dr. med. Tom Müller"]),
    ("Frau Prof. Dr.", "de", to(formal("Frau Prof. Dr. | Eva | Schmidt")), ["Frau Prof. Dr. Eva Schmidt"]),
    ("title unknown", "de", to(formal("Kim | Müller")), ["Kim Müller"]),
    ("Paar", "de", to(formal("Frau | Ruth | Müller"), formal("Herr | Tom | Müller")),
     ["Frau Ruth und Herrn Tom Müller"]),
    ("Paar, ein Titel", "de", to(formal("Frau Dr. | Ruth | Müller"), formal("Tom | Müller")),
     ["Dr. Ruth und Tom Müller"]),
    ("Familie", "de", to(RUTH, TOM, children=(ADA,)), ["Familie Okafor"]),
    ("Firma", "de", to(formal("Frau | Ruth | Müller"), company="Acme GmbH"),
     ["Frau Ruth Müller", "Acme GmbH"]),
    ("z. Hd.", "de", Recipient(company="Acme GmbH", attention="Empfang"), ["Acme GmbH", "z. Hd. Empfang"]),
    ("Mme", "fr", to(formal("Mme | Ruth | Dupont")), ["Mme Ruth Dupont"]),
    ("M. et Mme", "fr", to(formal("Mme | Ruth | Dupont"), formal("M. | Tom | Dupont")), ["M. et Mme Dupont"]),
    ("deux noms", "fr", to(formal("Mme | Ruth | Dupont"), formal("M. | Tom | Roy")),
     ["Mme Ruth Dupont et M. Tom Roy"]),
    ("docteur", "fr", to(formal("Dr. | Camille | Dupont")), ["Dr Camille Dupont"]),
    ("société d'abord", "fr", to(formal("Mme | Ruth | Dupont"), company="Acme SARL"),
     ["Acme SARL", "Mme Ruth Dupont"]),
    ("famille", "fr", to(RUTH, TOM, children=(ADA,)), ["Famille Okafor"]),
    ("chez les parents", "fr", to(ADA, care_of=(RUTH, TOM)), ["Ada Okafor", "chez Ruth et Tom Okafor"]),
    ("Sra.", "es", to(formal("Sra. | Ruth | García Márquez")), ["Sra. Ruth García Márquez"]),
    ("Dra.", "es", to(formal("Sra. Dra. | Ruth | García")), ["Dra. Ruth García"]),
    ("pareja", "es", to(formal("Sra. | Ruth | Gil"), formal("Sr. | Tom | Sanz")),
     ["Sra. Ruth Gil y Sr. Tom Sanz"]),
    ("familia", "es", to(RUTH, TOM, children=(ADA,)), ["Familia Okafor"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "recipient", "lines"),
    [pytest.param(*case, id=f"{case[0]}: {what}") for what, *case in R13],
)
def test_r13_addressee(language, recipient, lines):
    assert list(addressee(recipient, language).lines) == lines


def test_r13_own_lines_win():
    recipient = to(
        RUTH, TOM, addressee="The Okafors\n\n at Willow House ", addressee_for=written_for(to(RUTH, TOM))
    )

    assert addressee(recipient).lines == ("The Okafors", "at Willow House")


def test_r13_outdated_own_lines_are_told_and_not_used():
    recipient = to(RUTH, addressee="The Okafors", addressee_for=written_for(to(RUTH, TOM)))

    found = addressee(recipient)

    assert found.lines == ("Ruth Okafor",)
    assert "“The Okafors” was written for Ruth Okafor & Tom Okafor" in found.finding
