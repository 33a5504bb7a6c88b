"""How English tells of dates, occasions and pleasures."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.grammar import DateWords, FactWords, Grammar, OccasionPattern
from cardkeeper.core.listening.vocabulary import counts, meanings, named, words

_AFTER_WHICH_MAY_IS_A_MONTH = (
    r"\b(?:in|on|by|this|during|of|early|mid|late|until) (?:the )?(?:\d+(?:st|nd|rd|th)? (?:of )?)?$"
)
_WITH_YEAR = r"(?:,? (?P<y>20\d\d)\b)?"
_DATES = DateWords(
    days=(
        r"(?:{weekday},? )?(?:the )?(?P<m>{month})\b\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\w:/%])"
        + _WITH_YEAR,
        r"(?:{weekday},? )?(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<m>{month})\b" + _WITH_YEAR,
        r"(?:on |by |{weekday},? )+(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])",
        r"(?P<y>20\d\d)-(?P<n>\d\d)-(?P<d>\d\d)\b",
    ),
    months=(
        r"(?P<m>{full_month}),? (?P<y>20\d\d)\b",
        r"(?:in |at the |by the )?(?P<part>early|mid|late|end of)[- ](?P<m>{full_month})\b",
        r"(?P<next>next) (?P<m>{full_month})\b",
        r"(?:in|this|during) (?P<m>{month})\b(?! \d)",
    ),
    weekday=r"(?:on |this |this coming |(?P<next>next) )?(?P<w>{weekday})\b",
    later=r"in (?P<count>{number}) (?P<u>{unit})\b(?! (?:of|old|ago))",
    next_period=r"next (?P<u>week|month|year)\b",
    year=r"in (?P<y>20\d\d)\b",
    tomorrow=r"tomorrow\b",
    day_after_tomorrow=r"(?:the )?day after tomorrow\b",
    numbers=counts("a|an|one two|a_couple_of three four five six seven eight nine ten eleven twelve"),
    units=meanings("""
        day: day days
        week: week weeks
        month: month months
        year: year years
    """),
    never_after=r"\b(?:last|past|every|each|since|before|until|till|from|than|after|except|to) (?:on )?$",
    never_before=r" ago\b|-|'s\b| \d| (?:nights|mornings|evenings|school)\b"
    r"| (?:street|st|road|rd|avenue|ave|lane|ln|drive|court|way|boulevard|blvd|square)\b",
    parts={"early": "early", "mid": "mid", "late": "end", "end of": "end"},
    doubtful=dict.fromkeys(("may", "march", "mar"), _AFTER_WHICH_MAY_IS_A_MONTH),
)

_VERY = r"(?:a |an )?(?:(?:big|huge|lifelong|die-hard|true|great|avid) )*"
_FACTS = FactWords(
    lost=r"\b(?:died|dies|dead|dying|passed away|put (?:down|to sleep)|lost|losing|buried|mourn\w*"
    r"|(?:their|his|her|the) late)\b",
    pets=(
        r"(?P<kind>{animal}): (?P<name>{name})",
        r"(?P<kind>{animal}),? (?:named|called|by the name of) (?P<name>{name})",
        r"(?P<kind>{animal})(?:'s name is| is called| is named) (?P<name>{name})",
        r"\b(?:has|have|got|adopted|owns|their|his|her|a|an|new) (?P<kind>{animal}),? (?P<name>{name})",
        r"(?P<name>{name}), (?:the|their|his|her) (?P<kind>{animal})\b",
    ),
    animals=named(
        "dog puppy cat kitten horse pony rabbit bunny parrot budgie hamster guinea_pig tortoise turtle beagle"
        " Labrador lab golden_retriever retriever poodle terrier spaniel cocker_spaniel dachshund collie"
        " border_collie German_shepherd shepherd husky boxer bulldog corgi chihuahua pug greyhound"
        " labradoodle"
        " goldendoodle rottweiler dalmatian Siamese_cat"
    ),
    likes=r"\b(?:likes?|loves?|enjoys?|adores?|plays|(?:is|are) (?:into|crazy about|learning)|took up)"
    r" (?:the |playing |watching |going )?(?P<what>{hobby})\b",
    also=r"(?:,| and|, and) (?:the |playing )?",
    hobbies=named(
        "tennis golf soccer football baseball basketball hockey volleyball badminton cricket rugby skiing"
        " snowboarding swimming running jogging hiking climbing cycling biking sailing surfing rowing"
        " kayaking"
        " fishing hunting yoga pilates dancing gardening cooking baking reading painting drawing photography"
        " knitting sewing quilting pottery woodworking camping traveling travelling chess bridge poker piano"
        " guitar violin drums singing opera jazz theater theatre ballet pickleball bowling birdwatching"
        " astronomy genealogy"
    ),
    fans=(
        rf"(?:\bis|\bare|'s|'re) {_VERY}fans? of (?:the )?(?P<what>{{names}})",
        rf"(?:\bis|\bare|'s|'re) {_VERY}(?P<what>{{names}}) fans?\b",
        r"\b(?:big|huge|lifelong|die-hard|avid) (?P<what>{names}) fans?\b",
        r"\b(?:roots?|rooting|cheers?) for (?:the )?(?P<what>{names})",
        r"\bseason tickets (?:for|to) (?:the )?(?P<what>{names})",
    ),
    favourites=r"\bfavou?rite (?P<thing>{thing}) is (?:the )?(?P<what>{title})",
    things=named(
        "movie film book author wine restaurant team band singer flower color colour dish dessert cake"
        " tea coffee"
    ),
)

_HOME = r"(?:house|home|apartment|flat|condo|townhouse|bungalow)\b"
_NEW = (
    r"(?:a|an|the|their|his|her|my|our)"
    r" (?:(?:brand[- ]new|new|bigger|smaller|first|own|lovely|little|next) )*"
)
_SCHOOL = (
    r"(?:(?:high|middle|elementary|primary|nursing|law|medical|med|business|grad|graduate) school"
    r"|school|college|university|uni|kindergarten|preschool|\d+(?:st|nd|rd|th) grade)\b"
)
_CHILD = r"(?:baby|child|girl|boy|son|daughter|twins|grandchild)\b"
_OCCASIONS = (
    OccasionPattern(
        OccasionKind.GRADUATION,
        r"\b(?:graduates|graduating|(?:will|to|'ll|both) graduate"
        rf"|(?:finishes|finishing|will finish) {_SCHOOL})",
    ),
    OccasionPattern(OccasionKind.GRADUATION, r"\bgraduation\b", needs_family=True),
    OccasionPattern(
        OccasionKind.WEDDING, r"\b(?:getting married|gets? married|marries|(?:is|are) marrying|will marry)\b"
    ),
    OccasionPattern(OccasionKind.WEDDING, r"\bwedding\b(?! anniversary)", needs_family=True),
    OccasionPattern(OccasionKind.RETIREMENT, r"\b(?:retires|retiring|(?:will|to|'ll) retire)\b"),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\bexpecting (?:(?:a|an|the|their|her|his|another|baby|first|second|third|little) )+"
        rf"{_CHILD}|\bexpecting twins\b|\b(?:is|are|'re|'s) expecting(?= (?:in|on|next))"
        r"|\bhaving (?:a|another|their \w+) baby\b|\bbaby(?:'s| is)? due\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\b(?:had (?:a|their|her|another) (?:\w+ )?baby|gave birth|baby (?:was|is) born|became parents)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME,
        rf"\b(?:moved (?:in)?to|bought|closed on) {_NEW}{_HOME}",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME, rf"\b(?:mov(?:es|ing|e) (?:in)?to|clos(?:es|ing) on) {_NEW}{_HOME}"
    ),
    OccasionPattern(
        OccasionKind.PROMOTION,
        r"\b(?:got (?:a promotion|promoted)|was promoted|started (?:a|her|his|their) new job)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(OccasionKind.PROMOTION, r"\bstart(?:s|ing) (?:a|her|his|their) new (?:job|position)\b"),
    OccasionPattern(
        OccasionKind.ANNIVERSARY, r"\b(?:\d+(?:st|nd|rd|th) )?(?:wedding )?anniversary (?:is|falls)\b"
    ),
    OccasionPattern(OccasionKind.BIRTHDAY, r"\bbirthday(?= of .{1,40} is\b)", needs_family=True),
    OccasionPattern(OccasionKind.BIRTHDAY, r"\b(?:birthday|bday)(?:'s| is| falls)\b|\bturns \d{1,3}\b"),
)

ENGLISH = Grammar(
    language="en",
    dates=_DATES,
    facts=_FACTS,
    occasions=_OCCASIONS,
    # As a noun ("had a call") it asks for nothing.
    orders=r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bour )(?<!\bmy )(?<!\bhis )(?<!\bher )(?<!\bthat )"
    r"\b(?:call|phone|ring|text|e-?mail|write to|remind|revisit|follow[- ]up|check (?:in|back)|get back"
    r"|touch base|reach out|talk|speak|catch up|contact|reconnect|send|mail|drop off|stop by|come by|schedule"
    r"|meet)\b",
    plans=r"\b(?:appointment|meeting|review|deadline|inspection|closing|signing|renewal"
    r"|(?:lease|contract|policy|mortgage|loan|warranty|insurance|rate lock)"
    r" (?:is up|ends|expires|runs out|renews|matures))\b",
    negation=r"\b(?:not|never|no need|no longer|without|can't|\w+n't)\b",
    past=r"\b(?:was|were|had|did|went|came|saw|met|told|said|sold|bought|got|gave|took|made|spoke|left|sent"
    r"|lost|won|found|flew|heard|ago|yesterday"
    r"|(?!(?:need|bed|red|wed|feed|seed|speed|indeed|scheduled|planned|booked|confirmed|interested|excited"
    r"|supposed|expected|invited|married|retired|wanted)\b)\w{2,}ed)\b",
    doubt=r"\b(?:not|never|no longer|cancel\w*|postponed|might|maybe|perhaps|probably|possibly|hop(?:es?|ing)"
    r"|wants?|would|could|should|if|whether|unless|wish(?:es)?|someday|dreams?|consider\w*|thinking|almost"
    r"|used to|instead|unsure|wonders?|was|were|had|(?:he|she|they|who|it) may|\w+n't)\b",
    long_ago=r"\b(?:last year|(?:years?|months) ago|long ago|(?:in|since) (?:19|20)\d\d)\b",
    breaks=r"\b(?:and|but|so|then|because|while)\b",
    relations=meanings("""
        daughter: daughter stepdaughter
        son: son stepson
        child: kid child
        wife: wife
        husband: husband
        partner: spouse partner fiance fiancee
        mother: mother mom mum
        father: father dad
        brother: brother
        sister: sister
        grandchild: grandson granddaughter grandchild
        -: mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law son-in-law mom-in-law
        -: stepmother
        -: stepfather boss neighbor neighbour friend boyfriend girlfriend colleague coworker aunt uncle
        -: cousin niece
        -: nephew
        -: parents kids children sons daughters tenant client manager assistant roommate teacher doctor
        -: in-laws
    """),
    pronouns={"he": "m", "she": "f", "they": ""},
    glue=words(
        "he she they is are be s re ll will also now finally soon just officially both going to about set"
        " has been"
        " says said say that who told me mentioned tells plans definitely really actually already oldest"
        " youngest"
        " eldest elder younger older middle his her their little its it i the this"
    ),
    of=r"^ (?:of|for) (?:(?:his|her|their|the|our) )?$",
    not_names=words(
        "a an and as at but by for from he her his in is it its i my now of on or our she so that the"
        " their then"
        " they this to was we were who will with you last next both also today tomorrow yesterday mr mrs"
        " ms dr"
        " everyone everybody nobody someone what when where why how there here all"
    ),
)
