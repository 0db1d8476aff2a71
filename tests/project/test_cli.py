"""The command line: its options, its errors, how it indexes and serves."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from socket import socket

import pytest
from newsroom_examples import free_port

from qabot import __version__
from qabot.cli import DONE, FAILED, USAGE, main
from qabot.cli.options import parser

ROOT = Path(__file__).parents[2]
QUESTION = "Wer bestreitet, dass Nordkorea Waffen an Russland liefert?"


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == DONE
    assert capsys.readouterr().out == f"qabot {__version__}\n"


@pytest.mark.parametrize("wrong", [[], ["nonsense"], ["ask", "--nonsense"], ["statements", "--stance", "sings"]])
def test_wrong_usage_exits_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(wrong)
    assert end.value.code == USAGE
    assert "usage: qabot" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "url"),
    [
        ("--store", "postgresql+psycopg://qabot:geheim@db.example/qabot"),
        ("--store", "postgresql+psycopg://qabot@db.example/qabot?password=geheim"),
        ("--store", "postgresql://db.example/qabot?user=qabot&sslpassword=geheim"),
        ("--store", "postgresql:///qabot?%70assword=geheim"),
        ("--search", "milvus:http://root:geheim@search.example:19530"),
        ("--search", "milvus:http://search.example:19530?token=root:geheim"),
    ],
)
def test_no_secret_on_the_command_line(option: str, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["index", option, url])
    told = capsys.readouterr().err
    assert end.value.code == USAGE and "$QABOT_STORE" in told and "geheim" not in told


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///a:b@c.db",
        "postgresql+psycopg://qabot@[::1]:5432/qabot?sslmode=require&passfile=/run/pass",
        "postgresql+psycopg://db.example:5432/qabot?user=qabot@example",
    ],
)
def test_an_address_without_one_is_taken(url: str) -> None:
    assert parser().parse_args(["index", "--store", url]).store == url


def test_index_reports_what_changed_and_what_was_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "harbour.txt").write_text("Der Hafen bleibt geschlossen, teilte die Stadt Altwerder mit.\n", "utf-8")
    (corpus / "empty.txt").write_text("", "utf-8")
    places = ["--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert main(["index", *places]) == DONE
    first, *named = capsys.readouterr().out.splitlines()
    files, held = ["added", "changed", "removed", "unchanged", "skipped"], [1, 1, 1]  # article, passage, statement
    assert first.startswith("Files: ") and re.findall(r"\d+ (\w+)", first)[:5] == files
    assert [int(n) for n in re.findall(r"\d+", first)] == [1, 0, 0, 0, 1, *held]
    assert first.endswith("1 article, 1 passage, 1 statement.")
    assert [line.strip().partition(": ")[0] for line in named] == ["empty.txt"]
    assert main(["index", *places]) == DONE
    # what was passed over is named again, and counted once
    first, *again = capsys.readouterr().out.splitlines()
    assert ([int(n) for n in re.findall(r"\d+", first)], again) == ([0, 0, 0, 1, 1, *held], named)


def test_the_readme_shows_what_is_printed(places: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = re.findall(r"```\n\$ qabot ask \"(.+?)\"\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    question, lines = shown[0], shown[1].splitlines()
    assert (question, lines.pop()) == (QUESTION, "...")
    assert main(["ask", question, *places]) == DONE
    assert capsys.readouterr().out.splitlines()[: len(lines)] == lines


def test_the_readme_names_commands_that_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Each row of its table: the command, its choices, and every option are in the command's own help."""
    rows = re.findall(r"^\| `qabot (\w+)([^`]*)` \| (.+) \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    helps = {}
    for command, arguments, told in rows:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        helps[command] = capsys.readouterr().out
        words = re.findall(r"--[a-z-]+", arguments + told) + re.findall(r"(?<![-\w])[a-z]+(?=[\\|\]])", arguments)
        assert [word for word in words if word not in re.findall(r"[\w-]+", helps[command])] == [], command
    with pytest.raises(SystemExit):
        main(["--help"])
    assert set(re.findall(r"^    ([a-z]+)(?:\s|$)", capsys.readouterr().out, re.MULTILINE)) == helps.keys()


def test_a_mistyped_folder_is_told_with_the_one_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "artikel").mkdir()
    assert main(["index", "--corpus", str(tmp_path / "artikle"), "--index", str(tmp_path / "index")]) == FAILED
    assert f"Did you mean {tmp_path / 'artikel'}?" in capsys.readouterr().err


def test_what_is_wrong_with_a_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("link").symlink_to("nowhere")
    Path("empty").mkdir()
    Path("empty", "table.xyz").write_text("7")
    for corpus, told in (("link", "a link to nothing"), ("~/nix", f"{tmp_path / 'nix'} is not there")):
        assert main(["index", "--corpus", corpus, "--index", "i"]) == FAILED
        assert told in capsys.readouterr().err
    assert not Path("i").exists()
    assert main(["index", "--corpus", "~/empty", "--index", "i"]) == DONE
    assert f"put articles into the folder {tmp_path / 'empty'}" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["index", "--corpus", "", "--index", "i"])
    assert main(["extract", "nix.txt"]) == FAILED
    assert "nix.txt: it is not there: check its name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (["ask", QUESTION, "--index", "nowhere"], "qabot index"),
        (["statements", "--index", "nowhere"], "qabot index"),
        (["index", "--corpus", "nowhere", "--index", "elsewhere"], "--corpus"),
        (["ask"], "--from FILE"),
        (["ask", "--from", "nowhere.txt"], "nowhere.txt"),
        (["extract", "nowhere.txt"], "nowhere.txt"),
        (["index", "--model", "no/such-model"], "embedded"),
    ],
)
def test_errors_of_the_user_end_with_1_and_the_way_out(
    arguments: list[str],
    way_out: str,
    tmp_path: Path,
    index: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.chdir(tmp_path)
    if "nowhere.txt" in arguments:
        arguments = [*arguments, "--index", str(index)]
    assert main(arguments) == FAILED
    streams = capsys.readouterr()
    assert way_out in streams.err and "Traceback" not in streams.err
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.sqlite
@pytest.mark.parametrize("command", ["ask", "statements"])
def test_asking_imports_neither_torch_nor_gradio(command: str, places: list[str]) -> None:
    arguments = [command, *([QUESTION] if command == "ask" else []), *places]
    code = f"import sys; from qabot.cli import main; main({arguments!r}); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split("'"))
    assert not loaded & {"torch", "gradio", "sentence_transformers", "langchain_text_splitters", "trafilatura"}


@pytest.mark.sqlite
def test_the_page_is_there_before_what_only_an_update_needs(places: list[str]) -> None:
    code = (
        "import os, sys; from qabot import cli; from qabot.web import operations, updates\n"
        "def told(*_): print(sorted(sys.modules), file=sys.stderr, flush=True); os._exit(0)\n"
        "updates.Updates.start = lambda *_: True; operations.serve_until_told = told\n"
        f"sys.exit(cli.main(['serve', '--port', '{free_port()}', '--no-browser', *{places!r}]))"
    )
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split("'"))
    assert "gradio" in loaded
    assert not loaded & {"alembic", "torch", "faiss", "qabot.attribution.learned", "qabot.indexing", "ray", "pymilvus"}
    assert done.stdout.count("qabot listens at") == 1


@pytest.mark.parametrize("there", [False, True], ids=["missing", "empty"])
def test_serve_makes_the_folder_and_says_where_articles_go(tmp_path: Path, there: bool) -> None:
    corpus = tmp_path / "neu" / "corpus"
    if there:
        corpus.mkdir(parents=True)
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    places = "--corpus", corpus, "--index", tmp_path / "index"
    command: list[str | Path] = [sys.executable, ROOT / "app.py", *places, "--port", port]
    said = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "CI": "1"}) as app:
        assert app.stdout
        for line in app.stdout:
            said.append(line)
            if "listens at" in line:
                break
        app.terminate()
    told = "".join(said)
    assert corpus.is_dir() and f"http://127.0.0.1:{port}/" in told
    assert ("it was made" in told) is not there
    assert str(corpus) in told and "--corpus" in told


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "1"}, "linux", False),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({}, "darwin", True),
        ({"CI": "1"}, "win32", False),
    ],
)
def test_the_browser_opens_where_somebody_sees_it(environment: dict[str, str], platform: str, seen: bool) -> None:
    from qabot.web.server import has_screen

    assert has_screen(environment, platform) is seen
