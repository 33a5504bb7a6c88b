"""Names and notes that broke other programs."""

NASTY = [
    "O'Neill & Söhne <b>GmbH</b>",
    "Bob <bob@example.com>",
    "<img src='/etc/passwd'> &amp; &#x110000; ]]>",
    "{0.__class__} %s %(name)s ${HOME} $(id)",
    "\\n \\ ( ) << >> /Name [1 2] BT ET Tj",
    "'; DROP TABLE cards; --",
    'She said "hello", didn\'t she?',
    "Łódź, Příbram, Ağaoğlu, Șerban, Đặng Thị, Ÿ",
    "Zoe\u0308 with combining marks",
    "Екатерина Їжак-Ґалаґан",
    "Ελευθερία Παπαδοπούλου",
    "affinity office fjord fluffy ﬁne",
    "Ms. 😀 Smile 🎂 👍🏽",
    "½ cup, 3 × 4, 20 °C, § 5, €9, №7",
    "a" * 20 + " " + "W" * 12,
    "tab\tand  blanks",
    "Jürgen-Åsa van ’t Größner III",
]
