"""Gone for good: of an erased article nothing is left in the bytes of any file."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from llm_examples import Server, says
from newsroom_examples import DENIED, denial
from web_examples import DENIER

from qabot.attribution.llm import LanguageModelReader
from qabot.bot import Bot
from qabot.cli import DONE, FAILED, main
from qabot.errors import QabotError
from qabot.newsroom.acting import Person, acting
from qabot.newsroom.entrance.accounts import Role

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
    told = [line.statement for line in bot.ask(DENIED).sections[0].lines]
    assert DENIER in {statement.speaker for statement in told if statement}
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


def test_a_name_that_the_disk_writes_otherwise_is_erased_too(bot: Bot, tmp_path: Path) -> None:
    name = "Mu\u0308hle.md"  # as some systems write "ü"; the index has it as one character
    write_secret(bot.corpus / name)
    bot.update()
    (id,) = [one.id for one in bot.articles() if SECRET in one.title]
    assert bot.desk.erase(id).files == (name,)
    assert traces(tmp_path) == []


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
