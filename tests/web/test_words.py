"""Words of the page in both languages: numbers, days, links, templates."""

from __future__ import annotations

import re
import string
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from web_examples import article

from qabot import web
from qabot.types import (
    Answer,
    Citation,
    Query,
    QuestionKind,
    Stance,
)
from qabot.web import api
from qabot.web.chat import markdown
from qabot.web.content.reader import reader_html
from qabot.web.render import STANCE_MARKS, day, moment, render, safe_link
from qabot.web.texts import TEXTS, text

if TYPE_CHECKING:
    pass

HERE = Path(web.__file__).parent


# words


def test_both_languages_fill_the_same_places() -> None:
    def places(words: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(words.split("|")[-1]) if name}

    for key, (german, english) in TEXTS.items():
        assert german and english, key
        assert places(german) == places(english), key
        assert german.count("|") == english.count("|") <= 1, key


def test_every_word_is_used_and_every_used_word_is_there() -> None:
    sources = [*HERE.glob("templates/*.html"), *HERE.rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources if path.name != "texts.py")
    used = set(re.findall(r"""\bt\(\s*["'](\w+)["']\s*[,)]""", code)) | set(
        re.findall(r"""(?:text\(\s*(?:\w+|\w+\(\w+\)|[\w.]+), |say\(|I18N\(|quiet\()["'](\w+)["']""", code)
    )
    assert used <= set(TEXTS)
    made = (
        "stance_",
        "view_",
        "filter_",
        "column_",
        "language_",
        "starter_",
        "export_",
    )  # joined with a name where they are used
    named = used | set(re.findall(r'"(\w+)"', code))
    assert [key for key in TEXTS if key not in named and not key.startswith(made)] == []


def test_every_stance_has_words_and_a_mark_of_its_own() -> None:
    assert len({STANCE_MARKS[stance] for stance in Stance}) == len(Stance)
    assert all(f"stance_{stance}" in TEXTS for stance in Stance)


@pytest.mark.parametrize(("n", "words"), [(0, "Aussagen"), (1, "Aussage"), (2, "Aussagen")])
def test_the_number_chooses_the_form(n: int, words: str) -> None:
    assert text("de", "statements_of", n=n) == words


@pytest.mark.parametrize(
    ("date", "german", "english"),
    [
        ("2024-03-02", "2. März 2024", "2 March 2024"),
        ("2024-03-02T10:00", "2. März 2024", "2 March 2024"),
        ("März 2024", "März 2024", "März 2024"),
        (None, "", ""),
    ],
)
def test_dates_are_written_as_people_do(date: str | None, german: str, english: str) -> None:
    assert (day(date, "de"), day(date, "en")) == (german, english)


@pytest.mark.parametrize(
    ("value", "german"),
    [("2199-03-04", "4. März 2199"), ("2199-03-04T12:30:00", "4. März 2199, 12:30"), ("morgen", "morgen")],
)
def test_a_moment_is_a_day_or_a_day_and_a_time(value: str, german: str) -> None:
    assert moment(value, "de") == german


def test_an_embargo_and_a_missing_end_are_told_wherever_the_article_is_cited() -> None:
    told = Citation(1, "a.txt", "Titel", None, None, 0, 4, "Wort", embargo="2199-03-04", cut_off=True)
    free = Citation(2, "b.txt", "Frei", None, None, 0, 4, "Wort", embargo="2001-03-04")
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    answer = Answer("Wer?", query, False, "Satz.", (), (told, free), cited=(1, 2))
    lines = markdown(answer).splitlines()
    (source,) = [line for line in lines if line.startswith("- [1]")]
    assert "Sperrfrist bis 4. März 2199" in source and "Bezahlschranke" in source
    (definition,) = [line for line in lines if line.startswith("[1]:")]
    assert "Sperrfrist bis 4. März 2199" in definition
    assert sum("Sperrfrist" in line for line in lines) == 2, "an embargo that is over is nothing to be told"
    held = api.answer_record(answer)["citations"]
    assert [(one["embargo"], one["cut_off"]) for one in held] == [("2199-03-04", True), ("2001-03-04", False)]
    made = replace(article("Norwegen behauptete viel."), embargo="2199-03-04", cut_off=True)
    assert reader_html(made, [], "en").count('class="caution"') == 2


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("javascript:alert(1)", False), ("", False),
     (" https://example.org", False), ("data:text/html,x", False), (None, False)],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert safe_link(url) == (url if kept else None)


def test_templates_refuse_what_they_do_not_know() -> None:
    with pytest.raises(Exception, match="articles"):
        render("library", "de", folder="x", suffixes=[], waiting=[], report=None)
