"""Names that questions may mean, as an index knows them."""

from __future__ import annotations

from qabot.question.names import Names

NAMES = Names(
    [
        "John Kirby",
        "Julia Timoschenko",
        "Kim Jong Un",
        "Nordkorea",
        "USA",
        "Stadtwerke Brunnau",
        "Maria Holm",
        "Polizei",
    ],
    ["Tagblatt Brunnau", "derStandard"],
)


PAIR = Names(["Holger Lenz", "Holger Lenz", "Ines Lenz", "Amy Cole", "David Cole", "David Cole"])
