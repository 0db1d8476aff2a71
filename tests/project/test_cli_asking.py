"""What the command line is asked and answers: questions in any encoding, from a pipe, and what comes out."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from qabot.bot import Bot
from qabot.cli import DONE, FAILED, main

MAIN = "import sys; from qabot.cli import main; sys.exit(main())"
QUESTION = "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"


def test_ask_prints_each_source_below_the_lines_that_cite_it(
    places: list[str], bot: Bot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", QUESTION, *places]) == DONE
    told, _, below = capsys.readouterr().out.partition("\n\n")
    shown = re.findall(r"^\[(\d+)\] (.+), (\S+) \((.+)\)$", below, re.MULTILINE)
    citations = bot.ask(QUESTION).citations[: len(shown)]
    assert [(int(n), file) for n, _, _, file in shown] == [(one.n, one.article) for one in citations]
    assert [name for _, name, _, _ in shown] == [f"{one.title}, {one.source}" for one in citations]
    assert {int(n) for n in re.findall(r"\[(\d+)\]", told)} == {one.n for one in citations}


def test_answers_as_json_quote_the_stored_text(
    places: list[str], bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = [QUESTION, "Who denied supplying weapons to Russia?", "Was ist die Hauptstadt von Australien?"]
    file = tmp_path / "questions.txt"
    file.write_text("\n\n".join(questions), "utf-8")
    assert main(["ask", "--from", str(file), "--json", *places]) == DONE
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["question"] for answer in answers] == questions
    assert [answer["language"] for answer in answers] == ["de", "en", "de"]
    assert [answer["abstained"] for answer in answers] == [False, False, True]
    for answer in answers:
        for n, citation in enumerate(answer["citations"], 1):
            assert citation["n"] == n
            assert bot.article(citation["article"]).text[citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device on this system")
def test_a_full_disk_behind_the_output_is_told(places: list[str]) -> None:
    code = f"import sys; from qabot.cli import main; sys.exit(main(['statements', *{places!r}]))"
    command = [sys.executable, "-c", code]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("qabot: the output cannot be written")
    assert "Traceback" not in done.stderr


def test_questions_from_standard_input(
    places: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(QUESTION + "\n"))
    assert main(["ask", "--from", "-", "--json", *places]) == DONE
    from_input = capsys.readouterr().out
    assert main(["ask", QUESTION, "--json", *places]) == DONE
    assert capsys.readouterr().out == from_input
    assert json.loads(from_input)["question"] == QUESTION


def test_output_is_utf8_whatever_the_console_says(places: list[str]) -> None:
    code = f"import sys; from qabot.cli import main; sys.exit(main(['statements', '--json', *{places!r}]))"
    console = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", code], env=console, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (DONE, b"")
    assert "ü" in done.stdout.decode()


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [({}, "cp1252"), ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "utf-8")],
)
def test_a_question_in_another_encoding_than_the_console_says(
    places: list[str], environment: dict[str, str], encoding: str
) -> None:
    typed = "Was sagt Jürgen Schröder?".encode(encoding)
    program = (sys.executable, "-c", MAIN, "ask", "--json", *places)
    command = [os.fsencode(part) for part in program]
    run = subprocess.run([*command, typed], capture_output=True, env={**os.environ, **environment}, check=False)
    assert run.returncode == DONE, run.stderr
    assert json.loads(run.stdout)["question"] == "Was sagt Jürgen Schröder?"


def test_nobody_listens(places: list[str]) -> None:
    command = ["sh", "-c", '"$@" >&- 2>&-', "sh", sys.executable, "-c", MAIN, "statements", *places]
    assert subprocess.run(command, check=False).returncode == DONE


def test_standard_input_that_is_closed_has_no_questions(
    places: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["ask", "--from", "-", *places]) == DONE
    assert capsys.readouterr() == ("", "")


def test_a_bad_line_does_not_end_a_batch(
    places: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    latin = "Wer äußert sich zu Nordkorea?"
    lines = [latin.encode("latin-1"), b"", b"x" * 30_000, b"\x00\x01\x02\x03 bin\x04\x05", QUESTION.encode()]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))
    assert main(["ask", "--from", "-", "--json", *places]) == FAILED
    streams = capsys.readouterr()
    answers = [json.loads(line) for line in streams.out.splitlines()]
    assert [answer["question"] for answer in answers] == [latin, None, None, QUESTION]
    assert [("line 3" in answers[1]["error"]), ("line 4" in answers[2]["error"])] == [True, True]
    assert "2 of the questions could not be answered" in streams.err


def test_a_question_without_quotes_is_one_question(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", *QUESTION.split(), *places]) == DONE
    streams = capsys.readouterr()
    assert f'qabot ask "{QUESTION}"' in streams.err
    assert main(["ask", QUESTION, *places]) == DONE
    assert capsys.readouterr() == (streams.out, "")


def asked(folder: Path, capsys: pytest.CaptureFixture[str], written: Callable[[str], str]) -> list[str]:
    """What is answered where articles, their names and the questions are written in that way."""
    said = "„Wir haben nie über Preise gesprochen“, sagte Jördis Kühnöl am Montag in Köln."
    page = f"<h1>Kühnöl lobt das Wetter</h1><p>Jördis Kühnöl lobte das Wetter in Köln. {said}</p>"
    line = {"title": "Rennen der Bäckereien", "text": "Jördis Kühnöl kündigte ein Rennen der Bäckereien an."}
    files = {
        "Kühnöl.txt": f"Kühnöl weist es zurück\n\nJördis Kühnöl hat Preisabsprachen der Bäckereien bestritten. {said}",
        "Wetter.html": page,
        "Dump.jsonl": json.dumps({key: written(words) for key, words in line.items()}),
    }
    (folder / "corpus").mkdir(parents=True)
    for name, content in files.items():
        (folder / "corpus" / written(name)).write_text(written(content), "utf-8")
    places = ["--corpus", str(folder / "corpus"), "--index", str(folder / "index")]
    assert main(["index", *places]) == DONE
    capsys.readouterr()
    for question in ("Was sagt Jördis Kühnöl?", "Wer bestreitet Preisabsprachen der Bäckereien?"):
        assert main(["ask", written(question), *places]) == DONE
    return capsys.readouterr().out.splitlines()


def test_what_nobody_sees_makes_no_difference_to_an_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ways: dict[str, Callable[[str], str]] = {
        "plain": str,
        "decomposed": lambda words: unicodedata.normalize("NFD", words),
        "soft": lambda words: words.replace("ühn", "üh\u00adn").replace("Bäck", "Bäck\u00ad"),
        "marks": lambda words: words.replace("Kü", "\u200bKü").replace("Jördis ", "Jördis\u00a0"),
    }
    answers = {name: asked(tmp_path / name, capsys, written) for name, written in ways.items()}
    assert any("Jördis Kühnöl" in line for line in answers["plain"])
    assert any("Preisabsprachen" in line for line in answers["plain"])
    for name in ways:
        assert answers[name] == answers["plain"], name


def test_extract_gives_offsets_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Altwerder\n\nDie Stadt bestritt, den Hafen geschlossen zu haben. Der Hafen liegt an der Elbe.\n"
    file = tmp_path / "harbour.txt"
    file.write_text(text, "utf-8")
    assert main(["extract", str(tmp_path), "--json"]) == DONE
    record = json.loads(capsys.readouterr().out)
    assert record["file"] == "harbour.txt" and record["language"] == "de"
    assert [statement["stance"] for statement in record["statements"]] == ["denies"]
    start, end = record["statements"][0]["content_span"]
    assert text[start:end] == record["statements"][0]["content"]


def test_statements_are_listed_by_stance_with_their_source(
    places: list[str], bot: Bot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["statements", "--stance", "denies", "--json", *places]) == DONE
    denials = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    everything = [statement for article in bot.articles() for statement in bot.statements_of(article.id)]
    assert {record["stance"] for record in denials} == {"denies"}
    assert len(denials) == sum(statement.stance == "denies" for statement in everything) > 0
    assert main(["statements", "--stance", "denies", "--party", "Nordkorea", *places]) == DONE
    out = capsys.readouterr().out
    assert out.count(" denies: ") > 1 and f"{out.count(' denies: ')} statements" in out
    assert main(["statements", "--stance", "denies", "--party", "North Korea", *places]) == DONE
    assert capsys.readouterr().out == out, "a party has the same statements under each of its names"
