"""Answers over the sample corpus, by the real parts: both sides, proof, follow-ups, silence of each kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qabot.answer import to_json
from qabot.answer.wording.quoting import CUT, verbatim
from qabot.bot import Bot
from qabot.cli import main
from qabot.types import Answer, Stance, Turn

PRINTED = re.compile(r"„([^„“]+)“|“([^“”]+)”|»([^»«]+)«")
QUESTIONS = [
    "Wer bestreitet, dass Nordkorea Waffen an Russland liefert, und wer behauptet es?",
    "wer wirft der reederei vor abwasser ins meer zu leiten",
    "Who accuses the ferry operator of dumping waste water, and who denies it?",
    "Was sagte Kirby über Granaten aus Nordkorea?",
    "Wer sagt was zum Wasserwerk?",
    "Hat Russland den Einsatz nordkoreanischer Soldaten bestätigt?",
    "Wann wurde der Kanal repariert?",
]


def _stances(answer: Answer) -> set[Stance]:
    return {line.statement.stance for section in answer.sections for line in section.lines if line.statement}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_line_is_cited_and_every_quotation_verbatim(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.citations
    assert [citation.n for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    for citation in answer.citations:
        assert bot.article(citation.article).text[citation.start : citation.end] == citation.quote
    places = {citation.n: citation for citation in answer.citations}
    for line in (line for section in answer.sections for line in section.lines):
        assert line.citations
        for match in PRINTED.finditer(line.text):
            quote = next(filter(None, match.groups()))
            cited = [places[n] for n in line.citations]
            assert any(verbatim(quote, bot.article(c.article), (c.start, c.end)) for c in cited), line.text


def test_both_sides_are_told(bot: Bot) -> None:
    answer = bot.ask(QUESTIONS[0])
    assert Stance.DENIES in _stances(answer)
    assert _stances(answer) & {Stance.CLAIMS, Stance.ACCUSES, Stance.SUSPECTS}
    assert len(answer.sections) == 2


def test_who_accuses_is_found(bot: Bot) -> None:
    answer = bot.ask("Wer wirft der Reederei vor, Abwasser ins Meer zu leiten?")
    told = [line.statement.speaker for line in answer.sections[0].lines if line.statement]
    assert told[0] == "Clear Bay Trust"


def test_several_articles_speak(bot: Bot) -> None:
    answer = bot.ask("Wer bestreitet, dass Nordkorea Waffen an Russland liefert?")
    assert len({citation.article for citation in answer.citations}) >= 2


def test_the_answer_is_in_the_language_of_the_question(bot: Bot) -> None:
    answer = bot.ask("Who denied supplying weapons to Russia?")
    assert answer.language == "en"
    assert not answer.abstained
    languages = {bot.article(citation.article).language for citation in answer.citations}
    assert "de" in languages
    assert "bestreitet" not in re.sub(PRINTED, "", answer.text)


def test_follow_up(bot: Bot) -> None:
    first = "Wer wirft der Reederei vor, Abwasser ins Meer zu leiten?"
    turn = Turn(first, bot.ask(first).query)
    answer = bot.ask("Wer bestreitet das?", [turn])
    assert Stance.DENIES in _stances(answer)
    assert answer.reading and "abwasser" in answer.reading.casefold()
    assert {citation.article for citation in answer.citations} <= {
        "faehrreederei-bestreitet-abwasser.md",
        "ferry-operator-denies-dumping.md",
    }


def test_a_name_in_another_spelling_is_told(bot: Bot) -> None:
    answer = bot.ask("Was sagte Putim zu den Sanktionen gegen Nordkorea?")
    assert answer.query.speakers[0].endswith("Putin")
    assert answer.reading and "Putin" in answer.reading


SILENT = [
    ("Wer bestritt den Diebstahl der Kronjuwelen aus dem Grünen Gewölbe?", "steht nichts"),
    ("What did the chess federation say about the cheating scandal?", "say nothing"),
    ("Was sagte die Bundesbank zur Inflation in Argentinien?", "steht nichts"),
    ("Who denied the merger of the two largest chocolate makers?", "say nothing"),
    ("Was sagte Putin zum Wasserwerk in Quellheim?", "zu Wort, aber nicht zu diesem Thema"),
]


@pytest.mark.parametrize(("question", "said"), SILENT)
def test_silence(bot: Bot, question: str, said: str) -> None:
    answer = bot.ask(question)
    assert answer.abstained
    assert said in answer.summary
    assert len([line for section in answer.sections for line in section.lines]) <= 2
    assert all("keine Antwort" in s.heading or "no answer" in s.heading for s in answer.sections)


def test_names_that_occur_nowhere_are_named(bot: Bot) -> None:
    summary = bot.ask("Wer bestritt den Diebstahl der Kronjuwelen aus dem Grünen Gewölbe?").summary
    assert "Gewölbe" in summary or "Kronjuwelen" in summary


@pytest.mark.parametrize("question", ["", "?", "und", "???", "wer", "x" * 3000, "<script>alert(1)</script>", "[1]"])
def test_anything_typed_is_answered(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.question == question
    assert answer.text


def test_json(bot: Bot) -> None:
    record = to_json(bot.ask(QUESTIONS[0]))
    assert {"question", "language", "abstained", "answer", "citations", "statements"} <= record.keys()
    assert record["statements"][0]["citation"] in {citation["n"] for citation in record["citations"]}
    for citation in record["citations"]:
        text = bot.article(citation["article"]).text
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_an_empty_index_is_silent(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    empty = Bot.open(tmp_path / "corpus", tmp_path / "index")
    empty.update()
    answer = empty.ask("Wer bestreitet das?")
    assert answer.abstained and not answer.citations


def test_the_same_report_in_two_outlets_is_one_source(bot: Bot) -> None:
    answer = bot.ask("Wer bestreitet, dass der Auftrag für das Wasserwerk unter der Hand vergeben wurde?")
    merged = [line for section in answer.sections for line in section.lines if len(line.citations) > 1]
    assert merged
    assert any("dieselbe Meldung" in line.text for line in merged)


def test_long_quotations_are_cut_where_it_shows(bot: Bot) -> None:
    for question in QUESTIONS:
        for section in bot.ask(question).sections:
            for line in section.lines:
                quotes = [next(filter(None, m.groups())) for m in PRINTED.finditer(line.text)]
                assert all(len(quote) <= 300 or CUT in quote for quote in quotes)


@pytest.mark.parametrize(
    ("question", "silence"),
    [
        ("Was sagt Ruth Pellow?", None),
        ("was fordert ruth pellow", None),
        ("What does Russia deny?", None),
        ("Was bestreitet Joan Tredwell?", "Joan Tredwell kommt in den Artikeln zu Wort, aber mit nichts dergleichen."),
        ("What did Greta Thunberg say?", "Greta Thunberg is not quoted in the articles."),
    ],
)
def test_a_question_that_only_names_a_speaker(bot: Bot, question: str, silence: str | None) -> None:
    answer = bot.ask(question)
    assert (answer.summary if answer.abstained else None) == silence


@pytest.mark.parametrize(
    ("time", "year"), [("im Jahr 2022", "2022"), ("im Oktober 2024", "2024-10"), ("im September 2022", "2022-09")]
)
def test_a_time_is_looked_for_and_not_only_kept_to(bot: Bot, time: str, year: str) -> None:
    answer = bot.ask(f"Was sagte Nordkorea {time}?")
    assert not answer.abstained
    assert not answer.reading
    said = [line.statement for section in answer.sections for line in section.lines if line.statement]
    assert said
    assert all((bot.article(statement.article).date or "").startswith(year) for statement in said)


def test_what_else_there_is_is_printed_on_demand(
    bot: Bot, corpus: Path, index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = "Wer sagt was zu Nordkorea?"
    answer = bot.ask(question)
    further = [line.text for section in answer.more for line in section.lines]
    assert further
    places = ["--corpus", str(corpus), "--index", str(index)]
    main(["ask", *places, question])
    short = capsys.readouterr().out
    assert f"(mehr mit --long; Zeilen: {len(further)})" in short
    assert not any(text in short for text in further)
    main(["ask", "--long", *places, question])
    long = capsys.readouterr().out
    assert all(text in long for text in further) and "--long" not in long
    for citation in answer.citations:
        assert f"[{citation.n}] {citation.title}" in long
