"""One text in several files is one source: all places are cited, and the report tells what is the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from indexing_examples import Silent

from qabot import indexing
from qabot.answer.revisions.places import placed
from qabot.cli.indexing import print_report
from qabot.store import Store
from qabot.types import Answer, Citation, Query, QuestionKind

REPORT = (
    "Der Rat von Altwerder hat am Abend den Bau der neuen Schleuse beschlossen. Baurätin Tilda Brom sagte, die "
    "Arbeiten sollen im April beginnen und zwei Jahre dauern. Die Reeder am Hafen hatten vor Gebühren gewarnt, die "
    "Stadt wies das zurück. Das Land zahlt nach Angaben des Rathauses die Hälfte der Kosten, den Rest trägt der Kreis."
)
LONG_AGO = 1_700_000_000  # seconds
PAGE = "<html><head><title>Schleuse</title></head><body><article><h1>Schleuse</h1><p>{}</p></article></body></html>"


def put(corpus: Path, **texts: str) -> None:
    for n, (name, text) in enumerate(texts.items()):
        path = corpus / name.replace("__", ".")
        path.write_text(text)
        os.utime(path, (LONG_AGO + n, LONG_AGO + n))


def cited(article: str, quote: str) -> Answer:
    query = Query("?", "de", QuestionKind.SAID, "")
    return Answer("?", query, False, "", (), (Citation(1, article, "", None, None, 0, 1, quote),))


@pytest.mark.parametrize("endings", [("md", "txt"), ("markdown", "md"), ("htm", "html")])
def test_equal_bytes_under_two_endings(tmp_path: Path, endings: tuple[str, str]) -> None:
    corpus, store = tmp_path / "corpus", Store.open(tmp_path / "index")
    corpus.mkdir()
    text = PAGE.format(REPORT) if "html" in endings else REPORT
    names = tuple(f"a.{ending}" for ending in endings)
    put(corpus, **{name.replace(".", "__"): text for name in names})
    report = indexing.update(corpus, store, Silent(), reader=Silent())
    assert (report.articles, report.one_text) == (1, (names,))
    (citation,) = placed(cited(names[0], REPORT[:60]), store.snapshot()).citations
    assert citation.also == names[1:]
    assert indexing.update(corpus, store, Silent(), reader=Silent()).one_text == ()


def test_the_same_article_in_two_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, store = tmp_path / "corpus", Store.open(tmp_path / "index")
    corpus.mkdir()
    put(corpus, a__txt=REPORT, b__html=PAGE.format(REPORT.replace("die Hälfte", "ein Viertel")))
    report = indexing.update(corpus, store, Silent(), reader=Silent())
    assert (report.articles, report.older) == (2, (("a.txt", "b.html"),))
    print_report(report)
    assert "a.txt: an earlier version of b.html, which counts" in capsys.readouterr().out
    told = "Die Reeder am Hafen hatten vor Gebühren gewarnt"
    assert placed(cited("b.html", told), store.snapshot()).citations[0].also == ("a.txt",)
    changed = "Das Land zahlt nach Angaben des Rathauses ein Viertel"
    assert placed(cited("b.html", changed), store.snapshot()).citations[0].also == ()
    put(corpus, c__md=f"---\nsource: Kurier\n---\n{REPORT}", d__md=f"---\nsource: Bote\n---\n{REPORT}")
    assert indexing.update(corpus, store, Silent(), reader=Silent()).copies
