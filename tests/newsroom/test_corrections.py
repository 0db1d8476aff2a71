"""Statements put right: over a list of them, and over a real index, read anew and anew."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_examples import DENIED, denial
from web_examples import article as one_paragraph
from web_examples import statement

from qabot.bot import Bot
from qabot.cli import DONE, FAILED, main
from qabot.errors import QabotError
from qabot.newsroom.acting import Person, acting
from qabot.newsroom.corrections import Correction, applied
from qabot.newsroom.entrance.accounts import Role
from qabot.types import Answered, Stance, Statement

ANNA = Person("anna", Role.EDITOR, "10.0.0.5")


# corrections: a pure function first

TEXT = "Norwegen sagt, dort liege Munition. Dänemark bestreitet das. Schweden warnt vor einer Sperre."
READ = [
    replace(statement(TEXT, "dort liege Munition", cue="sagt"), id=1),
    replace(statement(TEXT, "das", speaker="Dänemark", stance=Stance.DENIES, answers=Answered(statement=0)), id=2),
    replace(statement(TEXT, "einer Sperre", speaker="Schweden", cue="warnt", stance=Stance.WARNS), id=3),
]


def correction(found: Statement, **changed: object) -> Correction:
    made = Correction("c1", "a.txt", "0" * 64, replace(found, id=0), "anna", "2024-03-02T10:00:00+00:00")
    return replace(made, **changed)  # type: ignore[arg-type]  # passed on as they are


def test_a_correction_changes_what_it_says_and_nothing_else() -> None:
    told = applied(one_paragraph(TEXT), READ, [correction(READ[2], speaker="Finnland", stance=Stance.CLAIMS)])
    assert told[:2] == READ[:2]
    assert told[2].corrected and (told[2].corrected.by, told[2].corrected.id) == ("anna", "c1")
    assert replace(told[2], speaker="Schweden", stance=Stance.WARNS, corrected=None) == READ[2]


def test_what_answers_a_hidden_statement_answers_none_of_the_others() -> None:
    told = applied(one_paragraph(TEXT), READ, [correction(READ[0], hidden=True)])
    assert [one.id for one in told] == [2, 3]
    assert told[0].answers == Answered(None, None)
    reply = replace(READ[1], answers=Answered(statement=1))
    kept = applied(one_paragraph(TEXT), [READ[2], READ[0], reply], [correction(READ[2], hidden=True)])
    assert kept[1].answers == Answered(None, 0)


@pytest.mark.parametrize("read", [[], READ[:2], [replace(READ[2], content="vor einer", content_span=(76, 85))]])
def test_a_correction_outlives_a_reading_that_finds_something_else(read: list[Statement]) -> None:
    told = applied(one_paragraph(TEXT), read, [correction(READ[2], speaker="Finnland")])
    (own,) = [one for one in told if one.corrected]
    assert own.speaker == "Finnland" and own.stance is Stance.WARNS
    assert TEXT[slice(*own.content_span)] == own.content


def test_a_correction_moves_with_its_words_and_rests_where_they_are_gone() -> None:
    longer = f"Ein Satz davor. {TEXT}"
    (own,) = applied(one_paragraph(longer), [], [correction(READ[2], content=(-4, "vor einer Sperre"))])
    assert own.content == longer[slice(*own.content_span)] == "vor einer Sperre"
    assert own.cue == "warnt" and longer[slice(*own.cue_spans[0])] == "warnt"
    assert applied(one_paragraph("Nichts davon."), [], [correction(READ[2], speaker="Finnland")]) == []


@given(st.text(st.sampled_from("ab. \n"), max_size=20), st.text(st.sampled_from("ab. \n"), max_size=20), st.booleans())
@settings(max_examples=50, deadline=None)
def test_every_span_is_words_of_the_article(before: str, after: str, read: bool) -> None:
    text = f"{before}{TEXT}{after}{TEXT}"
    one = one_paragraph(text)
    told = applied(one, [], [correction(READ[n], speaker="X") for n in range(3)] if read else [correction(READ[0])])
    for said in told:
        assert text[slice(*said.content_span)] == said.content
        assert " ".join(text[slice(*cue)] for cue in said.cue_spans) == said.cue
        assert said.sentence_span[0] <= said.content_span[0] and said.content_span[1] <= said.sentence_span[1]


# corrections: over an index


def test_what_is_put_right_is_so_everywhere_and_survives_all_readings(bot: Bot, tmp_path: Path) -> None:
    found = denial(bot)
    start, end = found.content_span
    with acting(ANNA):
        told = bot.desk.correct("hafen.md", (start, end), speaker="Grönland", extent=(start + 5, end))
    assert (told.speaker, told.party, told.content) == ("Grönland", "Grönland", found.content[5:].strip())
    assert told.corrected and told.corrected.by == "anna" and told.corrected.at.endswith("+00:00")

    def shown(bot: Bot) -> None:
        named = Counter((one.speaker, one.party, one.speaker_mention) for one in bot.statements())
        assert bot.index().names() == named and named["Grönland", "Grönland", told.speaker_mention] >= 1
        assert told in [replace(one, id=told.id) for one in bot.statements(speaker="Grönland")]
        assert not [
            one for one in bot.statements() if one.content_span == found.content_span and one.article == "hafen.md"
        ]
        lines = [line for section in bot.ask(DENIED).sections for line in section.lines]
        assert any(line.statement and line.statement.speaker == "Grönland" for line in lines)
        first = bot.ask("Was sagte Grönland zur Munition?").sections[0].lines[0].statement
        assert first and first.speaker == "Grönland"

    shown(bot)
    shutil.rmtree(tmp_path / "index")
    again = Bot.open(tmp_path / "corpus", tmp_path / "index")
    again.update()
    shown(again)
    (tmp_path / "corpus" / "hafen.md").rename(tmp_path / "corpus" / "umbenannt.md")
    again.update()
    assert [one.article for one in again.statements(speaker="Grönland")] == ["umbenannt.md"]
    (line,) = (tmp_path / "corpus" / ".qabot" / "audit.jsonl").read_text().splitlines()
    assert json.loads(line) | {"at": ""} == {
        "at": "", "by": "anna", "from": "10.0.0.5", "action": "correct", "article": "hafen.md",
        "fields": "speaker, party, extent",
    }  # fmt: skip


def test_hidden_is_shown_nowhere_until_it_is_taken_back(bot: Bot) -> None:
    found, all_of_them = denial(bot), bot.statements()
    hidden = bot.desk.hide("hafen.md", found.content_span)
    assert found not in bot.statements() and len(bot.statements()) == len(all_of_them) - 1
    assert found not in bot.statements(about="Munition im Hafen")
    lines = [line for section in bot.ask(DENIED).sections for line in section.lines]
    assert not any(line.statement and line.statement.id == found.id for line in lines)
    (summary,) = [one for one in bot.articles() if one.id == "hafen.md"]
    assert summary.statements == len(bot.statements_of("hafen.md"))
    bot.desk.take_back(hidden.id)
    assert bot.statements() == all_of_them


def test_a_second_correction_builds_on_the_first(bot: Bot) -> None:
    place = denial(bot).content_span
    bot.desk.correct("hafen.md", place, speaker="Grönland")
    told = bot.desk.correct("hafen.md", place, stance=Stance.CLAIMS)
    assert (told.speaker, told.stance) == ("Grönland", Stance.CLAIMS)
    assert len(bot.desk.corrections()) == 1


def test_articles_are_found_by_the_stance_that_was_put_right(bot: Bot) -> None:
    place = denial(bot).content_span
    bot.desk.correct("hafen.md", place, stance=Stance.WARNS)
    index = bot.index()
    assert "hafen.md" in index.stating([Stance.WARNS])
    for stance in Stance:
        held = [one.article for one in index.all_statements(stance=stance)]
        assert list(index.stating([stance])) == list(dict.fromkeys(held))


def test_what_cannot_be_put_right_is_said(bot: Bot) -> None:
    place = denial(bot).content_span
    for extent in ((-1, 3), (5, 5), (0, 10**6)):
        with pytest.raises(QabotError, match="no stretch"):
            bot.desk.correct("hafen.md", place, extent=extent)
    with pytest.raises(QabotError, match="no statement at 1 to 2"):
        bot.desk.hide("hafen.md", (1, 2))
    with pytest.raises(QabotError, match="Nothing is to be changed"):
        bot.desk.correct("hafen.md", place)
    with pytest.raises(QabotError, match="no correction x"):
        bot.desk.take_back("x")
    with acting(Person("leo", Role.READER)), pytest.raises(QabotError, match="role of an editor"):
        bot.desk.hide("hafen.md", place)
    assert not bot.desk.corrections()


def test_statements_are_put_right_on_the_command_line(
    bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--corpus", str(bot.corpus), "--index", str(tmp_path / "index")]
    start, end = denial(bot).content_span
    words = bot.article("hafen.md").text[start:end].split(maxsplit=1)[1]
    wanted = ["corrections", "set", "hafen.md", str(start), "--speaker", "Grönland", "--says", words.replace(" ", "\n")]
    assert main([*wanted, *places]) == DONE
    (said,) = bot.statements(speaker="Grönland")
    assert " ".join(said.content.split()) == " ".join(words.split())
    assert main(["corrections", "set", "hafen.md", str(said.content_span[0]), "--hide", *places]) == DONE
    assert not bot.statements(speaker="Grönland")
    capsys.readouterr()
    for wrong, why in (
        (["hafen.md"], "needs an ARTICLE and a START"),
        (["hafen.md", "1", "--hide"], "no statement at 1 in hafen.md"),
        (["hafen.md", str(bot.statements_of("hafen.md")[0].content_span[0]), "--says", "nie"], "does not say it"),
    ):
        assert main(["corrections", "set", *wrong, *places]) == FAILED
        assert why in capsys.readouterr().err


def test_corrected_articles_are_exported_as_annotated_ones(
    bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bot.desk.correct("hafen.md", denial(bot).content_span, speaker="Grönland", stance=Stance.CONFIRMS)
    folder = tmp_path / "annotated"
    places = ["--corpus", str(bot.corpus), "--index", str(tmp_path / "index")]
    assert main(["corrections", "export", str(folder), *places]) == DONE
    assert main(["corrections", *places]) == DONE
    assert "speaker Grönland; party Grönland; stance confirms" in capsys.readouterr().out
    (path,) = folder.glob("*.json")
    record, text = json.loads(path.read_text("utf-8")), path.with_suffix(".txt").read_text("utf-8")
    assert record["doc"] == path.stem and text == bot.article("hafen.md").text
    assert len(record["statements"]) == len(bot.statements_of("hafen.md"))
    for said in record["statements"]:
        assert said["content"] in text and said["speaker_mention"] in text
        assert all(word in text for word in said["cue"].split())
        assert said["stance"] in list(Stance)
    (own,) = [said for said in record["statements"] if "corrected" in said]
    assert (own["speaker"], own["stance"]) == ("Grönland", "confirms")


def test_a_damaged_file_is_named(bot: Bot) -> None:
    bot.desk.hide("hafen.md", denial(bot).content_span)
    (bot.corpus / ".qabot" / "corrections.json").write_text("{")
    with pytest.raises(QabotError, match=r"corrections\.json cannot be read"):
        bot.statements()
