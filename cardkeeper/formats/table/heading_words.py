"""The headings of address books and of spreadsheets made by hand, in English, German, French and Spanish.

Each entry is a list of folded headings between bars, without the words for home, work and other and
without numbers: those are the slot. What Outlook and Google write stands first, what people write behind it.
"""

from collections.abc import Mapping

from cardkeeper.formats.table.model import Field

HEADINGS: Mapping[str, str] = {
    Field.NAME: """
        name | full name | fullname | display name | customer | customer name | client | client name
        contact
        contact name | person | who | name and surname | names | first and last name | name surname
        nom | nombre | nome
        kunde | kundin | kunden | kundenname | anzeigename | vollstandiger name | vor- und nachname
        vor und nachname
        nachname vorname | name vorname | vorname nachname | vorname name | mandant
        nom complet | nom et prenom | nom prenom | client(e) | cliente | nombre completo
        nombre y apellidos
        apellidos y nombre | klant | naam | nome completo
    """,
    Field.PREFIX: """
        name prefix | prefix | salutation | courtesy title | honorific | mr/mrs | anrede | civilite
        tratamiento
        akademischer titel | trato
    """,
    Field.GIVEN: """
        first name | firstname | given name | forename | christian name | first | vorname | rufname
        prenom
        nombre de pila | primer nombre | voornaam | imie
    """,
    Field.ADDITIONAL: """
        middle name | middle | additional name | middle initial | weitere vornamen | zweiter vorname
        deuxieme prenom | autres prenoms | segundo nombre
    """,
    Field.FAMILY: """
        last name | lastname | family name | surname | last | nachname | familienname | zuname
        nom de famille
        apellidos | apellido | primer apellido | achternaam | cognome | sobrenome | nazwisko
    """,
    Field.SUFFIX: "suffix | name suffix | namenszusatz | suffixe | sufijo",
    Field.NICKNAME: """
        nickname | nick name | goes by | known as | called | spitzname | surnom | alias | apodo | roepnaam
    """,
    Field.PRONUNCIATION: """
        phonetic first name | phonetic middle name | phonetic last name | given name yomi
        additional name yomi
        family name yomi | pronunciation | aussprache
    """,
    Field.FORMER_NAME: """
        maiden name | former name | geburtsname | nom de jeune fille | nom de naissance
        apellido de soltera
    """,
    Field.HOUSEHOLD: "cardkeeper household",
    Field.ORGANIZATION: """
        company | organization | organisation | organization name | company name | business name
        firm | employer
        firma | unternehmen | firmenname | arbeitgeber | societe | entreprise | empresa
        organizacion | compania
        bedrijf | azienda
    """,
    Field.DEPARTMENT: """
        department | organization department | dept | abteilung | service | departement/service
        departamento
    """,
    Field.TITLE: """
        job title | jobtitle | organization title | position | role | occupation | profession | job
        beruf
        funktion | stellung | fonction | poste | metier | puesto | cargo | profesion
    """,
    Field.STREET: """
        street | street address | address line 1 | address1 | street 1 | strasse | strasse und hausnummer
        strasse hausnummer | strasse nr | strasse/nr | rue | n° et rue | calle | calle y numero | via
        straat | ulica
        adressregel 1
    """,
    Field.STREET_2: """
        street 2 | street 3 | address 2 | address line 2 | address line 3 | address2 | adresse 2
        adresszusatz
        complement d'adresse | complement | direccion 2
    """,
    Field.HOUSE_NUMBER: "house number | house no | hausnummer | hausnr | hnr | numero de rue",
    Field.EXTENDED: "extended address | apt | apartment | suite | unit | wohnung | appartement | piso",
    Field.PO_BOX: """
        po box | p.o. box | address po box | postfach | boite postale | apartado
        apartado postal
    """,
    Field.LOCALITY: """
        city | town | city or town | place | locality | town/city | city/town | zip city | zip and city
        postcode and town
        city/state/zip | city / state / zip | city, state, zip | city st zip | city/st/zip | city / st / zip
        postal code and town | city state zip | ort | stadt | wohnort | plz ort | plz/ort | plz und ort
        plz stadt | postleitzahl ort | postleitzahl und ort | ville | localite | commune | cp ville
        code postal ville
        code postal et ville | cp/ville | ciudad | poblacion | localidad | municipio | cp poblacion
        cp ciudad
        plaats | woonplaats | citta | miasto
    """,
    Field.REGION: """
        state | region | province | county | state/province | state or region | bundesland
        bundesland/kanton
        kanton | departement | dep/region | departement ou region | provincia | estado | estado/provincia
        provincia o estado | comunidad
    """,
    Field.POSTAL_CODE: """
        postal code | zip | zip code | zipcode | zip/postal code | postcode | post code | plz
        postleitzahl
        code postal | cp | c.p. | codigo postal | postkod | cap
    """,
    Field.COUNTRY: """
        country | country/region | nation | land | land/region | staat | pays | pays/region | pais
        pais/region
        pais o region
    """,
    Field.ADDRESS: """
        address | address 1 | mailing address | postal address | full address
        anschrift | adresse | adresse 1 | postanschrift | adresse postale | adresse complete
        direccion | domicilio
        direccion postal | adres | indirizzo
    """,
    Field.EMAIL: """
        email | e-mail | e-mail address | email address | mail | e-mail: address | primary email
        secondary email
        alternate email | e-mail-adresse | emailadresse | mailadresse | e-mail: adresse
        e-mail adresse | adresse de messagerie
        adresse e-mail | adresse email | adresse mail | courriel | correo | correo electronico
        direccion de correo electronico | direccion del correo electronico | direccion de correo
    """,
    Field.PHONE: """
        phone | telephone | tel | tel. | phone number | telephone number | primary phone | main phone
        landline
        company main phone | phone no | tel no | radio phone | car phone | telefon | telefonnummer
        tel.-nr.
        festnetz | haupttelefon | autotelefon | numero de telephone | telephone principal | telefono
        numero de telefono | telefono principal | telefono fijo | telefoon | pager | pager number
    """,
    Field.MOBILE: """
        mobile | mobile phone | mobile number | cell | cell phone | cellphone | cellular | gsm
        handy | handynummer
        mobil | mobiltelefon | mobilnummer | portable | telephone portable | tel. mobile | tel mobile
        tel portable
        telephone mobile | movil | telefono movil | celular | telefono celular | mobiel
    """,
    Field.FAX: "fax | fax number | telefax | faxnummer | telecopie | telecopieur | numero de fax",
    Field.URL: """
        web page | webpage | website | web site | url | homepage | home page | internet | web
        webseite | page web
        site web | site internet | pagina web | sitio web
    """,
    Field.MESSENGER: """
        im | im address | messenger | messenger id | screen name | skype | jabber | icq
        aim | chat
    """,
    Field.BIRTH_YEAR: "birth year | year of birth | geburtsjahr | annee de naissance | ano de nacimiento",
    Field.BIRTH_MONTH: """
        birth month | month of birth | geburtsmonat | mois de naissance
        mes de nacimiento
    """,
    Field.BIRTH_DAY: "birth day | day of birth | jour de naissance | dia de nacimiento",
    Field.CATEGORIES: """
        categories | category | labels | tags | tag | group | groups | group membership | list
        lists | segment
        kategorien | kategorie | gruppe | gruppen | schlagworte | categorie | groupe | groupes
        etiquettes
        categorias | categoria | grupo | grupos | etiquetas
    """,
    Field.NOTE: """
        notes | note | remarks | remark | comments | comment | memo | description | notizen | notiz
        bemerkung
        bemerkungen | anmerkung | anmerkungen | kommentar | info | remarque | remarques | commentaire
        commentaires
        notas | nota | observaciones | comentario | comentarios | opmerkingen
    """,
    Field.NO_MAIL: """
        do not mail | do not send | do not contact | no mail | no cards | no mailings | mail opt out
        mailing opt out | opted out of mail | do not allow mail | do not allow mails | keine post
        keine karten | pas de courrier | no enviar
    """,
    Field.LANGUAGE: "language | sprache | langue | idioma | lingua | taal",
    Field.UID: "uid | cardkeeper uid",
    Field.REV: "cardkeeper changed",
    Field.NO_CARDS: "cardkeeper no cards",
    Field.PROPERTY: "cardkeeper property",
}
# What programs write for themselves; nobody would miss it in their customer book.
LEFT_OUT = """
    priority | private | sensitivity | gender | initials | e-mail type | e-mail display name | file as
    email type | directory server | mileage | billing information | internet free busy | photo | subject
    short name | yomi name | organization yomi name | organization symbol | organization type
    company yomi
    given yomi | surname yomi | phonetic file as | distribution lists | e-mail account
    prioritat | privat | vertraulichkeit | geschlecht | initialen | e-mail-typ | e-mail typ
    e-mail: typ | e-mail angezeigter name
    e-mail: angezeigter name | e-mail: display name | abrechnungsinformation | reisekilometer | empfangen
    internet-frei/gebucht | prive | critere de diffusion | sexe | initiales | type de messagerie
    nom complet de l'adresse de messagerie | priorite | privado | confidencialidad | sexo | prioridad
    iniciales
    tipo de correo electronico | nombre para mostrar de correo electronico
"""
TITLES = "title | titel | titre | titulo"
# The surname where there is a column for first names, else the whole name; in Spanish the first name.
SURNAME_BESIDE_FIRST = "name | nom"
FIRST_BESIDE_SURNAME = "nombre | nome"
# What stands beside the relative that a column names: "Spouse name", "Name des Partners".
NAME_WORDS = "name | names | nom | nombre | s"
MANAGERS = """
    manager | manager's | boss | vorgesetzter | vorgesetzten | superieur | responsable | jefe
    administrador
"""
REFERRED = "referred by | referral | recommended by | empfohlen von | recommande par | recomendado por"
