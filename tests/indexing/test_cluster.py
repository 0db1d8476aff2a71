"""Indexing by the processes of a Ray cluster: the same index as by one process, also when one of them is lost."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qabot import attribution, embed, indexing
from qabot.cli import FAILED, main
from qabot.errors import QabotError
from qabot.indexing.jobs import Models
from qabot.store import Store

ray = pytest.importorskip("ray", reason="ray is not installed: pip install 'qabot[ray]'")
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc"),
    pytest.mark.filterwarnings("ignore"),  # Ray's own
]


@dataclass(frozen=True)
class Tell:
    """Says which process does it; ends that process where it is told to."""

    number: int
    fatal: bool = False

    def __call__(self, models: Models) -> tuple[int, int]:
        if self.fatal:
            os._exit(1)
        return self.number, os.getpid()

    def lost(self, why: str) -> tuple[int, str]:
        return self.number, why


@pytest.fixture(scope="module")
def machines() -> Iterator[Any]:
    from qabot.indexing.cluster import Cluster

    ray.cloudpickle.register_pickle_by_value(sys.modules[__name__])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_worker_niceness", "0")  # else they starve where the machine has other work
        with Cluster("local", Models(attribution.reader("learned"), embed.load())) as workers:
            while len(workers._workers) < 2 and workers._starting:
                ray.wait([start.made for start in workers._starting])
                workers._welcome()
            yield workers


def test_jobs_are_done_by_several_in_their_order_and_taken_as_they_can_be(machines: Any) -> None:
    from qabot.indexing.cluster import AHEAD

    taken = 0

    def jobs() -> Iterator[Tell]:
        nonlocal taken
        for taken in range(1, 61):
            yield Tell(taken)

    done, processes = 0, set()
    for number, process in machines.each(jobs()):
        done += 1
        assert number == done
        assert taken - done < 2 * AHEAD
        processes.add(process)
    assert done == 60
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_a_job_that_ends_its_process_costs_itself_only(machines: Any) -> None:
    found = dict(machines.each(Tell(n, fatal=n == 5) for n in range(12)))
    assert "it ends the process" in found.pop(5)
    assert found.keys() == set(range(12)) - {5}
    assert all(isinstance(process, int) for process in found.values())


def lose(machines: Any) -> Any:
    """One process less; what starts in its place."""
    machines._replace(machines._workers[0])
    return machines._starting[-1]


def test_a_process_that_is_lost_while_it_starts_is_started_again(machines: Any) -> None:
    lost = lose(machines)
    ray.kill(lost.worker)
    ray.wait([lost.made])
    assert [number for number, _ in machines.each(Tell(n) for n in range(12))] == list(range(12))
    while machines._starting:
        ray.wait([start.made for start in machines._starting])
        machines._welcome()
    assert len(machines._workers) == 2
    assert lost.worker not in machines._workers
    assert len({process for _, process in machines.each(Tell(n) for n in range(12))}) == 2


def test_processes_that_are_lost_at_every_start_are_told(machines: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    start = machines._start

    def and_end(**options: int) -> Any:
        started = start(**options)
        ray.kill(started.worker)
        return started

    monkeypatch.setattr(machines, "_start", and_end)
    with pytest.raises(QabotError, match="A process of the Ray cluster did not start"):
        machines._another()


def workers() -> list[int]:
    """The numbers of the processes that hold models, of those that were started here."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if path.read_bytes().startswith(b"ray::_Worker") and ours(path.parent):
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


def ours(process: Path) -> bool:
    """Whether a process descends from this one."""
    while process.name not in ("0", "1", str(os.getpid())):
        process = process.with_name((process / "stat").read_text().rpartition(")")[2].split()[1])
    return process.name == str(os.getpid())


def content(store: Store) -> list[object]:
    """Everything but what differs from run to run."""
    index = store.snapshot()
    held: list[object] = []
    for one in index.articles():
        held.append(one)
        held += [(p.start, p.end, p.text) for p in index.passages_of(one.id)]
        held += [(s.speaker, s.stance, s.content_span) for s in index.statements_of(one.id)]
    for name in ("passages", "statements"):
        held += [(id, row.tolist()) for batch in index.vectors(name) for id, row in zip(*batch, strict=True)]
    return held


def test_the_index_is_the_same_when_a_process_is_lost(
    machines: Any, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "corpus"
    shutil.copytree(corpus, folder)
    texts = [path.read_text() for path in sorted(corpus.glob("*.md"))]
    for n, text in enumerate(texts * 3):
        (folder / f"more-{n}.md").write_text(text if n < 3 else f"{text}\n\nDie Meldung Nummer {n} folgt.")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    for path in folder.iterdir():  # which version counts is told by names, not by when a file of the same text came
        os.utime(path, (1_700_000_000, 1_700_000_000))
    embedder, reader = embed.load(), attribution.reader("learned")
    one = Store.open(tmp_path / "one")
    expected = indexing.update(folder, one, embedder, reader=reader)
    told: list[int] = []
    killed: list[int] = []

    def kill(progress: indexing.Progress) -> None:
        told.append(progress.done)
        if progress.done >= 4 and not killed:
            killed.append(workers()[0])
            os.kill(killed[0], signal.SIGKILL)

    monkeypatch.setattr(indexing, "_workers", lambda *_: nullcontext(machines))
    several = Store.open(tmp_path / "several")
    report = indexing.update(folder, several, embedder, reader=reader, progress=kill, ray="local")
    assert killed and not Path(f"/proc/{killed[0]}").exists()
    assert (told[0], told[-1], sorted(told)) == (0, len(list(folder.iterdir())), told)
    for name in ("added", "skipped", "attributed", "articles", "passages", "statements"):
        assert getattr(report, name) == getattr(expected, name), name
    assert content(several) == content(one)
    again = indexing.update(folder, several, embedder, reader=reader, ray="local")
    assert (again.added, again.changed, again.attributed, again.embedded) == ((), (), 0, 0)


def test_a_machine_that_does_not_see_the_corpus_is_named(
    machines: Any, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_workers", lambda *_: nullcontext(machines))
    here = tmp_path / "here"
    shutil.copytree(corpus, here)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QabotError, match=r"The machine \S+ does not see here/.*same path"):
        indexing.update(Path("here"), Store.open(tmp_path / "index"), embed.load(), ray="local")


def test_nobody_at_the_address(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = ["--corpus", str(corpus), "--index", str(tmp_path / "index")]
    if ray.is_initialized():
        ray.shutdown()
    assert main(["index", "--ray", "127.0.0.1:1", *places]) == FAILED
    assert "No Ray cluster answers at 127.0.0.1:1" in capsys.readouterr().err


def test_no_language_model_reads_for_a_cluster() -> None:
    from qabot.indexing.cluster import Cluster

    class Reads:
        version = "llm x"

    with pytest.raises(QabotError, match="no language model reads"):
        Cluster("local", Models(Reads()))  # type: ignore[arg-type]
