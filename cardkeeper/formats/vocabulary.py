"""The words for dates, relatives and places in English, German, French, Spanish and their neighbours.

Each entry is a list of folded words between bars; the first meaning that has a word keeps it.
"""

from collections.abc import Mapping

from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Relation

OCCASIONS: Mapping[str, str] = {
    OccasionKind.MEMORIAL: """
        death | died | deceased | passed away | memorial | date of death | yahrzeit
        todestag | sterbetag | gestorben | verstorben | deces | decede | mort | date de deces
        fallecimiento | defuncion | fallecido | muerte | overleden | sterfdag | morte
    """,
    OccasionKind.CUSTOMER_ANNIVERSARY: """
        customer since | client since | customer anniversary | client anniversary | first purchase
        kunde seit | kundin seit | client depuis | cliente depuis | cliente desde | klant sinds
        cliente dal
    """,
    OccasionKind.HOME_ANNIVERSARY: """
        home anniversary | house anniversary | closing | closing date | home purchase | house purchase
        bought house | bought home | moved in | hauskauf | einzug | achat maison | compra de la casa
    """,
    OccasionKind.GRADUATION: """
        graduation | graduates | graduated | graduation date | abschluss | abitur | diplome
        remise de diplome
        graduacion | afstuderen | laurea
    """,
    OccasionKind.RETIREMENT: """
        retirement | retires | retired | ruhestand | pensionierung | retraite | jubilacion | pensioen
    """,
    OccasionKind.NAME_DAY: """
        name day | nameday | saint's day | namenstag | fete | onomastico | onomastica | imieniny | naamdag
    """,
    OccasionKind.ANNIVERSARY: """
        anniversary | wedding anniversary | wedding | wedding day | wedding date | date of wedding | married
        wed date | wed. date | wedding anniv | anniv | anniv.
        married on | marriage | marriage date | marriage anniversary | anniversary date
        hochzeit | hochzeitstag | hochzeitsdatum | heirat | heiratsdatum | jahrestag | verheiratet seit
        anniversaire de mariage | anniversaire de mariage ou fete | mariage | date de mariage | noces
        boda | bodas | aniversario | aniversario de boda | aniversario de bodas | fecha de boda | matrimonio
        anniversario | anniversario di matrimonio | huwelijk | trouwdag | trouwdatum | huwelijksdag
        casamento | bryllup
    """,
    OccasionKind.BIRTHDAY: """
        birthday | birthdate | birth date | date of birth | dob | d.o.b. | bday | b-day | born | birthdays
        geburtstag | geburtsdatum | geb. | geb | geboren | geboren am | geb.datum | geb. datum
        anniversaire | date de naissance | naissance | ne le | nee le | ne(e) le
        cumpleanos | fecha de nacimiento | nacimiento | f. nacimiento | fecha nacimiento
        compleanno | data di nascita | verjaardag | geboortedatum | fodelsedag | fodselsdag | urodziny
        data de nascimento | nascimento
    """,
}
RELATIONS: Mapping[str, str] = {
    Relation.SPOUSE: """
        spouse | wife | husband | married to | ehefrau | ehemann | ehepartner | gatte | gattin | frau | mann
        conjoint | conjointe | conjoint(e) | epoux | epouse | mari | femme | conyuge | esposa
        esposo | marido
        mujer | coniuge | moglie | marito | echtgenoot | echtgenote
    """,
    Relation.PARTNER: """
        partner | domestic partner | domesticpartner | girlfriend | boyfriend | fiance | fiancee
        sweetheart
        partnerin | partner/in | lebensgefahrte | lebensgefahrtin | compagnon | compagne | pareja
        companero
        companera
    """,
    Relation.CHILD: """
        child | children | kid | kids | son | daughter | sons | daughters | stepson
        stepdaughter | stepchild
        kind | kinder | sohn | tochter | enfant | enfants | fils | fille | hijo | hija | hijos | hijas
        figlio | figlia | figli | zoon | dochter | kinderen | filho | filha
    """,
    Relation.PARENT: """
        parent | parents | mother | father | mom | mum | dad | stepmother | stepfather
        mutter | vater | eltern | mere | pere | madre | padre | padres | mama | papa
    """,
    Relation.SIBLING: """
        sibling | brother | sister | bruder | schwester | geschwister | frere | soeur | hermano | hermana
        fratello | sorella | broer | zus
    """,
    Relation.FRIEND: """
        friend | best friend | freund | freundin | ami | amie | amigo | amiga | amico | amica
        vriend | vriendin
    """,
    Relation.COLLEAGUE: """
        colleague | co-worker | coworker | kollege | kollegin | collegue | colega | collega
    """,
    Relation.ASSISTANT: """
        assistant | agent | secretary | assistent | assistentin | sekretarin | assistant(e) | assistante
        asistente | ayudante
    """,
}
PLACES: Mapping[str, str] = {
    "home": """
        home | private | personal | dom | privat | haus | prive | domicile | particulier | casa | particular
        residencia | personnel | personnelle
    """,
    "work": """
        work | business | office | company | geschaftlich | arbeit | dienstlich | firma | buro | bureau
        professionnel | professionnelle | travail | societe | trabajo | oficina | laboral | empresa | werk
        kantoor | lavoro | ufficio
    """,
    "other": """
        other | weitere | weiterer | weiteres | weiteres/e | weiteres/r | andere | sonstige
        autre | otro | otra
        altro | anders
    """,
}


def by_word(table: Mapping[str, str]) -> dict[str, str]:
    """A table turned round: the meaning of each word."""
    words: dict[str, str] = {}
    for meaning, names in table.items():
        for name in names.replace("\n", "|").split("|"):
            if name.strip():
                words.setdefault(fold(name), str(meaning))
    return words
