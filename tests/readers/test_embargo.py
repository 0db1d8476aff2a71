"""An article under an embargo is marked until its time, or left out until then."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from reading_examples import FIRST, SECOND, TITLE, kept, one

from qabot import embargo, embed, indexing
from qabot.cli import DONE, main
from qabot.store import Store

NOW = datetime(2025, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("until", "holds"),
    [
        ("2025-03-04T13:00:00+00:00", True),
        ("2025-03-04T12:30:00+01:00", False),
        ("2025-03-05", True),
        ("2025-03-02", False),
        ("9999-12-31", True),
        ("0001-01-01", False),
        ("someday", True),
        (None, False),
    ],
)
def test_until_its_time(until: str | None, holds: bool) -> None:
    assert embargo.holds(until, NOW) is holds


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("Sperrfrist: 4. März 2090, 10.00 Uhr", "2090-03-04T10:00"),
        ("ACHTUNG, SPERRFRIST: 04.03.2090, 10:00 Uhr!", "2090-03-04T10:00"),
        ("EMBARGOED UNTIL 4 March 2090", "2090-03-04"),
        ("*** Gesperrt bis 4.3.2090 ***", "2090-03-04"),
    ],
)
def test_a_line_over_the_text_says_it(tmp_path: Path, line: str, until: str) -> None:
    found = one(tmp_path, "a.txt", f"{line}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n")
    assert (found.embargo, found.title) == (until, TITLE)
    assert kept(found) == [TITLE, FIRST, SECOND]


def test_marked_at_the_citation_or_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    told = "Die Stadt Altwerder bestritt, den Hafen geschlossen zu haben."
    (corpus / "a.md").write_text(f"---\ntitle: Hafen\nembargo: 2090-03-04T10:00:00+01:00\n---\n\n{told}\n")
    places = ["--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert main(["index", *places]) == DONE
    assert main(["ask", "Was bestreitet Altwerder?", *places]) == DONE
    assert "Embargo until 2090-03-04T10:00:00+01:00" in capsys.readouterr().out
    assert main(["index", "--no-embargoed", *places]) == DONE
    out = capsys.readouterr().out
    assert "0 articles" in out and "a.md: it is embargoed until 2090-03-04T10:00:00+01:00" in out
    assert main(["index", *places]) == DONE
    assert "holds 1 article, " in capsys.readouterr().out


def test_read_when_its_time_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, store, model = tmp_path / "corpus", Store.open(tmp_path / "index"), embed.load()
    corpus.mkdir()
    (corpus / "a.md").write_text(f"---\ntitle: Hafen\nembargo: 2090-03-04\n---\n\n{FIRST}\n")
    assert indexing.update(corpus, store, model, embargoed=False).articles == 0
    monkeypatch.setattr(embargo, "holds", lambda until, now=None: False)
    assert indexing.update(corpus, store, model, embargoed=False).articles == 1
