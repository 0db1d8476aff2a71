"""A language model as the reader: a real server that answers, lies, stalls, breaks its JSON and breaks off."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from llm_examples import Handler, Script, Server, says

from qabot.attribution.llm import GIVEN_UP, SHAPE, TOGETHER, LanguageModelReader
from qabot.cli import main
from qabot.errors import AnswererError
from qabot.llm.endpoint import Endpoint
from qabot.types import Article, Block, Kind, Role, Stance

TEXT = "Das Amt wies die Vorwürfe zurück. „Wir haben nichts verkauft“, sagte Leiterin Ada Kern."
DENIED = {
    "content": "die Vorwürfe", "cue": "wies zurück", "mention": "Das Amt", "speaker": "Amt", "party": "", "via": "",
    "stance": "denies",
}  # fmt: skip
QUOTED = {
    "content": "Wir haben nichts verkauft", "cue": "sagte", "mention": "Leiterin Ada Kern", "speaker": "Ada Kern",
    "party": "Amt", "via": "", "stance": "denies",
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def model(server: Server, tmp_path: Path) -> LanguageModelReader:
    reader = LanguageModelReader(server.endpoint(), tmp_path / "kept")
    reader.agree()
    return reader


def article(text: str = TEXT) -> Article:
    return Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "", "")


def answers(*statements: object) -> Script:
    return says(json.dumps({"statements": statements}, ensure_ascii=False))


def test_a_mention_is_a_word_of_its_own_outside_of_what_is_said(server: Server, model: LanguageModelReader) -> None:
    text = "Die Brücke sei sicher, sagte er. Er gab zu, zusammen mit Kern gefahren zu sein."
    said = {"speaker": "Kern", "party": "", "via": "", "stance": "claims"}
    server.script = answers(
        {**said, "mention": "er", "cue": "sagte", "content": "Die Brücke sei sicher"},
        {**said, "mention": "Er", "cue": "gab zu", "content": "zusammen mit Kern gefahren zu sein"},
    )
    first, second = model.read(article(text))
    assert first.speaker_span == (29, 31)
    assert [text[slice(*span)] for span in second.cue_spans] == ["gab", "zu"] and second.cue_spans[1] == (40, 42)


def test_what_it_finds_stands_in_the_text(server: Server, model: LanguageModelReader) -> None:
    server.script = answers(DENIED, QUOTED)
    first, second = model.read(article())
    assert (first.speaker, first.party, first.stance, first.cue) == ("Amt", "Amt", Stance.DENIES, "wies zurück")
    assert TEXT[slice(*first.content_span)] == "die Vorwürfe"
    assert (second.kind, second.speaker_mention, second.party) == (Kind.DIRECT, "Leiterin Ada Kern", "Amt")
    assert server.requests[0]["response_format"]["json_schema"]["schema"] == SHAPE  # type: ignore[index]  # JSON


@pytest.mark.parametrize(
    "lie",
    [{"content": "die Vorwürfe entschieden"}, {"content": ""}, {"mention": "Der Minister"}, {"stance": "laments"}],
)
def test_a_lie_is_dropped_and_counted(server: Server, model: LanguageModelReader, lie: dict[str, str]) -> None:
    server.script = answers(DENIED | lie, QUOTED)
    assert [statement.speaker for statement in model.read(article())] == ["Ada Kern"]
    assert model.dropped == 1


@pytest.mark.parametrize(
    "broken", ["", "I cannot help with that.", '{"statements": [{"content": ', '{"found": []}', "[]"]
)
def test_broken_json_is_an_error_that_says_so(server: Server, model: LanguageModelReader, broken: str) -> None:
    server.script = says(broken)
    with pytest.raises(AnswererError, match="list of statements"):
        model.read(article())
    server.script = answers(DENIED)
    assert len(model.read(article())) == 1, "what was broken is not kept"


def test_what_was_answered_is_not_asked_again(server: Server, model: LanguageModelReader) -> None:
    server.script = answers(DENIED)
    first = model.read(article())
    assert model.tokens([article()]) == 0 < model.tokens([article("Ein anderer Text.")])
    server.script = says("nothing")
    again = LanguageModelReader(model.endpoint, model.kept)
    assert (again.read(article()), len(server.requests)) == (first, 1)


def test_several_are_asked_about_at_a_time_and_come_in_order(server: Server, model: LanguageModelReader) -> None:
    together = threading.Barrier(TOGETHER, timeout=10)

    def script(handler: Handler) -> None:
        together.wait()
        answers(DENIED)(handler)

    server.script = script
    texts = [f"{TEXT} Nummer {n}." for n in range(2 * TOGETHER)]
    assert [len(found) for found in model.read_all(map(article, texts))] == [1] * len(texts)


def test_one_that_stalls_is_given_up(server: Server, tmp_path: Path) -> None:
    reader = LanguageModelReader(server.endpoint(), tmp_path)
    reader.agree()
    reader.endpoint = Endpoint(reader.endpoint.url, "small", silence=0.2, whole=1.0)
    server.script = lambda handler: time.sleep(0.6)
    for n in range(GIVEN_UP):
        with pytest.raises(AnswererError, match="QABOT_LLM_URL"):
            reader.read(article(f"{TEXT} {n}"))
    asked = len(server.requests)
    with pytest.raises(AnswererError, match="not asked any more"):
        reader.read(article())
    assert len(server.requests) == asked


def test_nothing_is_sent_before_somebody_agrees(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("QABOT_LLM_URL", server.endpoint().url), ("QABOT_LLM_MODEL", "small")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("qabot.attribution._reader", lambda name: LanguageModelReader.from_environment())
    file = tmp_path / "amt.txt"
    file.write_text(TEXT, encoding="utf-8")
    server.script = answers(DENIED)
    assert main(["extract", str(file), "--reader", "llm"]) == 1
    told = capsys.readouterr().err
    assert "127.0.0.1" in told and "tokens" in told and "--yes" in told
    assert server.requests == []
    assert main(["extract", str(file), "--reader", "llm", "--yes"]) == 0
    assert "Amt denies: die Vorwürfe" in capsys.readouterr().out
    assert main(["extract", str(file), "--reader", "llm"]) == 0, "who agreed once is not asked again"
