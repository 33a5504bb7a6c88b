"""Notes that listen, in German. Today is Tuesday, 12 May 2026."""

import pytest

from tests.core.listeners import words


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Im September zurückrufen.", "Remind me on Tuesday, September 8"),
        ("Will über den Küchenkredit reden, im September anrufen.", "Remind me on Tuesday, September 8"),
        ("Am 4. Juni anrufen", "Remind me on Thursday, June 4"),
        ("Am Donnerstag, den 4. Juni 2026 anrufen", "Remind me on Thursday, June 4"),
        ("am 4.6. anrufen", "Remind me on Thursday, June 4"),
        ("Am 4.6.2027 nachfragen.", "Remind me on Friday, June 4, 2027"),
        ("Bis zum 4. Juni Unterlagen schicken", "Remind me on Thursday, June 4"),
        ("Nächsten Dienstag anrufen", "Remind me on Tuesday, May 19"),
        ("Am Freitag melden", "Remind me on Friday, May 15"),
        ("In zwei Wochen nachfassen", "Remind me on Tuesday, May 26"),
        ("In sechs Monaten melden", "Remind me on Thursday, November 12"),
        ("Morgen anrufen", "Remind me on Wednesday, May 13"),
        ("Übermorgen zurückrufen", "Remind me on Thursday, May 14"),
        ("Nächste Woche anrufen", "Remind me on Tuesday, May 19"),
        ("Ende Juni nachhaken", "Remind me on Tuesday, June 30"),
        ("Mitte Juni melden", "Remind me on Tuesday, June 16"),
        ("Notartermin am 4. Juni", "Remind me on Thursday, June 4"),
        ("Zinsbindung endet im August", "Remind me on Tuesday, August 4"),
        ("Bat darum, im Oktober anzurufen", "Remind me on Tuesday, October 6"),
        ("Operation am 4. Juni.", "Remind me on Thursday, June 4"),
    ],
)
def test_a_date_in_the_text_offers_a_reminder(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Hat am 4. Juni angerufen.",
        "War im Mai im Urlaub.",
        "Guten Morgen gesagt",
        "Heute Morgen telefoniert.",
        "Jeden Dienstag Chorprobe.",
        "Dienstags nie da.",
        "Letzten Dienstag besucht.",
        "Nicht vor dem 4. Juni.",
        "Nicht im September anrufen.",
        "Seit dem 4. Juni krank.",
        "Fahren im Juli nach Spanien.",
        "Hat das Boot im Juni verkauft.",
        "Zahlt 2027 Euro.",
        "Hausnummer 4. Junge Familie.",
        "Sie heißt June.",
        "Das Angebot gefällt ihr.",
    ],
)
def test_no_reminder(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Tochter macht im Juni Abitur.", "Graduation of Anika, June 2026"),
        ("Im Juni macht Anika Abitur.", "Graduation of Anika, June 2026"),
        ("Anika macht 2027 ihren Abschluss", "Graduation of Anika, 2027"),
        ("Ihr Sohn beendet im Juni die Schule", "Graduation of Mateo, June 2026"),
        ("Ihre Tochter Elin macht im Juni 2027 Matura", "Graduation of Elin, June 2027"),
        ("Elin macht im Juni Abitur", "Graduation of Elin, June 2026"),
        ("Sie heiratet im Mai 2027.", "Wedding, May 2027"),
        ("Heiraten am 20. Juni", "Wedding, June 20, 2026"),
        ("Mateo heiratet nächsten Monat", "Wedding of Mateo, June 2026"),
        ("Hochzeit der Tochter am 20. Juni", "Wedding of Anika, June 20, 2026"),
        ("Geht nächstes Jahr in Rente.", "Retirement, 2027"),
        ("Ihr Mann geht 2027 in Pension", "Retirement of Dev, 2027"),
        ("Erwarten im März ein Baby.", "New baby, March 2027"),
        ("Anika bekommt im Oktober Zwillinge", "New baby of Anika, October 2026"),
        ("Sind in ein neues Haus gezogen.", "New home"),
        ("Haben eine Wohnung gekauft", "New home"),
        ("Ziehen im Juli in ein neues Haus", "New home, July 2026"),
        ("Wurde befördert.", "New job"),
        ("Anika hat am 4. Juni Geburtstag", "Birthday of Anika, June 4"),
        ("Hochzeitstag ist am 3. Oktober", "Wedding anniversary, October 3"),
    ],
)
def test_an_occasion_in_the_text(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Tochter macht vielleicht im Juni Abitur.",
        "Anika macht im Juni kein Abitur.",
        "Möchte 2027 in Rente gehen, will heiraten",
        "Sein Chef geht im Juni in Rente.",
        "Die Nachbarin heiratet im Juni.",
        "Frau Müller geht im Juni in Rente.",
        "Anikas Freund macht im Juni Abitur.",
        "Waren auf einer Hochzeit im Juni.",
        "Erwartet im März ein Angebot.",
        "Haben ein neues Auto gekauft.",
        "Ist in eine neue Firma gegangen.",
        "Heiratet nicht im Juni.",
    ],
)
def test_no_occasion(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chips"),
    [
        ("Hat einen Dackel namens Waldi.", ["Waldi, Dackel"]),
        ("Ihr Hund Rex war krank", ["Rex, Hund"]),
        ("Ihre Katze heißt Minka", ["Minka, Katze"]),
        ("Spielt gern Tennis und Golf", ["Tennis", "Golf"]),
        ("Liebt die Oper", ["Oper"]),
        ("Ist großer Fan von Bayern München", ["Fan: Bayern München"]),
        ("Ist HSV-Fan", ["Fan: HSV"]),
        ("Lieblingsfilm ist Casablanca", ["Favorite Film: Casablanca"]),
        ("Anika spielt Klavier", ["Anika: Klavier"]),
    ],
)
def test_a_fact_in_the_text(note, chips):
    assert words(note) == chips


@pytest.mark.parametrize(
    "note",
    [
        "Mag unser Angebot.",
        "Spielt nicht mehr Tennis",
        "Hat einen Hund",
        "Hund war krank",
        "Kein Fan von Bayern München",
        "Ihr Freund spielt Golf",
        "Spielt mit dem Gedanken zu verkaufen",
    ],
)
def test_no_fact(note):
    assert words(note) == []


@pytest.mark.parametrize(
    "note", ["Ihr Hund Rex ist gestorben.", "Sie haben ein Baby bekommen vor zwei Jahren."]
)
def test_what_is_no_more_or_long_over_makes_no_chip(note):
    assert words(note) == []
