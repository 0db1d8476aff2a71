"""An index that grew file by file tells the same versions and copies as one that is made in one go."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from indexing_examples import Silent

from qabot import indexing
from qabot.store import Store

REPORT = (
    "Der Rat von Altwerder hat am Abend den Bau der neuen Schleuse beschlossen. Baurätin Tilda Brom sagte, die "
    "Arbeiten sollen im April beginnen und zwei Jahre dauern. Die Reeder am Hafen hatten vor Gebühren gewarnt, die "
    "Stadt wies das zurück. Das Land zahlt nach Angaben des Rathauses die Hälfte der Kosten, den Rest trägt der Kreis."
)
TEXTS = (
    REPORT,
    REPORT.replace("im April", "im Mai"),
    REPORT.replace("im April", "im Juni").replace("zwei Jahre", "drei Jahre"),
    f"{REPORT} Die Fähre fährt bis dahin weiter.",
)
NAMES = ("Schleuse.txt", "Schleuse-2.txt", "alt/Schleuse.txt", "Altwerder.txt", "Rat.txt")
LONG_AGO = 1_700_000_000  # seconds


def told(corpus: Path, store: Store) -> dict[str, tuple[tuple[str, ...], str | None, str | None]]:
    indexing.update(corpus, store, Silent(), reader=Silent())
    return {one.id: (one.paths, one.newer, one.copy_of) for one in store.snapshot().articles()}


def in_one_go(corpus: Path) -> dict[str, tuple[tuple[str, ...], str | None, str | None]]:
    with TemporaryDirectory() as index:
        return told(corpus, Store.open(Path(index)))


def put(corpus: Path, name: str, text: str, changed: float) -> None:
    path = corpus / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (changed, changed))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from((*TEXTS, None)),  # None: the file goes away
        st.integers(0, 4),  # when it changed
        st.booleans(),  # whether the index is brought up to date then
    ),
    min_size=2,
    max_size=10,
)


@settings(max_examples=15, deadline=None)
@given(STEPS)
def test_the_way_to_a_corpus_makes_no_difference(steps: list[tuple[str, str | None, int, bool]]) -> None:
    with TemporaryDirectory() as folder:
        corpus, store = Path(folder) / "corpus", Store.open(Path(folder) / "index")
        corpus.mkdir()
        for name, text, changed, indexed in steps:
            if text is None:
                (corpus / name).unlink(missing_ok=True)
            else:
                put(corpus, name, text, LONG_AGO + changed)
            if indexed:
                told(corpus, store)
        assert told(corpus, store) == in_one_go(corpus)


def test_a_second_file_of_the_same_text_makes_it_the_newer_one(tmp_path: Path) -> None:
    corpus, store = tmp_path / "corpus", Store.open(tmp_path / "index")
    put(corpus, "a.txt", TEXTS[0], LONG_AGO + 1)
    put(corpus, "b.txt", TEXTS[1], LONG_AGO + 2)
    assert told(corpus, store) == {"a.txt": (("a.txt",), "b.txt", None), "b.txt": (("b.txt",), None, None)}
    put(corpus, "c.txt", TEXTS[0], LONG_AGO + 3)
    assert told(corpus, store) == {"a.txt": (("a.txt", "c.txt"), None, None), "b.txt": (("b.txt",), "a.txt", None)}
    (corpus / "c.txt").unlink()
    assert told(corpus, store)["a.txt"] == (("a.txt",), "b.txt", None)


def test_what_was_written_a_moment_ago_is_not_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, now = tmp_path / "corpus", time.time()
    put(corpus, "a.txt", TEXTS[0], now)  # which may be written again within the same tick of the clock
    put(corpus, "b.txt", TEXTS[1], now - 60)
    monkeypatch.setattr("time.time_ns", lambda: int((now + 1) * 1e9))
    assert in_one_go(corpus) == {"a.txt": (("a.txt",), None, None), "b.txt": (("b.txt",), "a.txt", None)}


def test_a_time_of_change_alone_tells_which_is_the_newer(tmp_path: Path) -> None:
    corpus, store = tmp_path / "corpus", Store.open(tmp_path / "index")
    put(corpus, "a.txt", TEXTS[0], LONG_AGO + 1)
    put(corpus, "b.txt", TEXTS[1], LONG_AGO + 2)
    told(corpus, store)
    generation = store.snapshot().generation
    put(corpus, "b.txt", TEXTS[1], LONG_AGO + 3)
    told(corpus, store)
    assert store.snapshot().generation == generation, "the order is the same"
    put(corpus, "a.txt", TEXTS[0], LONG_AGO + 4)
    assert told(corpus, store) == in_one_go(corpus)
    assert store.snapshot().generation == generation + 1
    told(corpus, store)
    assert store.snapshot().generation == generation + 1


def test_of_a_crowd_the_same_are_compared_whenever_they_came(tmp_path: Path) -> None:
    corpus, store = tmp_path / "corpus", Store.open(tmp_path / "index")
    days = range(60)  # more than are compared each with each; only those of near days belong together
    for day in days:
        dated = f"---\ndate: {date.fromordinal(739_000 + day)}\n---\n{REPORT} Ausgabe {day}."
        put(corpus, f"{day * 23 % 60:02}-{day}.md", dated, LONG_AGO)
    told(corpus, store)
    for day in days:
        (corpus / f"{day * 23 % 60:02}-{day}.md").rename(corpus / f"{day:02}.md")
    assert told(corpus, store) == in_one_go(corpus)
