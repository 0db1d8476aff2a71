"""What people do to articles: put statements right, watch questions, erase; over a real index, read anew and anew."""

from __future__ import annotations

import json
import shutil
import threading
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llm_examples import Server, says
from web_examples import DENIER, statement, write_corpus
from web_examples import article as one_paragraph

from qabot.attribution.llm import LanguageModelReader
from qabot.bot import Bot
from qabot.cli import DONE, FAILED, main
from qabot.errors import QabotError
from qabot.newsroom.acting import Person, acting
from qabot.newsroom.corrections import Correction, applied
from qabot.newsroom.entrance.accounts import Role
from qabot.types import Answered, Stance, Statement

DENIED = "Wer bestreitet, dass im Hafen Munition gelagert wird?"
ANNA = Person("anna", Role.EDITOR, "10.0.0.5")


@pytest.fixture
def bot(tmp_path: Path) -> Bot:
    bot = Bot.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    bot.update()
    return bot


def denial(bot: Bot) -> Statement:
    return next(one for one in bot.statements_of("hafen.md") if one.stance is Stance.DENIES)


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


# watched questions


def test_new_statements_that_answer_are_told_once(bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = ["--corpus", str(bot.corpus), "--index", str(tmp_path / "index")]
    assert main(["watch", "--add", DENIED, *places]) == DONE
    bot.update()
    assert not bot.desk.watched.news()
    (bot.corpus / "wetter.md").write_text("# Wetter\n\nDer Wetterdienst warnte vor Sturm an der Küste.\n", "utf-8")
    bot.update()
    assert not bot.desk.watched.news()
    (bot.corpus / "neu.md").write_text(
        "# Streit um den Hafen\n\nFinnland bestritt, dass im Hafen von Skagen Munition gelagert wird.\n", "utf-8"
    )
    bot.update()
    (item,) = bot.desk.watched.news()
    assert [(said.speaker, said.stance, said.article) for said in item.statements] == [
        ("Finnland", Stance.DENIES, "neu.md")
    ]
    capsys.readouterr()
    assert main(["watch", *places]) == DONE
    assert "new: Finnland denies" in capsys.readouterr().out
    assert main(["watch", *places]) == DONE
    assert "Nothing new" in capsys.readouterr().out


def test_a_reader_watches_and_takes_back_what_is_his(bot: Bot) -> None:
    with acting(Person("leo", Role.READER)):
        own = bot.desk.watched.add(DENIED)
    with acting(Person("mia", Role.READER)), pytest.raises(QabotError, match="role of an editor"):
        bot.desk.watched.remove(own.id)
    with acting(Person("", Role.VISITOR)), pytest.raises(QabotError, match="read-only"):
        bot.desk.watched.add(DENIED)
    with acting(Person("leo", Role.READER)):
        bot.desk.watched.remove(own.id)
    assert not bot.desk.watched.all()


# gone for good

SECRET = "Quastenflosserkombinat"
WORDS = (SECRET, "Zwirbelhuber", "geheimgehaltene Lagerliste")


def write_secret(path: Path, more: str = "") -> None:
    path.write_text(
        f"---\ntitle: {SECRET} unter Verdacht\n---\n\nHerr Zwirbelhuber vom {SECRET} bestritt, dass die "
        f"geheimgehaltene Lagerliste gefälscht ist.{more}\n", "utf-8"
    )  # fmt: skip


def traces(folder: Path) -> list[str]:
    """Files in which something of the secret still stands, in their names or their bytes, terms of the search too."""
    parts = [word.encode() for word in WORDS]
    parts += [f"{SECRET.lower()[n : n + 8]}".encode() for n in range(len(SECRET) - 8)]
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if SECRET.lower() in path.name.lower()
        or (path.is_file() and any(part in data for data in [path.read_bytes()] for part in parts))
    ]


def test_nothing_is_left_of_an_erased_article(bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, name = bot.corpus, f"{SECRET.lower()}-unter-verdacht.md"
    bot.desk.watched.add("Wer bestreitet, dass eine Lagerliste gefälscht ist?")
    write_secret(corpus / name)
    (corpus / f"{name}.meta.yaml").write_text(f"author: {SECRET}\n")
    (corpus / "kopie.md").write_bytes((corpus / name).read_bytes())
    bin_ = corpus / ".removed"
    bin_.mkdir()
    write_secret(bin_ / name, " Das sagte er schon früher.")
    (bin_ / "anders.md").write_text("Ein anderer Artikel, der im Papierkorb bleibt.", "utf-8")
    bot.update()
    assert bot.desk.watched.news()
    said, *_ = bot.statements_of(name)
    bot.desk.correct(name, said.content_span, speaker="Zwirbelhuber")
    for n in range(3):  # a few generations, so that the search has more than one segment
        (corpus / f"mehr-{n}.md").write_text(f"Norwegen behauptet, dass Schiff {n} gekommen ist.\n", "utf-8")
        bot.update()
    assert len(traces(tmp_path)) > 4
    others = bot.statements()
    places = ["--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert main(["erase", name, *places]) == FAILED
    assert "say --yes" in capsys.readouterr().err
    assert main(["erase", name, "--yes", *places]) == DONE
    assert main(["erase", "kopie.md", "--yes", *places]) == FAILED  # the same text: gone with it
    assert traces(tmp_path) == []
    assert (bin_ / "anders.md").exists()
    kept = [(one.article, one.content) for one in bot.statements()]
    assert kept == [(one.article, one.content) for one in others if one.article not in (name, "kopie.md")]
    first = bot.ask(DENIED).sections[0].lines[0].statement
    assert first and first.speaker == DENIER
    last = json.loads((corpus / ".qabot" / "audit.jsonl").read_text().splitlines()[-1])
    assert last["action"] == "erase" and last["article"].startswith("erased:")


def test_nothing_is_left_of_what_a_language_model_answered(
    bot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    name, words = "geheim.md", "die geheimgehaltene Lagerliste gefälscht ist"
    with Server() as endpoint:
        threading.Thread(target=endpoint.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        monkeypatch.setenv("QABOT_LLM_URL", endpoint.endpoint().url)
        monkeypatch.setenv("QABOT_LLM_MODEL", "small")

        def read(content: str, id: str) -> None:
            """Have the article read by a model that answers with these words."""
            said = dict.fromkeys(("content", "cue", "mention", "speaker", "party", "via"), "")
            endpoint.script = says(json.dumps({"statements": [said | {"content": content, "stance": "denies"}]}))
            model = LanguageModelReader.from_environment()
            model.agree()
            model.read(bot.article(id))

        write_secret(bot.corpus / name)
        bot.update()
        read(words, name)
        write_secret(bot.corpus / name, " Das sagte er am Montag.")
        bot.update()
        read(f"made up about the {SECRET}", name)
        read("Norwegen", "inspektion.md")
        endpoint.shutdown()
    kept = tmp_path / "cache" / "qabot" / "reader"
    assert len(traces(kept)) == 2, "of the article and of an earlier version of it"
    bot.desk.erase(name)
    assert traces(tmp_path) == []
    assert len(list(kept.glob("*/*.json"))) == 1, "what was answered about others is kept"


def test_one_line_of_many_is_cut_out_and_other_files_only_go_whole(bot: Bot, tmp_path: Path) -> None:
    entries = [{"title": f"Titel {n}", "text": f"Norwegen behauptet, dass Schiff Nummer {n} kam."} for n in range(3)]
    entries[1]["text"] = f"Das {SECRET} bestritt, dass die geheimgehaltene Lagerliste gefälscht ist."
    (bot.corpus / "viele.jsonl").write_text(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entries), "utf-8"
    )
    (bot.corpus / "liste.json").write_text(
        json.dumps([*entries[:2], {"title": "Mehr", "text": "Anderes hier."}]), "utf-8"
    )
    bot.update()
    (held,) = [one for one in bot.articles() if one.id == "viele.jsonl#2" or "viele.jsonl#2" in one.paths]
    with pytest.raises(QabotError, match="--whole-file"):
        bot.desk.erase(next(one.id for one in bot.articles() if one.id == "liste.json#2"))
    assert (bot.corpus / "liste.json").exists() and held
    (bot.corpus / "liste.json").unlink()
    bot.update()
    done = bot.desk.erase("viele.jsonl#2")
    assert done.cut == ("viele.jsonl",) and not done.files
    assert len((bot.corpus / "viele.jsonl").read_text().splitlines()) == 2
    assert traces(tmp_path) == []


@pytest.mark.parametrize("id", ["../secret.txt", "nothing.md", ".qabot/audit.jsonl", "/etc/hosts"])
def test_only_articles_are_erased(id: str, bot: Bot, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Kein Artikel dieses Korpus.")
    bot.desk.hide("hafen.md", denial(bot).content_span)
    with pytest.raises(QabotError):
        bot.desk.erase(id)
    assert (tmp_path / "secret.txt").exists() and (bot.corpus / ".qabot" / "audit.jsonl").exists()


def test_who_may_not_erases_nothing(bot: Bot) -> None:
    with acting(Person("leo", Role.READER)), pytest.raises(QabotError, match="role of an editor"):
        bot.desk.erase("hafen.md")
    assert (bot.corpus / "hafen.md").exists()
