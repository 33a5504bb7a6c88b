"""Notes that listen, in Spanish. Today is Tuesday, 12 May 2026."""

import pytest

from tests.core.listeners import words


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Llamar en septiembre.", "Remind me on Tuesday, September 8"),
        ("Quiere hablar del préstamo, llamarla en septiembre", "Remind me on Tuesday, September 8"),
        ("Llamar el 4 de junio", "Remind me on Thursday, June 4"),
        ("Llamar el jueves 4 de junio de 2026", "Remind me on Thursday, June 4"),
        ("Enviar los papeles el 4/6/2027", "Remind me on Friday, June 4, 2027"),
        ("Llamar el próximo martes", "Remind me on Tuesday, May 19"),
        ("Llamar el viernes", "Remind me on Friday, May 15"),
        ("Llamar el martes que viene", "Remind me on Tuesday, May 19"),
        ("Contactar en dos semanas", "Remind me on Tuesday, May 26"),
        ("Escribir dentro de seis meses", "Remind me on Thursday, November 12"),
        ("Llamar mañana", "Remind me on Wednesday, May 13"),
        ("Llamar pasado mañana", "Remind me on Thursday, May 14"),
        ("Llamar la próxima semana", "Remind me on Tuesday, May 19"),
        ("Llamar el mes que viene", "Remind me on Tuesday, June 2"),
        ("Llamar a finales de junio", "Remind me on Tuesday, June 30"),
        ("Cita con el notario el 4 de junio", "Remind me on Thursday, June 4"),
        ("El contrato vence en agosto", "Remind me on Tuesday, August 4"),
    ],
)
def test_a_date_in_the_text_offers_a_reminder(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Hablamos el 4 de junio.",
        "Estuvo de vacaciones en mayo.",
        "Ha llamado esta mañana.",
        "Llamó por la mañana.",
        "Coro todos los martes.",
        "Baila los martes.",
        "No llamar en septiembre.",
        "No antes del 4 de junio.",
        "Viajan a Italia en julio.",
        "Vive en la calle 2 de mayo.",
    ],
)
def test_no_reminder(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chip"),
    [
        ("Su hija se gradúa en junio.", "Graduation of Anika, June 2026"),
        ("Anika termina la universidad en junio de 2027", "Graduation of Anika, June 2027"),
        ("Su hija Elin se gradúa en junio", "Graduation of Elin, June 2026"),
        ("Graduación de su hija el 12 de junio", "Graduation of Anika, June 12, 2026"),
        ("Se casa en mayo de 2027.", "Wedding, May 2027"),
        ("Mateo se casa el 20 de junio", "Wedding of Mateo, June 20, 2026"),
        ("Boda de su hijo el 20 de junio", "Wedding of Mateo, June 20, 2026"),
        ("Se jubila el año que viene", "Retirement, 2027"),
        ("Su marido se jubila en 2027", "Retirement of Dev, 2027"),
        ("Esperan un bebé en marzo", "New baby, March 2027"),
        ("Se mudaron a una casa nueva", "New home"),
        ("Compraron una casa", "New home"),
        ("Se mudan a una nueva casa en julio", "New home, July 2026"),
        ("La ascendieron", "New job"),
        ("El cumpleaños de Anika es el 4 de junio", "Birthday of Anika, June 4"),
        ("Aniversario de bodas el 3 de octubre", "Wedding anniversary, October 3"),
    ],
)
def test_an_occasion_in_the_text(note, chip):
    assert words(note) == [chip]


@pytest.mark.parametrize(
    "note",
    [
        "Su hija quizás se gradúa en junio.",
        "No se casa en junio.",
        "Quiere jubilarse en 2027.",
        "Su jefe se jubila en junio.",
        "La vecina se casa en junio.",
        "Fueron a una boda en junio.",
        "Espera una oferta en marzo.",
        "Compraron un coche.",
        "Si se casa en junio",
    ],
)
def test_no_occasion(note):
    assert words(note) == []


@pytest.mark.parametrize(
    ("note", "chips"),
    [
        ("Tiene un perro llamado Rex", ["Rex, perro"]),
        ("Su gato Misi está enfermo", ["Misi, gato"]),
        ("Le gusta el tenis y el golf", ["Tenis", "Golf"]),
        ("Juega al tenis", ["Tenis"]),
        ("Es hincha del Real Madrid", ["Fan: Real Madrid"]),
        ("Su película favorita es Casablanca", ["Favorite película: Casablanca"]),
        ("Anika toca el piano", ["Anika: Piano"]),
    ],
)
def test_a_fact_in_the_text(note, chips):
    assert words(note) == chips


@pytest.mark.parametrize(
    "note", ["Le gusta nuestra oferta.", "No le gusta el tenis", "Tiene un perro", "Su amigo juega al golf"]
)
def test_no_fact(note):
    assert words(note) == []


@pytest.mark.parametrize("note", ["Su perro Rex murió.", "Compraron una casa hace dos años."])
def test_what_is_no_more_or_long_over_makes_no_chip(note):
    assert words(note) == []
