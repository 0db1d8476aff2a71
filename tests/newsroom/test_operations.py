"""What operators ask of a running app: is it alive, is it ready, what does it do; and it ends in good order."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from web_examples import write_corpus

from qabot.cli import DONE, FAILED, main
from qabot.errors import EngineAway

if TYPE_CHECKING:
    from benchmarks.faults.postgresql import Cluster
    from qabot.web.server import Server


def fetch(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_it_is_alive_and_ready(served: Server) -> None:
    assert fetch(f"{served.url}healthz") == (200, "alive\n")
    status, told = fetch(f"{served.url}readyz")
    answer = json.loads(told)
    assert (status, answer["ready"], answer["generation"]) == (200, True, 1)
    assert answer["articles"] > 0


def test_figures_count_requests_and_records(served: Server) -> None:
    fetch(f"{served.url}gradio_api/info")
    status, told = fetch(f"{served.url}metrics")
    assert status == 200
    figures = dict(line.rsplit(" ", 1) for line in told.splitlines() if not line.startswith("#"))
    asked = 'qabot_request_seconds_count{method="GET",route="/gradio_api/info",status="200"}'
    assert float(figures[asked]) >= 1
    assert float(figures['qabot_index_records{kind="passages"}']) > 0
    assert (figures["qabot_ready"], figures["qabot_index_generation"]) == ("1.0", "1.0")


def test_figures_are_not_for_those_who_come_through_a_proxy(served: Server) -> None:
    assert fetch(f"{served.url}metrics", **{"X-Forwarded-For": "192.0.2.1"})[0] == 404


def test_it_says_why_it_is_not_ready(served: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    from qabot.bot import Bot

    def away(bot: Bot) -> dict[str, int]:
        raise EngineAway("The database x cannot be used (gone); see that it runs and check QABOT_STORE.")

    with monkeypatch.context() as patch:
        patch.setattr(Bot, "holdings", away)
        status, told = fetch(f"{served.url}readyz")
        assert (status, "x cannot be used" in json.loads(told)["reason"]) == (503, True)
        assert fetch(f"{served.url}healthz")[0] == 200
        assert "qabot_ready 0.0" in fetch(f"{served.url}metrics")[1]
    assert fetch(f"{served.url}readyz")[0] == 200


def test_it_is_ready_but_says_so_while_the_search_engine_is_away(
    served: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(served.app.bot.store.snapshot().__dict__, "_searches", Silent())
        status, told = fetch(f"{served.url}readyz")
        assert (status, json.loads(told)["degraded"]) == (200, Silent.trouble)
        assert "qabot_degraded 1.0" in fetch(f"{served.url}metrics")[1]
    assert "degraded" not in json.loads(fetch(f"{served.url}readyz")[1])


class Silent:
    """Searches that find nothing, since their engine is away."""

    trouble = "The search engine x cannot be used (gone)."

    def dense(self, *_: object) -> list[tuple[int, float]]:
        return []


@pytest.mark.skipif(os.name != "posix", reason="ends by SIGTERM")
def test_it_ends_in_good_order_and_logs_in_json(corpus: Path, index: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    port = free_port()
    program = "import sys; from qabot.cli import main; sys.exit(main(sys.argv[1:]))"
    places = ["--corpus", str(corpus), "--index", str(index), "--port", str(port)]
    command = [sys.executable, "-c", program, "serve", *places]
    with log.open("w") as out:
        asked = os.environ | {"QABOT_LOG": "json"}
        process = subprocess.Popen(command, stderr=out, stdout=subprocess.DEVNULL, env=asked)
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        fetch(f"http://127.0.0.1:{port}/gradio_api/info")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
    # not a line less: whatever else stood there, a bar of progress before all, would take one with it
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    told = [line for line in lines if line.get("route") == "/gradio_api/info"]
    assert told
    assert (told[0]["status"], told[0]["level"], told[0]["logger"]) == (200, "info", "qabot.requests")


@pytest.mark.skipif(os.name != "posix", reason="ends by SIGTERM")
def test_two_serve_one_database_and_one_of_them_looks_after_it(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qabot.web.updates import LOOK

    corpus = write_corpus(tmp_path / "corpus")
    monkeypatch.setenv("QABOT_STORE", cluster.database())
    places = ["--corpus", str(corpus)]
    assert main(["index", *places, "--index", str(tmp_path / "1")]) == DONE
    (corpus / "moor.txt").write_text(
        "Streit um das Moor\n\nDie Försterin Ida Rast bestritt, dass das Moor bei Quellenau trockenfällt."
    )
    with serving("--no-index", *places, "--index", str(tmp_path / "2")) as second:
        before = ready(second, generation=1)
        listed = json.loads(post(f"{second}gradio_api/run/articles", []))["data"][0]
        assert len(listed) == before["articles"]
        time.sleep(3 * LOOK)
        assert ready(second, generation=1) == before, "it leaves the corpus alone"
        with serving(*places, "--index", str(tmp_path / "3")) as first:
            for server in (first, second):
                assert ready(server, generation=2)["articles"] == before["articles"] + 1
                found = post(f"{server}gradio_api/run/ask", ["Wer bestreitet, dass das Moor trockenfällt?"])
                assert "Ida Rast" in found
            (corpus / "moor.txt").unlink()
            for server in (first, second):
                assert ready(server, generation=3) == {**before, "generation": 3}, "which the other looks after"


def test_without_an_index_there_is_nothing_to_answer_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--no-index", "--corpus", str(tmp_path), "--index", str(tmp_path / "index")]) == FAILED
    assert "build it with `qabot index`" in capsys.readouterr().err


@contextmanager
def serving(*arguments: str) -> Iterator[str]:
    """The address of a ``qabot serve`` in a process of its own."""
    port = free_port()
    program = "import sys; from qabot.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "serve", "--no-browser", "--port", str(port), *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz")
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.send_signal(signal.SIGTERM)


def ready(server: str, generation: int) -> dict[str, int]:
    """What /readyz says once it is that generation which answers."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        told = json.loads(fetch(f"{server}readyz")[1])
        if told.get("generation") == generation:
            return dict(told)
        time.sleep(0.2)
    pytest.fail(f"{server} answers from {told}")


def post(url: str, data: list[object]) -> str:
    body, kind = json.dumps({"data": data}).encode(), {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(url, body, kind), timeout=120) as response:
        return str(response.read().decode())


def wait_for(url: str) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            if fetch(url)[0] == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{url} does not answer")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
