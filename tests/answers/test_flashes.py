"""A flash that an agency sent ahead is of the report that carries it; two matters stay two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from qabot import versions
from qabot.types import Article, Block, LanguageCode, Role

GERMAN = (
    "Rat von Altwerder stimmt Bau der Schleuse zu",
    "Der Rat von Altwerder hat am Abend dem Bau der neuen Schleuse zugestimmt, wie die Stadt mitteilte. Für den Plan "
    "stimmten 14 Räte, 9 waren dagegen. Baurätin Tilda Brom sagte, die Arbeiten sollen im April beginnen und zwei "
    "Jahre dauern. Die Reeder am Hafen hatten vor höheren Gebühren gewarnt. Das Land zahlt nach Angaben des Rathauses "
    "die Hälfte der Kosten, den Rest trägt der Kreis. Bürgermeister Ole Funk kündigte eine Feier an. Der Hafenmeister "
    "wollte sich am Abend nicht äußern. Die Fähre zwischen den Ufern fährt bis zum Ende der Arbeiten weiter.",
)
ENGLISH = (
    "Altwerder council approves new lock",
    "The council of Altwerder has approved the new lock, the mayor said. Fourteen members were in favour and nine were "
    "against it. Works officer Tilda Brom said that digging would begin in April and would last two years. Shipowners "
    "at the harbour had warned of higher fees. The state pays half of the cost, according to the town hall, and the "
    "district will bear the remainder. Mayor Ole Funk announced a party. The ferry between the banks will go on until "
    "the works are finished, and the harbour master declined to comment.",
)


def article(
    id: str,
    *parts: str,
    source: str | None = "dpa",
    date: str | None = "2025-03-04",
    language: LanguageCode = "de",
) -> Article:
    text, blocks = "", []
    for part in parts:
        start = len(text)
        text += f"{part}\n\n"
        blocks.append(Block(start, start + len(part), Role.TITLE if len(parts) > 1 and not start else Role.PARAGRAPH))
    return Article(id, text, tuple(blocks), language, parts[0], id, source=source, date=date)


def related(*articles: Article) -> dict[str, tuple[str | None, str | None]]:
    keys = dict(enumerate(articles, 1))
    pairs = versions.candidates({n: versions.signature(one) for n, one in keys.items()})
    found = versions.kin(pairs, keys, dict.fromkeys(keys, 1))
    name: dict[int | None, str | None] = {None: None, **{n: one.id for n, one in keys.items()}}
    return {keys[key].id: (name[newer], name[copied]) for key, (newer, copied) in found.items()}


@pytest.mark.parametrize(
    ("report", "flash"),
    [
        (GERMAN, ["Rat von Altwerder stimmt Bau der Schleuse zu"]),
        (GERMAN[1:], ["Rat von Altwerder stimmt Bau der Schleuse zu"]),
        (GERMAN, ["Der Rat von Altwerder hat am Abend dem Bau der Schleuse zugestimmt. Das teilte die Stadt mit."]),
        (GERMAN, ["Der Rat von Altwerder hat dem Bau der Schleuse zugestimmt."]),
        (GERMAN, ["Rat von Altwerder stimmt Bau der Schleuse zu", "Mehr in Kürze."]),
        (GERMAN, ["Baurätin Tilda Brom sagte, die Arbeiten sollen im April beginnen und zwei Jahre dauern."]),
        (GERMAN, ["Das Land zahlt nach Angaben des Rathauses die Hälfte der Kosten, den Rest trägt der Kreis."]),
        (["Funk", f"Bürgermeister Ole Funk ist zurückgetreten. {GERMAN[1]}"], ["Bürgermeister Ole Funk tritt zurück"]),
        (ENGLISH, ["Altwerder council approves new lock"]),
        (ENGLISH[1:], ["Council of Altwerder approves new lock"]),
        (ENGLISH[1:], ["The council of Altwerder has approved the new lock. That was announced by the mayor."]),
        (ENGLISH, ["Shipowners at the harbour had warned of higher fees", "More soon."]),
    ],
)  # fmt: skip
def test_a_flash_is_an_earlier_version_of_the_report(report: Sequence[str], flash: Sequence[str]) -> None:
    language: LanguageCode = "en" if report[-1] == ENGLISH[1] else "de"
    texts = article("a.txt", *flash, language=language), article("b.txt", *report, language=language)
    assert related(*texts) == {"a.txt": ("b.txt", None)}
    assert related(*reversed(texts)) == {"a.txt": ("b.txt", None)}


@pytest.mark.parametrize(
    "flash",
    [
        "Rat von Altwerder stimmt Bau der Schleuse nicht zu",
        "Rat von Altwerder lehnt Bau der Schleuse ab",
        "Rat von Altwerder stimmt Abriss der Schleuse zu",
        "Rat von Neuwerder stimmt Bau der Schleuse zu",
        "Rat von Altwerder soll Bau der Schleuse zustimmen",
        "Rat von Altwerder stimmt am Montag Bau der Schleuse zu",
        "Rat von Altwerder stimmt Bau der Schleuse zu. 15 Räte dafür, 9 dagegen.",
        "Für den Plan stimmten 15 Räte, 9 waren dagegen.",
        "Für den Plan stimmten 9 Räte, 14 waren dagegen.",
        "Baurätin Tilda Brom tritt zurück.",
        "Baurätin Tilda Brom sagte, die Arbeiten sollen im Mai beginnen und zwei Jahre dauern.",
        "Baurätin Tilda Brom sagte, die Arbeiten sollen im April beginnen und drei Jahre dauern.",
        "Bürgermeister Ole Funk kündigte Rücktritt an",
        "Bürgermeister Ole Funk tritt zurück",
        "Hafenmeister äußert sich zu Vorwürfen",
        "Der Hafenmeister wollte sich am Abend äußern.",
        "Die Reeder am Hafen hatten vor niedrigeren Gebühren gewarnt.",
        "Reeder klagen gegen Bau der Schleuse in Altwerder",
        "Die Fähre zwischen den Ufern fährt bis zum Ende der Arbeiten nicht weiter.",
        "Das Land zahlt nach Angaben des Rathauses die Hälfte der Kosten, den Rest trägt die Stadt.",
        "Schleuse Altwerder: Mehr in Kürze",
        "Wie die Stadt am Abend mitteilte, hat der Rat von Altwerder den Haushalt beschlossen.",
    ],
)
@pytest.mark.parametrize("headed", [True, False])
def test_another_matter_stays_one_of_its_own(flash: str, headed: bool) -> None:
    report = article("b.txt", *(GERMAN if headed else GERMAN[1:]))
    assert related(article("a.txt", flash), report) == {}


@pytest.mark.parametrize(
    "flash",
    [
        "Altwerder council rejects new lock",
        "Altwerder council approves halt to new lock",
        "Altwerder council does not approve new lock",
        "Altwerder council could approve new lock",
        "Neuwerder council approves new lock",
        "Fifteen members were in favour and nine were against it",
        "Works officer Tilda Brom said that digging would begin in May and would last two years.",
        "Works officer Tilda Brom resigns",
        "Mayor Ole Funk announced a party for Sunday.",
        "Shipowners at the harbour had warned of lower fees.",
        "The council of Altwerder has approved the new lock on Sunday.",
        "Altwerder council approves new lock, dam",
    ],
)
def test_another_matter_in_english(flash: str) -> None:
    texts = article("a.txt", flash, language="en"), article("b.txt", *ENGLISH, language="en")
    assert related(*texts) == {}


@pytest.mark.parametrize(
    ("sent", "printed", "one"),
    [
        ("2025-03-04", "2025-03-04T19:00", True),
        (None, "2025-03-04", True),
        ("2025-03-04T23:50+01:00", "2025-03-05T00:20+01:00", True),
        ("2025-03-04", "2025-03-05", False),  # a series: the same headline every day
        ("2025-03-04T08:00", "2025-03-05T08:00", False),
        ("2024-03-04", "2025-03-04", False),
    ],
)
def test_a_flash_is_of_the_same_time(sent: str | None, printed: str, one: bool) -> None:
    found = related(article("a.txt", GERMAN[0], date=sent), article("b.txt", *GERMAN, date=printed))
    assert found == ({"a.txt": ("b.txt", None)} if one else {})


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("dpa", "dpa", ("b.txt", None)),
        (None, "dpa", ("b.txt", None)),
        (None, None, ("b.txt", None)),
        ("dpa", "Bote", None),
        ("Bote", "Kurier", None),
    ],
)
def test_a_flash_is_of_the_same_outlet_or_agency(
    first: str | None, second: str | None, found: tuple[str, None] | None
) -> None:
    texts = article("a.txt", GERMAN[0], source=first), article("b.txt", *GERMAN, source=second)
    assert related(*texts) == ({"a.txt": found} if found else {})


def test_a_flash_is_a_copy_of_what_another_outlet_prints_by_the_same_agency() -> None:
    report = article("b.txt", GERMAN[0], f"Altwerder (dpa) - {GERMAN[1]}", source="Bote")
    assert related(article("a.txt", GERMAN[0]), report) == {"a.txt": (None, "b.txt")}


def test_the_newest_version_of_the_report_counts_instead_of_its_flash() -> None:
    newer = article("c.txt", GERMAN[0], GERMAN[1].replace("höheren", "hohen"), date="2025-03-05")
    found = related(article("a.txt", GERMAN[0]), article("b.txt", *GERMAN), newer)
    assert found == {"a.txt": ("c.txt", None), "b.txt": ("c.txt", None)}


def test_two_reports_are_not_one_for_a_flash_in_common() -> None:
    sentence = "Der Rat von Altwerder hat dem Bau der Schleuse zugestimmt."
    other = (
        f"Fischer wollen klagen. {sentence} Der Verband der Fischer will das vor Gericht anfechten, wie Sprecher Jan "
        "Holm ankündigte. Die Laichplätze am Wehr gingen verloren, sagte er. Das Amt für Gewässer hat die Einwände im "
        "Herbst zurückgewiesen. Ein Urteil wird vor dem Sommer nicht erwartet, und bis dahin kann gebaut werden."
    )
    found = related(article("a.txt", sentence), article("b.txt", *GERMAN), article("c.txt", other))
    assert found.keys() == {"a.txt"}


def test_an_index_from_before_goes_on() -> None:
    report = article("b.txt", *GERMAN)
    before = versions.signature(report)[-288:]
    assert versions.candidates({1: before, 2: before, 3: b"", 4: versions.signature(report)}) == {
        (1, 2),
        (1, 4),
        (2, 4),
    }
