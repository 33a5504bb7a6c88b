"""How German tells of dates, occasions and pleasures."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.grammar import DateWords, FactWords, Grammar, OccasionPattern
from cardkeeper.core.listening.vocabulary import counts, meanings, named, words

_DATES = DateWords(
    days=(
        (
            r"(?:{weekday},? )?(?:am |bis |zum |den |dem )*(?P<d>\d{1,2})\. ?(?P<m>{month})\b"
            r"(?: (?P<y>20\d\d)\b)?"
        ),
        (
            r"(?:am|bis|zum) (?:{weekday},? )?(?:den |dem )?(?P<d>\d{1,2})\. ?(?P<n>\d{1,2})\."
            r"(?: ?(?P<y>20\d\d|\d\d)\b)?"
        ),
        r"(?P<y>20\d\d)-(?P<n>\d\d)-(?P<d>\d\d)\b",
    ),
    months=(
        r"(?:im |in )?(?P<m>{full_month}) (?P<y>20\d\d)\b",
        r"(?:im )?(?P<next>nachsten|naechsten) (?P<m>{full_month})\b",
        r"(?P<part>anfang|mitte|ende) (?P<m>{full_month})\b",
        r"im (?P<m>{full_month})\b",
    ),
    weekday=r"(?:am |diesen |kommenden |(?P<next>nachsten |naechsten ))?(?P<w>{weekday})\b",
    later=r"in (?P<count>{number}) (?P<u>{unit})\b",
    next_period=r"(?:in der |im )?(?:nachste[nrs]?|naechste[nrs]?|kommende[nrs]?) (?P<u>woche|monat|jahr)\b",
    # A year stands alone in German; so does a price.
    year=r"(?:(?:im jahre? |in )(?P<y>20\d\d)\b"
    r"|(?P<y2>20[2-4]\d)\b(?![.,]?\d| ?(?:euro|eur|€|\$|uhr|km|qm|stuck)))",
    tomorrow=r"morgen\b",
    day_after_tomorrow=r"ubermorgen\b",
    numbers=counts("einem|einer zwei drei vier funf sechs sieben acht neun zehn elf zwolf"),
    units=meanings("""
        day: tag tagen
        week: woche wochen
        month: monat monaten
        year: jahr jahren
    """),
    never_after=r"\b(?:letzte[nrs]?|vergangene[nrs]?|jede[nrs]?|seit|vor|ab|nach|vom|von|des|heute|gestern|guten"
    r"|am fruhen|ausser)(?: dem| den)? $",
    never_before=r"s\b| fruh immer\b|-",
    parts={"anfang": "early", "mitte": "mid", "ende": "end"},
)

_FACTS = FactWords(
    lost=r"\b(?:gestorben|verstorben\w*|starb|tot|eingeschlafert|verloren|begraben|trauer\w*)\b",
    pets=(
        r"(?P<kind>{animal}),? (?:namens|heisst|heißt|mit namen) (?P<name>{name})",
        r"\b(?:hat|haben|ihre?n?|seine?n?|einen?|eine|neuen?|neues) (?P<kind>{animal}),? (?P<name>{name})",
    ),
    animals=named(
        "Hund Hündin Welpe Katze Kater Pferd Pony Kaninchen Hase Papagei Hamster Meerschweinchen Schildkröte"
        " Wellensittich Beagle Labrador Dackel Pudel Schäferhund Mops Terrier Spaniel Golden_Retriever"
        " Retriever"
        " Boxer Husky Collie Dogge Bernhardiner Chihuahua"
    )
    | {"welpen": "Welpe", "hasen": "Hase"},
    likes=r"\b(?:mag|liebt|spielt|lernt|geht gerne?|(?:interessiert|begeistert) sich fur)"
    r"(?: gern| gerne| das| die| den)? (?P<what>{hobby})\b",
    also=r"(?:,| und) (?:das |die |den )?",
    hobbies=named(
        "Tennis Golf Fußball Handball Basketball Eishockey Volleyball Badminton Tischtennis Schach Bridge"
        " Skat"
        " Klavier Gitarre Geige Schlagzeug Oper Theater Jazz Yoga Wandern Angeln Segeln Reiten Schwimmen"
        " Joggen"
        " Laufen Klettern Skifahren Radfahren Tanzen Kochen Backen Lesen Malen Fotografieren Stricken"
        " Nähen Gärtnern"
        " Gartenarbeit Camping Kegeln Jagen Singen Reisen"
    )
    | {"fussball": "Fußball"},
    fans=(
        (
            r"\bist (?:ein |eine )?(?:gro(?:ss|ß)er? |echter? )?fan (?:von|vom|des"
            r"|der) (?:dem )?(?P<what>{names})"
        ),
        r"\bist (?:ein |eine )?(?:gro(?:ss|ß)er? )?(?P<what>(?-i:[A-Z0-9][\w&.]*))-fan\b",
        r"\bdauerkarte (?:fur|bei|beim|fur den) (?P<what>{names})",
    ),
    favourites=r"\b(?P<thing>{thing}) ist (?P<what>{title})",
    things={
        f"lieblings{plain}": name
        for plain, name in named("Film Buch Wein Restaurant Verein Band Kuchen Blume Autor").items()
    },
)

# Between the verb and what belongs to it stand the date and often the subject.
_GAP = r"(?: [\w.]+){0,5}?"
_HOME = r"(?:haus|eigenheim|wohnung|eigentumswohnung|reihenhaus)\b"
_NEW = (
    r"(?:eine?|das|die|ihre?s?|seine?)"
    r" (?:(?:neues?|eigenes?|gro(?:ss|ß)eres?|grossere|erstes?) )*"
)
_DEGREE = r"(?:abitur|abi|matura|(?:schul|lehr)?abschluss|bachelor|master|(?:staats)?examen)\b"
_OCCASIONS = (
    OccasionPattern(
        OccasionKind.GRADUATION,
        rf"\bmacht{_GAP} {_DEGREE}|\bschließt{_GAP} (?:die schule|das studium) ab\b"
        rf"|\bbeendet{_GAP} (?:die schule|das studium|die lehre|die ausbildung)\b"
        rf"|\bist{_GAP} mit (?:der schule|dem studium) fertig\b",
    ),
    OccasionPattern(OccasionKind.WEDDING, r"\b(?:heiratet|heiraten)\b"),
    OccasionPattern(OccasionKind.WEDDING, r"\bhochzeit\b", needs_family=True),
    OccasionPattern(
        OccasionKind.RETIREMENT,
        rf"\b(?:geht|gehen){_GAP} in (?:rente|pension|den ruhestand|ruhestand)\b|\bwird{_GAP} pensioniert\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        rf"\b(?:erwarte[nt]|bekomm(?:t|en)|krieg(?:t|en)){_GAP} (?:baby|nachwuchs|zwillinge|kind)\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\b(?:(?:hat|haben) (?:ein |ihr )?(?:\w+ )?(?:baby|kind) bekommen|(?:ist|sind) eltern geworden)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME,
        rf"\b(?:(?:ist|sind) in {_NEW}{_HOME} (?:gezogen|eingezogen)|(?:hat|haben) {_NEW}{_HOME} gekauft)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(OccasionKind.NEW_HOME, rf"\b(?:zieht|ziehen){_GAP} in {_NEW}{_HOME}(?: ein\b)?"),
    OccasionPattern(
        OccasionKind.PROMOTION,
        r"\b(?:wurde befordert|ist befordert worden)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(OccasionKind.ANNIVERSARY, r"\bhochzeitstag(?: ist| haben sie)?\b"),
    OccasionPattern(
        OccasionKind.BIRTHDAY, rf"\bhat{_GAP} geburtstag\b|\bgeburtstag ist\b|\bwird{_GAP} \d{{1,3}}\b"
    ),
)

GERMAN = Grammar(
    language="de",
    dates=_DATES,
    facts=_FACTS,
    occasions=_OCCASIONS,
    orders=r"\b(?:anrufen|zuruckrufen|anzurufen|zuruckzurufen|telefonieren|ruf(?:e|en)?\b.{0,40}\b(?:an|zuruck)"
    r"|melden|nachfragen|nachfassen|nachhaken|erinnern|wiedervorlage|kontaktieren|schreiben|schicken|senden"
    r"|mailen|besuchen|vorbeikommen|vorbeischauen|treffen|besprechen|sprechen|nochmal reden)\b",
    plans=r"\b(?:termin|besprechung|notartermin|ubergabe|besichtigung|frist"
    r"|(?:vertrag|kredit|versicherung|mietvertrag|leasing|zinsbindung) (?:lauft aus|endet))\b",
    negation=r"\b(?:nicht|kein\w*|nie|niemals|ohne)\b",
    past=r"\b(?:war|waren|hatten?|wurden?|gestern|neulich|kurzlich|hat sich"
    r"|(?:an|auf|ab|aus|ein|zu|zuruck|be|ver|vor)?ge"
    r"(?!ht\b|hen\b|ben\b|gen\b|rne?\b|nau\b|meinsam\b|burtstag\b|schaft|meinde|biet|schenk|trank|halt"
    r"|fallt\b|hort\b)"
    r"\w{2,}(?:t|en)|verkauft|verloren|erzahlt|besucht|bezahlt|telefoniert)\b",
    doubt=r"\b(?:nicht|kein\w*|nie|niemals|vielleicht|eventuell|wahrscheinlich|vermutlich|evtl|moglicherweise"
    r"|wurden?|wenn|falls|ob|mochten?|will|wollen|wollte|hofft|hoffen|wunscht|uberlegt|uberlegen|konnten?"
    r"|abgesagt|verschoben|statt|war|waren|hatte)\b",
    long_ago=r"\b(?:(?:letztes|voriges|vergangenes) jahr|vor \w+ (?:jahr|jahren|monaten)|(?:19|20)\d\d)\b",
    breaks=r"\b(?:und|aber|dann|weil|sondern|denn)\b",
    # "Frau" alone is Mrs.
    relations=meanings("""
        daughter: tochter
        son: sohn
        child: kind
        wife: ehefrau seine_frau ihre_frau
        husband: ehemann ihr_mann sein_mann
        partner: partner partnerin
        mother: mutter mama
        father: vater papa
        brother: bruder
        sister: schwester
        grandchild: enkel enkelin enkelkind
        -: schwiegermutter schwiegervater schwiegertochter schwiegersohn herr frau chef chefin nachbar
        -: nachbarin freund freundin kollege kollegin tante onkel neffe nichte
        -: cousin cousine eltern kinder mieter mieterin schwager schwagerin kunde kundin
    """),
    pronouns={"er": "m", "sie": ""},
    glue=words(
        "er sie es wird werden auch jetzt nun endlich bald gerade offiziell beide hat ist sind sagt"
        " erzahlt dass mir"
        " die der das ihr ihre ihren sein seine seinen alteste altester jungste jungster grosse kleine"
        " grosser"
        " kleiner altere jungere schon demnachst im am in an s zum"
    ),
    of=r"^ (?:der|des|von|fur|seiner|ihrer|seines|ihres)(?: seiner| ihrer| seinem| ihrem)? ?$",
    not_names=words(
        "ein eine einen und oder aber mit von zu zum zur im in an am auf bei das der die den dem des er"
        " sie es wir"
        " ich mir uns man noch nicht heute gestern morgen alle alles wer wie was wo wann hund katze rente"
        " abitur"
        " hochzeit baby haus wohnung anruf termin kredit gesprach firma schule studium urlaub verein"
    ),
    has_subject_inside=True,
)
