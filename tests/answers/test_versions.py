"""Versions of one text and copies of one report are told by their text; the index says which is which."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from qabot import embed, indexing, versions
from qabot.store import Store
from qabot.types import Article, Block, Role

REPORT = (
    "Das Amt für Brunnen hat am Montag bestritten, dass der Marktbrunnen in Quellhausen geschlossen wird. Amtsleiterin "
    "Tilda Brom sagte, der Brunnen bleibe bis Oktober offen. Die Händler am Platz hatten zuvor berichtet, dass das "
    "Wasser seit Tagen trüb sei. Eine Untersuchung des Landeslabors fand keine Keime, wie das Amt am Abend mitteilte. "
    "Bürgermeister Ole Funk kündigte an, die Leitungen im Frühjahr erneuern zu lassen, wenn der Rat zustimmt."
)
OTHER = (
    "Der Ruderverein Altwerder hat seine Boote verkauft. Vorsitzender Jan Holm bestätigte, dass die Stadt das Gelände "
    "am Hafen zurückhaben will. Die Mitglieder protestierten am Wochenende vor dem Rathaus und forderten Ersatz."
)


def article(id: str, text: str = REPORT, source: str | None = "Bote", date: str | None = "2025-03-04") -> Article:
    return Article(id, text, (Block(0, len(text), Role.PARAGRAPH),), "de", id, id, source=source, date=date)


def related(*articles: tuple[Article, int]) -> dict[str, tuple[str | None, str | None]]:
    """Newer version and copied article of each, by ids, as the index finds them."""
    keys = {n: one for n, (one, _) in enumerate(articles, 1)}
    pairs = versions.candidates({n: versions.signature(one) for n, one in keys.items()})
    found = versions.kin(pairs, keys, {n: modified for n, (_, modified) in enumerate(articles, 1)})
    name: dict[int | None, str | None] = {None: None, **{n: one.id for n, one in keys.items()}}
    return {keys[key].id: (name[newer], name[copied]) for key, (newer, copied) in found.items()}


def test_a_corrected_text_takes_the_place_of_the_first() -> None:
    new = article("b.txt", REPORT.replace("bleibe bis Oktober offen", "schließe nun doch"), date="2025-03-05")
    assert related((article("a.txt"), 9), (new, 1)) == {"a.txt": ("b.txt", None)}
    same_day = article("b.txt", new.text)
    assert related((article("a.txt"), 1), (same_day, 2)) == {"a.txt": ("b.txt", None)}, "then the file's time tells"


def test_of_two_versions_of_one_day_the_times_tell_and_then_the_numbers_of_the_files() -> None:
    text = REPORT.replace("bleibe bis Oktober offen", "schließe nun doch")
    early, late = article("b.txt", date="2025-03-04T09:00"), article("a.txt", text, date="2025-03-04T15:30")
    assert related((early, 9), (late, 1)) == {"b.txt": ("a.txt", None)}
    zoned = article("a.txt", text, date="2025-03-04T09:30+02:00")
    assert related((early, 1), (zoned, 9)) == {"a.txt": ("b.txt", None)}, "half past seven in Greenwich"
    assert related((early, 9), (article("a.txt", text), 1)) == {"a.txt": ("b.txt", None)}, "one has no time"
    assert related((article("Bad-2.txt"), 1), (article("Bad-10.txt", text), 1)) == {"Bad-2.txt": ("Bad-10.txt", None)}
    assert related((article("Bad.txt"), 1), (article("Bad (1).txt", text), 1)) == {"Bad.txt": ("Bad (1).txt", None)}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Brunnen.txt", "Brunnen_korr.txt"),
        ("Brunnen.txt", "KORR Brunnen.docx"),
        ("Brunnen_ENTWURF.docx", "Brunnen.html"),
        ("Brunnen_v3.txt", "Brunnen_final.txt"),
        ("Brunnen_final.txt", "Brunnen_final2.txt"),
        ("2025-06-02_Brunnen.txt", "2025-06-03_Brunnen.txt"),
        ("Brunnen_30.05.2025.txt", "Brunnen_2.6.2025.txt"),
        ("Brunnen 20250602 0915.txt", "Brunnen 20250602 1430.txt"),
        ("alt/Brunnen.txt", "Brunnen.txt"),
        ("2025/archive/old/fountain.txt", "2025/fountain.txt"),
        ("export.json#9", "export.json#10"),
        ("Brunnen #1.txt", "Brunnen #2.txt"),
    ],
)
def test_what_names_say_of_versions_counts_more_than_the_times_of_files(older: str, newer: str) -> None:
    text = REPORT.replace("bleibe bis Oktober offen", "schließe nun doch")
    assert related((article(older), 9), (article(newer, text), 1)) == {older: (newer, None)}


def test_numbers_of_different_texts_tell_nothing() -> None:
    text = REPORT.replace("bleibe bis Oktober offen", "schließe nun doch")
    assert related((article("Seite 9.txt"), 1), (article("Brunnen 3.txt", text), 2)) == {
        "Seite 9.txt": ("Brunnen 3.txt", None)
    }


def test_the_time_of_a_version_counts_more_than_that_of_publication() -> None:
    first = replace(article("b.json#2", date="2025-03-04T08:00"), updated="2025-03-04T08:00")
    text = REPORT.replace("bleibe bis Oktober offen", "schließe nun doch")
    second = replace(article("b.json#1", text, date="2025-03-04T08:00"), updated="2025-03-05T15:00")
    assert related((first, 1), (second, 1)) == {"b.json#2": ("b.json#1", None)}


def test_a_text_without_an_outlet_is_a_version_of_the_published_one() -> None:
    manuscript = article("a.docx", source=None, date=None)
    assert related((manuscript, 9), (article("b.html"), 1)) == {"a.docx": ("b.html", None)}
    copied = related((manuscript, 9), (article("b.html"), 1), (article("c.html", source="Kurier"), 1))
    assert copied == {"b.html": (None, "a.docx"), "c.html": (None, "a.docx")}, "of which outlet is not told"


def test_the_same_report_in_another_outlet_is_a_copy() -> None:
    copy = article("b.txt", f"Quellhausen. {REPORT} Mehr dazu morgen.", source="Kurier", date="2025-03-05")
    shortened = article("c.txt", REPORT[: REPORT.index("Bürgermeister")], source="Anzeiger", date="2025-03-06")
    assert related((article("a.txt"), 1), (copy, 1), (shortened, 1)) == {
        "b.txt": (None, "a.txt"),
        "c.txt": (None, "a.txt"),
    }


def test_versions_and_copies_together() -> None:
    newer = article("b.txt", REPORT.replace("Montag", "Dienstag"), date="2025-03-05")
    copy = article("c.txt", source="Kurier", date="2025-03-04")
    found = related((article("a.txt", date="2025-03-03"), 1), (newer, 1), (copy, 1))
    assert found == {"a.txt": ("b.txt", "c.txt"), "b.txt": (None, "c.txt")}


@pytest.mark.parametrize(
    "unlike",
    [
        article("b.txt", OTHER),
        article("b.txt", REPORT.replace("Montag", "Dienstag"), date="2025-04-30"),  # a regular report
        article("b.txt", "Der Brunnen bleibt offen."),
    ],
)
def test_what_is_no_version(unlike: Article) -> None:
    assert related((article("a.txt"), 1), (unlike, 1)) == {}


def test_short_texts_whose_names_say_that_they_are_versions() -> None:
    first = REPORT[: REPORT.index(" Die Händler")]
    second = first.replace("bestritten", "bestätigt").replace("bleibe bis Oktober offen", "schließe am Montag")
    assert related((article("Korrektur.txt", first), 1), (article("Korrektur-2.txt", second), 2)) == {
        "Korrektur.txt": ("Korrektur-2.txt", None)
    }


def test_a_crowd_of_texts_is_compared_without_comparing_all() -> None:
    signatures = {n: versions.signature(article(f"{n}.txt", f"{REPORT} Ausgabe {n}.")) for n in range(300)}
    assert 299 <= len(versions.candidates(signatures)) < 300 * 299 / 4


def test_the_index_tells_it(tmp_path: Path) -> None:
    corpus, store, model = tmp_path / "corpus", Store.open(tmp_path / "index"), embed.load()
    corpus.mkdir()

    def put(name: str, text: str, source: str, day: int) -> None:
        (corpus / name).write_text(f"---\nsource: {source}\ndate: 2025-03-0{day}\n---\nBrunnen\n\n{text}\n")
        os.utime(corpus / name, (1_700_000_000 + day, 1_700_000_000 + day))

    def told() -> dict[str, tuple[str | None, str | None]]:
        indexing.update(corpus, store, model)
        return {one.id: (one.newer, one.copy_of) for one in store.snapshot().articles()}

    put("a.md", REPORT, "Bote", 1)
    put("other.md", OTHER, "Bote", 1)
    assert set(told().values()) == {(None, None)}
    put("b.md", REPORT.replace("Montag", "Dienstag"), "Bote", 2)
    put("c.md", REPORT, "Kurier", 3)
    assert told() == {"a.md": ("b.md", None), "b.md": (None, None), "c.md": (None, "b.md"), "other.md": (None, None)}
    (corpus / "b.md").unlink()
    assert told() == {"a.md": (None, None), "c.md": (None, "a.md"), "other.md": (None, None)}
