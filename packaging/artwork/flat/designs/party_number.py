"""Party number: larger confetti than in the party letters, inside the age."""

from designs import party_letters


def art():
    return {"filling": party_letters.filling(460, 18, (6.5, 10))} | party_letters.showers()
