"""How Spanish tells of dates, occasions and pleasures."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.grammar import DateWords, FactWords, Grammar, OccasionPattern
from cardkeeper.core.listening.vocabulary import counts, meanings, named, words

_DATES = DateWords(
    days=(
        r"(?:(?:el )?{weekday},? )?(?:el )?(?P<d>\d{1,2}) de (?P<m>{month})\b(?: del? (?P<y>20\d\d)\b)?",
        r"el (?P<d>\d{1,2})/(?P<n>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])",
        r"(?P<y>20\d\d)-(?P<n>\d\d)-(?P<d>\d\d)\b",
    ),
    months=(
        r"(?:en )?(?P<m>{full_month}) (?:del? )?(?P<y>20\d\d)\b",
        r"(?:el |en )?(?P<next>proximo) (?P<m>{full_month})\b",
        r"a (?P<part>principios|mediados|finales|fines) de (?P<m>{full_month})\b",
        r"(?:en|para) (?P<m>{full_month})\b",
    ),
    # Without an article it is no day: "los martes" are all of them.
    weekday=r"(?:el |este |el proximo )(?P<w>{weekday})(?: que viene| proximo)?\b",
    later=r"(?:en|dentro de) (?P<count>{number}) (?P<u>{unit})\b",
    next_period=r"(?:la |el )?(?:proxim[oa] (?P<u>semana|mes|ano)|(?P<u2>semana|mes|ano) que viene)\b",
    year=r"en (?P<y>20\d\d)\b",
    tomorrow=r"manana\b",
    day_after_tomorrow=r"pasado manana\b",
    numbers=counts("un|una dos tres cuatro cinco seis siete ocho nueve diez once doce") | {"quince": 15},
    units=meanings("""
        day: dia dias
        week: semana semanas
        month: mes meses
        year: ano anos
    """),
    never_after=r"\b(?:cada|los|desde|hasta|antes del?|despues del?|la|esta|ultimo|salvo|del|calle"
    r"|avenida|plaza)(?: el)? $",
    never_before=r" pasad[oa]\b|-",
    parts={"principios": "early", "mediados": "mid", "finales": "end", "fines": "end"},
)

_FACTS = FactWords(
    lost=r"\b(?:murio|muerto|muerta|falleci\w*|perdio|perdido|perdieron|enterra\w*|sacrific\w*|duelo)\b",
    pets=(
        r"(?P<kind>{animal}),? (?:llamad[oa]|que se llama|se llama|de nombre) (?P<name>{name})",
        r"\b(?:su|una?|nuestr[oa]|nuev[oa]) (?P<kind>{animal}),? (?P<name>{name})",
    ),
    animals=named(
        "perro perra perrito cachorro gato gata gatito caballo yegua poni conejo loro periquito hámster"
        " tortuga beagle"
        " labrador caniche pastor_alemán bulldog salchicha galgo bóxer cocker"
    ),
    likes=r"\b(?:le (?:gustan?|encantan?)(?: mucho)?|juega|toca|practica|es aficionad[oa])"
    r" ?(?:al |a la |a |el |la |los |las )?(?:jugar al |tocar el |tocar la )?(?P<what>{hobby})\b",
    also=r"(?:,| y| e) (?:el |la |los |las |al )?",
    hobbies=named(
        "Tenis Golf Fútbol Baloncesto Básquet Pádel Voleibol Natación Ciclismo Esquí Senderismo Pesca"
        " Caza Vela"
        " Equitación Escalada Yoga Baile Jardinería Cocina Repostería Lectura Pintura Fotografía Costura"
        " Ajedrez"
        " Dominó Piano Guitarra Violín Ópera Teatro Flamenco Jazz Cine Bailar Cocinar Leer Pintar Nadar"
        " Correr"
        " Pescar Viajar"
    ),
    fans=(
        (
            r"\bes (?:muy |gran )?(?:fan|hincha|aficionad[oa]|seguidora?)"
            r" (?:del|de la|de los|de las|de) (?P<what>{names})"
        ),
        r"\bes del (?P<what>{names})",
    ),
    favourites=r"\b(?P<thing>{thing}) (?:favorit[oa]|preferid[oa]) es (?P<what>{title})",
    things=named("película libro vino restaurante equipo cantante flor postre autor"),
)

_HOME = r"(?:casa|piso|apartamento|chalet|departamento)\b"
_NEW = r"(?:una?|la|el|su) (?:(?:nuev[oa]|primera?|gran) )*"
_OCCASIONS = (
    OccasionPattern(
        OccasionKind.GRADUATION,
        r"\b(?:se gradua|se graduara|va a graduarse|se va a graduar|(?:termina|acaba)(?:ra)? (?:el colegio"
        r"|la escuela|el instituto|la universidad|la carrera|la secundaria|el bachillerato|sus estudios))\b",
    ),
    OccasionPattern(OccasionKind.GRADUATION, r"\bgraduacion\b", needs_family=True),
    OccasionPattern(OccasionKind.WEDDING, r"\b(?:se casan?|se casaran?|se van? a casar|va a casarse)\b"),
    OccasionPattern(OccasionKind.WEDDING, r"\bboda\b", needs_family=True),
    OccasionPattern(
        OccasionKind.RETIREMENT,
        r"\b(?:se jubilan?|se jubilaran?|se retira|va a jubilarse|se van? a jubilar)\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\besperan? (?:una?|su|otr[oa]|a su)(?: \w+)? ?(?:bebe|hijo|hija|nino|nina|gemelos|mellizos)\b"
        r"|\bvan? a tener un bebe\b",
    ),
    OccasionPattern(
        OccasionKind.NEW_BABY,
        r"\b(?:ha tenido un (?:bebe|hijo)|(?:tuvo|tuvieron) (?:una?|su) (?:\w+ )?(?:bebe|hijo|hija)"
        r"|dio a luz)\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(
        OccasionKind.NEW_HOME,
        rf"\b(?:se (?:mudo|mudaron|ha mudado|han mudado) a|compro|compraron|han? comprado) {_NEW}{_HOME}",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(OccasionKind.NEW_HOME, rf"\bse (?:mudan?|mudaran?|van? a mudar) a {_NEW}{_HOME}"),
    OccasionPattern(
        OccasionKind.PROMOTION,
        r"\b(?:l[aeo] ascendieron|ha sido ascendid[oa]|fue ascendid[oa])\b",
        needs_date=False,
        is_over=True,
    ),
    OccasionPattern(OccasionKind.ANNIVERSARY, r"\baniversario de bodas\b|\baniversario es\b"),
    OccasionPattern(OccasionKind.BIRTHDAY, r"\bcumpleanos(?= del? .{1,40} es\b)", needs_family=True),
    OccasionPattern(OccasionKind.BIRTHDAY, r"\bcumpleanos es\b|\bcumple \d{1,3}(?: anos)?\b"),
)

SPANISH = Grammar(
    language="es",
    dates=_DATES,
    facts=_FACTS,
    occasions=_OCCASIONS,
    orders=r"\b(?:llamar(?:l[aeo]s?)?|llama(?:me|nos)|devolver la llamada|contactar|escribir(?:le)?"
    r"|enviar(?:le)?|mandar(?:le)?|recordar(?:le)?|visitar(?:l[aeo])?|hablar|quedar|reunirse"
    r"|preguntar(?:le)?)\b",
    plans=r"\b(?:cita|reunion|firma|vencimiento|llamada pendiente"
    r"|(?:contrato|seguro|hipoteca|alquiler) (?:vence|termina|caduca))\b",
    negation=r"\b(?:no|nunca|jamas|tampoco|sin)\b",
    past=r"\b(?:fue|fueron|eran?|estaban?|tenian?|ayer|anoche|hablamos|quedamos|llamamos|vino|vinieron|hizo"
    r"|vendio|vendieron|compro|compraron|estuvo|estuvieron|l[aeo] llame"
    r"|(?:ha|han|hemos|he) \w+(?:ado|ido|to|cho))\b",
    doubt=r"\b(?:no|nunca|jamas|quizas?|tal vez|a lo mejor|probablemente|posiblemente|espera que|quieren?"
    r"|quisiera|le gustaria|si|cancelad[oa]|aplazad[oa]|podrian?|piensan?|duda|era|estaba)\b",
    long_ago=r"\b(?:el ano pasado|hace \w+ (?:anos?|meses)|(?:19|20)\d\d)\b",
    breaks=r"\b(?:y|e|pero|luego|porque|entonces)\b",
    relations=meanings("""
        daughter: hija
        son: hijo
        wife: esposa su_mujer
        husband: marido esposo
        partner: pareja
        mother: madre mama
        father: padre papa
        brother: hermano
        sister: hermana
        grandchild: nieto nieta
        -: yerno nuera jefe jefa vecino vecina amigo amiga novio novia colega companero companera tia tio
        -: sobrino sobrina
        -: primo prima padres hijos hijas inquilino inquilina cunado cunada suegra suegro cliente clienta
    """),
    pronouns={"el": "m", "ella": "f", "ellos": "", "ellas": "f"},
    glue=words(
        "el ella ellos ellas ya tambien por fin pronto ahora los las la su sus mayor menor pequena"
        " pequeno dice dicen"
        " que me cuenta oficialmente ambos dos a le es"
    ),
    of=r"^ (?:de|del)(?: (?:su|la|el|los))? ?$",
    not_names=words(
        "un una el la los las de del y o pero con para por en su sus que quien cuando como ayer hoy"
        " manana todo todos"
        " nada yo tu ella ellos nosotros usted ustedes senor senora sr sra don dona"
    ),
)
