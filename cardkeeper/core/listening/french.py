"""How French tells of dates, occasions and pleasures."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.grammar import DateWords, FactWords, Grammar, OccasionPattern
from cardkeeper.core.listening.vocabulary import counts, meanings, named, words

_DATES = DateWords(
    days=(
        r"(?:{weekday} )?(?:le )?(?P<d>\d{1,2})(?:er)? (?P<m>{month})\b(?: (?P<y>20\d\d)\b)?",
        r"le (?P<d>\d{1,2})/(?P<n>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])",
        r"(?P<y>20\d\d)-(?P<n>\d\d)-(?P<d>\d\d)\b",
    ),
    months=(
        r"(?:en )?(?P<m>{full_month}) (?P<y>20\d\d)\b",
        r"(?:en )?(?P<m>{full_month}) (?P<next>prochain)\b",
        r"(?P<part>debut|mi|fin)[ -](?P<m>{full_month})\b",
        r"(?:en|au mois de|au mois d'|courant) ?(?P<m>{full_month})\b",
    ),
    # "le mardi" is every Tuesday.
    weekday=r"(?<!\ble )(?P<w>{weekday})(?: prochain)?\b",
    later=r"dans (?P<count>{number}) (?P<u>{unit})\b",
    next_period=r"(?:la |le |l')?(?P<u>semaine|mois|annee|an) prochaine?\b",
    year=r"en (?P<y>20\d\d)\b",
    tomorrow=r"demain\b",
    day_after_tomorrow=r"apres-demain\b",
    numbers=counts("un|une deux trois quatre cinq six sept huit neuf dix onze douze") | {"quinze": 15},
    units=meanings("""
        day: jour jours
        week: semaine semaines
        month: mois
        year: an ans annee annees
    """),
    never_after=r"\b(?:chaque|les|depuis|avant|jusqu'(?:au|en|a)|des|du|au|apres|sauf|rue|place|avenue)"
    r"(?: le)? $",
    never_before=r" (?:derniere?|passee?)\b|-",
    parts={"debut": "early", "mi": "mid", "fin": "end"},
)

_FACTS = FactWords(
    lost=r"\b(?:morte?|mourir|decedee?|perdue?|enterree?|euthanasiee?|deuil)\b",
    pets=(
        r"(?P<kind>{animal}),? (?:nommee?|appelee?|qui s'appelle|s'appelle) (?P<name>{name})",
        r"\b(?:son|sa|leurs?|un|une) (?P<kind>{animal}),? (?P<name>{name})",
    ),
    animals=named(
        "chien chienne chiot chat chatte chaton cheval poney lapin perroquet hamster tortue beagle"
        " labrador caniche"
        " teckel berger_allemand bouledogue cocker épagneul golden_retriever husky carlin"
    ),
    likes=r"\b(?:aime|adore|joue|pratique|fait|(?:est )?passionnee? (?:de|d'))"
    r" ?(?:beaucoup |bien )?(?:le |la |les |l'|du |de la |de l'|au |aux |a la |de |d')?(?P<what>{hobby})\b",
    also=r"(?:,| et) (?:le |la |les |l'|du |de la |au )?",
    hobbies=named(
        "Tennis Golf Football Foot Rugby Basket Handball Volley Badminton Vélo Cyclisme Natation Ski"
        " Randonnée Pêche"
        " Chasse Voile Équitation Escalade Yoga Danse Jardinage Cuisine Pâtisserie Lecture Peinture Photo"
        " Photographie Tricot Couture Échecs Bridge Pétanque Piano Guitare Violon Opéra Théâtre Jazz"
        " Cinéma Camping"
    ),
    fans=(
        (
            r"\b(?:est )?(?:grande? )?(?:fan|supporter|supportrice)"
            r" (?:de l'|de la |du |de |d'|des )(?P<what>{names})"
        ),
    ),
    favourites=r"\b(?P<thing>{thing}) (?:preferee?|favorite?|favori) est (?P<what>{title})",
    things=named("film livre vin restaurant équipe chanteur groupe fleur gâteau auteur"),
)

_HOME = r"(?:maison|appartement|pavillon)\b"
_NEW = r"(?:une?|la|leur|sa|son|l') ?(?:(?:nouvelle|nouvel|premiere|premier|grande?) )*"
_DEGREE = r"(?:son |sa |leur )?(?:diplome|bac|baccalaureat|licence|master|brevet|doctorat)\b"
_OCCASIONS = (
    OccasionPattern(
        OccasionKind.GRADUATION,
        rf"\b(?:passe|aura|obtient|obtiendra) {_DEGREE}|\bsera diplomee?\b"
        r"|\b(?:finit|finira|termine|terminera)"
        r" (?:l'ecole|le lycee|le college|l'universite|ses etudes|la fac)\b",
    ),
    OccasionPattern(OccasionKind.GRADUATION, r"\bremise (?:de|des) diplomes?\b", needs_family=True),
    OccasionPattern(
        OccasionKind.WEDDING, r"\b(?:se mari(?:e|ent)|se marier(?:a|ont)|va se marier|vont se marier)\b"
    ),
    OccasionPattern(OccasionKind.WEDDING, r"\bmariage\b", needs_family=True),
    OccasionPattern(
        OccasionKind.RETIREMENT,
        r"\b(?:(?:prend|prendra|prennent|va prendre) sa retraite|part(?:ira)? (?:a la|en) retraite"
        r"|(?:sera|seront) a la retraite)\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\b(?:attend|attendent) (?:une?|leur|son|des) (?:\w+ )?"
        r"(?:bebe|enfant|garcon|fille|jumeaux|jumelles)\b"
        r"|\bbebe (?:est )?prevu\b|\bva avoir un bebe\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\b(?:a accouche|(?:a|ont) eu (?:une?|leur) (?:\w+ )?(?:bebe|enfant|fille|garcon)|bebe est ne)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME,
        rf"\b(?:(?:a|ont) (?:achete|emmenage dans)|(?:vient|viennent) d'(?:acheter"
        rf"|emmenager dans)) {_NEW}{_HOME}",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME, rf"\b(?:emmenage|emmenagent|demenage|demenagent) dans {_NEW}{_HOME}"
    ),
    OccasionPattern(
        OccasionKind.PROMOTION, r"\ba (?:ete promue?|obtenu une promotion)\b", needs_date=False, is_over=True
    ),
    OccasionPattern(OccasionKind.ANNIVERSARY, r"\banniversaire de mariage(?: est)?\b"),
    OccasionPattern(
        OccasionKind.BIRTHDAY,
        r"\banniversaire(?! de mariage)(?= (?:de|du|d').{1,40} est\b)",
        needs_family=True,
    ),
    OccasionPattern(
        OccasionKind.BIRTHDAY, r"\banniversaire est\b|\bfete ses \d{1,3} ans\b|\baura \d{1,3} ans\b"
    ),
)

FRENCH = Grammar(
    language="fr",
    dates=_DATES,
    facts=_FACTS,
    occasions=_OCCASIONS,
    orders=r"\b(?:r?appeler|r?appelez|telephoner|recontacter|contacter|relancer|ecrire|envoyer|revoir|reparler"
    r"|rencontrer|passer (?:le|la|les) voir|faire le point|prendre contact|rappel)\b",
    plans=r"\b(?:rendez-vous|rdv|reunion|signature|echeance"
    r"|(?:bail|contrat|assurance|pret) (?:expire|se termine|arrive a terme))\b",
    negation=r"\b(?:pas|jamais|plus|aucune?|sans|inutile)\b",
    past=r"\b(?:etait|etaient|avait|avaient|hier"
    r"|(?:a|ont|ai|avons|est|sont|as|avez) (?!une?\b|le\b|la\b|les\b|rendez|rdv\b|reunion\b)"
    r"(?:deja |bien |ete )?\w+(?:e|es|ee|i|is|u|us|ue)\b)",
    doubt=r"\b(?:pas|jamais|aucune?|peut-etre|probablement|sans doute|espere|esperent|voudrait|voudraient"
    r"|aimerait|veut|veulent|pense|pensent|si|annule[es]*|reporte[es]*|hesite|pourrait|pourraient|etait"
    r"|avait)\b",
    long_ago=r"\b(?:l'an dernier|l'annee derniere|il y a \w+ (?:ans?|mois)|(?:19|20)\d\d)\b",
    breaks=r"\b(?:et|mais|donc|puis|car)\b",
    # "fille" and "femme" are also any girl and any woman.
    relations=meanings("""
        daughter: fille
        son: fils
        child: enfant
        wife: sa_femme epouse
        husband: mari epoux
        partner: compagnon compagne
        mother: mere maman
        father: pere papa
        brother: frere
        sister: sœur soeur
        grandchild: petit-fils petite-fille
        -: belle-mere beau-pere belle-fille beau-fils gendre femme patron patronne voisin voisine ami amie
        -: copain copine collegue tante oncle neveu niece
        -: cousin cousine
        -: parents enfants locataire beau-frere belle-sœur belle-soeur chef client cliente
    """),
    pronouns={"il": "m", "elle": "f", "ils": "", "elles": "f"},
    glue=words(
        "il elle ils elles va vont aussi enfin bientot officiellement est sont dit disent que qui m a son"
        " sa ses leur"
        " leurs la le les l ainee aine cadet cadette petite petit grande grand deja on d"
    ),
    of=r"^ (?:de|du|d')(?: ?(?:sa|son|leur|la|ses))? ?$",
    not_names=words(
        "un une le la les des du de et ou mais avec pour par sur dans chez il elle ils elles on nous vous"
        " je ce cette"
        " son sa ses leur tout tous toute rien qui que quoi quand comment hier demain monsieur madame mme m"
    ),
)
