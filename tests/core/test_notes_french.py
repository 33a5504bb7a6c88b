"""Notes that listen, in French. Today is Tuesday, 12 May 2026."""

import pytest

from tests.core.listeners import words


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Rappeler en septembre.", "Remind me on Tuesday, September 8"),
        ("Veut parler du prêt cuisine, rappeler en septembre", "Remind me on Tuesday, September 8"),
        ("Appeler le 4 juin", "Remind me on Thursday, June 4"),
        ("Appeler le jeudi 4 juin 2026", "Remind me on Thursday, June 4"),
        ("Rappeler le 1er juillet", "Remind me on Wednesday, July 1"),
        ("Envoyer le dossier le 4/6/2027", "Remind me on Friday, June 4, 2027"),
        ("Rappeler mardi prochain", "Remind me on Tuesday, May 19"),
        ("Rappeler vendredi", "Remind me on Friday, May 15"),
        ("Recontacter dans deux semaines", "Remind me on Tuesday, May 26"),
        ("Relancer dans six mois", "Remind me on Thursday, November 12"),
        ("Appeler demain", "Remind me on Wednesday, May 13"),
        ("Rappeler après-demain", "Remind me on Thursday, May 14"),
        ("Rappeler la semaine prochaine", "Remind me on Tuesday, May 19"),
        ("Relancer fin juin", "Remind me on Tuesday, June 30"),
        ("Rendez-vous le 4 juin chez le notaire", "Remind me on Thursday, June 4"),
        ("Le bail expire en août", "Remind me on Tuesday, August 4"),
        ("Opération le 4 juin.", "Remind me on Thursday, June 4"),
    ],
)
def test_a_date_in_the_text_offers_a_reminder(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "A appelé le 4 juin.",
        "Nous avons parlé en mars.",
        "Était en vacances en mai.",
        "Tennis tous les mardis.",
        "Chorale le mardi.",
        "Passé mardi dernier.",
        "Ne pas appeler en septembre.",
        "Pas avant le 4 juin.",
        "En congé du 4 au 8 juin.",
        "Partent en Espagne en juillet.",
        "Hier il est venu.",
        "Habite rue du 4 septembre.",
    ],
)
def test_no_reminder(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Sa fille passe son bac en juin.", "Graduation of Anika, June 2026"),
        ("Anika finit ses études en juin 2027", "Graduation of Anika, June 2027"),
        ("Sa fille Elin termine le lycée en juin", "Graduation of Elin, June 2026"),
        ("Remise des diplômes de sa fille le 12 juin", "Graduation of Anika, June 12, 2026"),
        ("Se marie en mai 2027.", "Wedding, May 2027"),
        ("Mateo se marie le 20 juin", "Wedding of Mateo, June 20, 2026"),
        ("Mariage de son fils le 20 juin", "Wedding of Mateo, June 20, 2026"),
        ("Prend sa retraite l'année prochaine", "Retirement, 2027"),
        ("Son mari part à la retraite en 2027", "Retirement of Dev, 2027"),
        ("Ils attendent un bébé en mars", "New baby, March 2027"),
        ("Ont acheté une maison", "New home"),
        ("Viennent d'emménager dans leur nouvelle maison", "New home"),
        ("Déménagent dans une nouvelle maison en juillet", "New home, July 2026"),
        ("A été promue", "New job"),
        ("L'anniversaire de Anika est le 4 juin", "Birthday of Anika, June 4"),
        ("Anniversaire de mariage le 3 octobre", "Wedding anniversary, October 3"),
    ],
)
def test_an_occasion_in_the_text(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Sa fille passera peut-être son bac en juin.",
        "Ne se marie pas en juin.",
        "Voudrait prendre sa retraite en 2027.",
        "Son patron part à la retraite en juin.",
        "La voisine se marie en juin.",
        "Invités à un mariage en juin.",
        "Attend une offre en mars.",
        "Ont acheté une voiture.",
        "Si elle se marie en juin",
    ],
)
def test_no_occasion(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chips"),
    [
        ("A un chien qui s'appelle Rex", ["Rex, chien"]),
        ("Son chat Minou est malade", ["Minou, chat"]),
        ("Aime le tennis et le golf", ["Tennis", "Golf"]),
        ("Joue au tennis", ["Tennis"]),
        ("Grand fan de l'OM", ["Fan: OM"]),
        ("Son film préféré est Casablanca", ["Favorite film: Casablanca"]),
        ("Anika joue du piano", ["Anika: Piano"]),
    ],
)
def test_a_fact_in_the_text(note, chips):
    assert words(note) == chips


@pytest.mark.parametrize(
    "note",
    [
        "Aime notre offre.",
        "N'aime pas le tennis",
        "A un chien",
        "Son ami joue au golf",
        "Joue avec l'idée de vendre",
    ],
)
def test_no_fact(note):
    assert words(note) == []


@pytest.mark.parametrize("note", ["Leur chien Rex est mort.", "Ils ont acheté une maison il y a deux ans."])
def test_what_is_no_more_or_long_over_makes_no_chip(note):
    assert words(note) == []
