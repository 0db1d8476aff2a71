"""What compose.yaml, deploy/ and docs/operations.md tell to start: the command line takes it, and it starts."""

from __future__ import annotations

import io
import os
import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from qabot.cli import DONE, FAILED, main, newsroom
from qabot.cli.options import parser
from qabot.errors import QabotError
from qabot.store import Store

if TYPE_CHECKING:
    from benchmarks.faults.postgresql import Cluster

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "operations.md"
SECRETS = {"POSTGRES_PASSWORD": "a", "MINIO_USER": "b", "MINIO_PASSWORD": "c", "PGPASSWORD": "d"}
PASSWORD = "long enough to be one"


@dataclass(frozen=True)
class Started:
    """A command with its environment, and what of the machine it sees: where it may write, and as whom."""

    arguments: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    writable: frozenset[str] = frozenset()
    user: int | None = None

    def at(self, folder: Path) -> Started:
        """The same with its folders in ``folder``."""
        moved = [re.sub("^/(data/)?(?=corpus|articles|index)", f"{folder}/", one) for one in self.arguments]
        return Started(moved, self.environment, self.writable, self.user)

    def option(self, name: str) -> str:
        return self.arguments[self.arguments.index(name) + 1]


def compose() -> dict[str, Started]:
    """The services of compose.yaml that are this repository's, by name."""
    text = re.sub(r"\$\{(\w+):\?[^}]*\}", lambda found: SECRETS[found[1]], (ROOT / "compose.yaml").read_text())
    services = yaml.safe_load(re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", text))["services"]
    return {
        name: Started(
            one["command"],
            one["environment"],
            frozenset(volume.split(":")[1] for volume in one["volumes"] if not volume.endswith(":ro")),
            int(one["user"].split(":")[0]),
        )
        for name, one in services.items()
        if one.get("build") == "."
    }


def kubernetes() -> dict[str, Started]:
    """The containers of the manifests, by name."""
    documents = list(yaml.safe_load_all((ROOT / "deploy/kubernetes/qabot.yaml").read_text()))
    settings = next(one["data"] for one in documents if one["kind"] == "ConfigMap")
    return {
        container["name"]: Started(
            [re.sub(r"\$\((\w+)\)", lambda found: settings[found[1]], one) for one in container["args"]],
            settings | {"PGPASSWORD": SECRETS["PGPASSWORD"]},
            frozenset(one["mountPath"] for one in container["volumeMounts"] if not one.get("readOnly")),
            pod["securityContext"]["runAsUser"],
        )
        for pod in pods(documents)
        for container in pod["containers"]
    }


def pods(found: Any) -> Iterator[Any]:
    """Whatever holds containers, however deep."""
    if isinstance(found, dict) and "containers" in found:
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from pods(one)


def documented() -> list[Started]:
    """The command lines of the document, each with what its block has exported by then."""
    found = []
    for block in re.findall(r"^```sh\n(.*?)^```", DOCUMENT.read_text(), re.M | re.S):
        exported: dict[str, str] = {}
        for words in (shlex.split(line, comments=True) for line in block.splitlines()):
            if words and words[0] == "export":
                exported |= dict(word.split("=", 1) for word in words[1:])
            for start in [n for n, word in enumerate(words) if word == "qabot" and n + 1 < len(words)][:1]:
                if words[0] in ("qabot", "docker"):
                    told = words[start + 1 :]
                    found.append(Started(told[: told.index(">")] if ">" in told else told, dict(exported)))
    return found


EVERY = [*compose().values(), *kubernetes().values(), *documented()]
LINES = [" ".join(one.arguments)[:60] for one in EVERY]


@pytest.mark.parametrize("started", EVERY, ids=LINES)
def test_the_command_line_takes_what_is_told(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pymilvus", reason="pymilvus is not installed: pip install 'qabot[milvus]'")
    for name, value in started.environment.items():
        monkeypatch.setenv(name, value)
    moved = started.at(tmp_path)
    options = parser().parse_args(moved.arguments)
    # Knows the engines, without asking them: there are none here.
    Store.at(tmp_path, records=started.environment.get("QABOT_STORE"), search=started.environment.get("QABOT_SEARCH"))
    if moved.arguments[0] == "user":
        add_account(moved, monkeypatch)
        assert "anna" in capsys.readouterr().out
    if moved.arguments[0] == "serve" and options.host != "127.0.0.1":
        with pytest.raises(QabotError, match="there are no accounts"):
            newsroom.access(options)
        add_account(Started(["user", "add", "anna", "--corpus", str(options.corpus)]), monkeypatch)
        access = newsroom.access(options)
        assert access.accounts and access.role == "editor"


def test_all_commands_go_to_the_store_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, url = tmp_path / "corpus", f"sqlite:///{tmp_path / 'elsewhere.sqlite'}"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Halle\n\nDie Bürgermeisterin sagte, die Halle werde gebaut.")
    places = ["--corpus", str(corpus), "--index", str(tmp_path / "index")]
    assert main(["index", *places, "--store", url]) == DONE
    for command in (["corrections", "list"], ["watch", "--list"], ["migrate"], ["erase", "a.txt", "--yes"]):
        assert main([*command, *places]) == FAILED, "there is no index without the URL"
        assert main([*command, *places, "--store", url]) == DONE
    assert not (corpus / "a.txt").exists()
    assert main(["statements", *places, "--store", url]) == DONE
    assert "Halle" not in capsys.readouterr().out.splitlines()[-1]


def add_account(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(PASSWORD))
    assert main(started.arguments) == DONE


def test_each_way_to_start_is_looked_at() -> None:
    assert set(compose()) == {"qabot"}
    assert set(kubernetes()) == {"qabot", "index"}
    told = [one.arguments[:2] for one in documented()]
    assert ["index", "--corpus"] in told and ["serve", "--corpus"] in told and told.count(["user", "add"]) == 3


def test_containers_may_write_where_they_must() -> None:
    recipe = (ROOT / "Dockerfile").read_text()
    own = int(re.findall(r"useradd .*--uid (\d+)", recipe)[0])
    open_to_all = re.findall(r"install -d -m 1777 ([^\n]+)", recipe)[0].split()
    for started in (*compose().values(), *kubernetes().values()):
        folders = {started.option("--corpus"), started.option("--index")}
        assert folders <= started.writable
        assert folders <= set(open_to_all) and started.user == own
    documents = list(yaml.safe_load_all((ROOT / "deploy/kubernetes/qabot.yaml").read_text()))
    assert all(pod["securityContext"]["fsGroup"] == own for pod in pods(documents))


def test_names_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QABOT_ACCOUNTS", f"anna:editor:sha256${'0' * 64}")
    access = newsroom.access(parser().parse_args(kubernetes()["qabot"].at(tmp_path).arguments))
    # The Service, the kubelet and Prometheus (which ask by the pod's address), browsers.
    assert all(map(access.address.knows, ("qabot", "10.1.2.3:7860", "qabot.example")))
    assert not access.address.knows("evil.example")
    access = newsroom.access(parser().parse_args(compose()["qabot"].at(tmp_path).arguments))
    assert all(map(access.address.knows, ("127.0.0.1:7860", "localhost:7860")))


@pytest.mark.parametrize("kind", [compose, kubernetes], ids=["compose", "kubernetes"])
def test_it_starts_as_written(kind: Any, tmp_path: Path, cluster: Cluster) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Halle\n\nDie Bürgermeisterin sagte, die Halle werde gebaut.")
    assert command(["user", "add", "anna", "--corpus", str(corpus)], {}, input=PASSWORD).wait(60) == 0
    services = {name: started.at(tmp_path) for name, started in kind().items()}
    # Its own database, and the search of one machine: a Milvus there is none.
    own = {"QABOT_STORE": cluster.database(), "QABOT_SEARCH": "local"}
    for started in (one for one in services.values() if one.arguments[0] == "index"):
        assert command(started.arguments, started.environment | own).wait(300) == 0
    for started in (one for one in services.values() if one.arguments[0] == "serve"):
        port = free_port()
        process = command([*started.arguments, "--port", str(port)], started.environment | own)
        try:
            assert eventually(f"http://127.0.0.1:{port}/readyz", process) == 200
            assert status(f"http://127.0.0.1:{port}/") == 200
            assert status(f"http://127.0.0.1:{port}/gradio_api/info") == 401
            assert status(f"http://127.0.0.1:{port}/", {"Host": "evil.example"}) == 403
            if kind is kubernetes:
                assert status(f"http://127.0.0.1:{port}/readyz", {"Host": "qabot"}) == 200
        finally:
            process.terminate()
            process.wait(60)


def command(arguments: list[str], environment: dict[str, str], input: str = "") -> subprocess.Popen[bytes]:
    """A ``qabot`` in a process of its own, with nothing in its environment but what it needs anywhere, and this."""
    program = "import sys; from qabot.cli import main; sys.exit(main(sys.argv[1:]))"
    own = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        env=own | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin
    with process.stdin as told:
        told.write(input.encode())
    return process


def eventually(url: str, process: subprocess.Popen[bytes]) -> int:
    """What a server answers once it is ready."""
    end = time.monotonic() + 300
    while time.monotonic() < end and process.poll() is None:
        with suppress(urllib.error.URLError):
            if (told := status(url)) == 200:
                return told
        time.sleep(0.3)
    raise AssertionError(f"it ended with {process.poll()}" if process.poll() is not None else "it was never ready")


def status(url: str, headers: dict[str, str] | None = None) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=60) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])
