"""The processes of a Ray cluster as workers: each holds the models, none sees the index.

Only some jobs a process are under way at a time, so that whoever writes is never far behind. Jobs of a process that is
lost are done again by another; a job that ends several processes is given up, and the report says so. A process that is
lost while it starts is started again, too: only one that cannot start, or is not like this one, ends the update.
"""

from __future__ import annotations

import logging
import os
import socket
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from qabot import __version__, attribution, embed
from qabot.errors import QabotError
from qabot.indexing.jobs import Done, Job, Models

AHEAD = 4  # jobs a process that are under way at a time, of each kind
TRIES = 2  # processes of its own that a job may end, and starts of a process that may be lost
PATIENCE = 10  # seconds that a cluster may take to take a call
STORE = 200_000_000  # bytes for what is passed on, in a cluster that is started here


class _Worker:
    """A process with the models, on whichever machine."""

    def __init__(self, reader: str, model: str | None) -> None:
        os.environ["OMP_NUM_THREADS"] = "1"  # there is a process for each processor
        self.models = Models(attribution.reader(reader), embed.load(model))

    def made(self) -> tuple[str, str, str]:
        """What must be the same everywhere."""
        return _made(self.models)

    def do(self, job: Job[Done]) -> Done:
        return job(self.models)


@dataclass(frozen=True)
class _Start:
    """A process that starts: ``made`` is there when it is ready, or tells that it was lost."""

    worker: Any
    made: Any
    tries: int


class Cluster:
    """A process for each processor of a Ray cluster; a context manager."""

    def __init__(self, address: str, models: Models) -> None:
        """``address`` of the cluster, or ``local`` for one that is started here and ends with this.

        Raises QabotError where Ray is not installed, nobody answers, or the processes have another qabot or model.
        """
        self._models = models
        version = models.reader.version
        self._reader = next((name for name in attribution.READERS if version.startswith(name)), "")
        if self._reader == "llm":
            raise QabotError("With --ray no language model reads; take --reader learned.")
        self._ray = _connected(address)
        gone = self._ray.exceptions
        self._dead = (gone.RayActorError, gone.ObjectLostError, gone.OutOfMemoryError)
        try:
            count = max(1, int(self._ray.cluster_resources().get("CPU", 1)))
            self._starting = [self._start() for _ in range(count)]
            self._workers: list[Any] = []
            self._await_some()
        except BaseException:
            self._ray.shutdown()
            raise

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._ray.shutdown()

    def each(self, jobs: Iterable[Job[Done]]) -> Iterator[Done]:
        """What each job found, in their order; some are done at a time."""
        waiting: deque[tuple[Job[Done], Any, Any]] = deque()
        left = iter(jobs)
        turn = 0
        while True:
            self._welcome()
            while len(waiting) < AHEAD * len(self._workers) and (job := next(left, None)) is not None:
                turn += 1
                worker = self._workers[turn % len(self._workers)]
                waiting.append((job, worker, worker.do.remote(job)))
            if not waiting:
                return
            job, worker, reference = waiting.popleft()
            try:
                yield self._ray.get(reference)
            except self._dead:
                self._replace(worker)
                yield self._alone(job)

    def _alone(self, job: Job[Done]) -> Done:
        """Do a job whose process was lost in a process of its own: there it is the only one that can be to blame."""
        for _ in range(TRIES):
            worker = self._another()
            try:
                done: Done = self._ray.get(worker.do.remote(job))
                return done
            except self._dead:
                continue
            finally:
                self._ray.kill(worker)
        return job.lost("it ends the process that reads it: take it out of the corpus and report it")

    def _another(self) -> Any:
        """A process beside the others, ready. Raises QabotError where none starts."""
        start = self._start(processors=0)
        while (worker := self._ready(start)) is None:
            start = self._start(processors=0, tries=start.tries + 1)
        return worker

    def _start(self, processors: int = 1, tries: int = 1) -> _Start:
        kind = self._ray.remote(num_cpus=processors)(_Worker)
        embedder = self._models.embedder
        worker = kind.remote(self._reader, embed.model_of(embedder.name if embedder else None))
        return _Start(worker, worker.made.remote(), tries)

    def _replace(self, worker: Any) -> None:
        if worker in self._workers:
            self._workers.remove(worker)
            self._ray.kill(worker)  # one that is only out of reach would keep its processor
            self._starting.append(self._start())
        if not self._workers:
            self._await_some()

    def _await_some(self) -> None:
        """Return as soon as there is one process."""
        while not self._workers:
            self._ray.wait([start.made for start in self._starting])
            self._welcome()

    def _welcome(self) -> None:
        """Take in the processes that have become ready, and start those again that were lost before they were. Raises
        QabotError for those that are no help."""
        if not self._starting:
            return
        made = [start.made for start in self._starting]
        ready, _ = self._ray.wait(made, num_returns=len(made), timeout=0)
        for start in [one for one in self._starting if one.made in ready]:
            self._starting.remove(start)
            worker = self._ready(start)
            if worker is None:
                self._starting.append(self._start(tries=start.tries + 1))
            else:
                self._workers.append(worker)

    def _ready(self, start: _Start) -> Any | None:
        """The process once it is ready, None where it was lost and may be started again. Raises QabotError where it
        cannot start, is lost again and again, or has another qabot or model."""
        try:
            theirs = self._ray.get(start.made)
        except self._ray.exceptions.RayError as error:
            lost = isinstance(error, self._dead) and not getattr(error, "actor_init_failed", False)
            if lost and start.tries < TRIES:
                return None
            raise QabotError(
                f"A process of the Ray cluster did not start ({str(error).strip().splitlines()[-1]}); "
                "install the same qabot, with its models, on all machines."
            ) from error
        if theirs != _made(self._models):
            raise QabotError(
                f"The Ray cluster has another qabot or another model ({', '.join(theirs)}); "
                "install the same on all machines."
            )
        return start.worker


def _made(models: Models) -> tuple[str, str, str]:
    return __version__, models.reader.version, models.embedder.name if models.embedder else ""


def _connected(address: str) -> Any:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would tell its makers of every cluster
    try:
        import ray
    except ModuleNotFoundError as error:
        raise QabotError(
            "--ray needs what `pip install 'qabot[ray]'` installs; without it, leave --ray out."
        ) from error
    options: dict[str, Any] = {"include_dashboard": False, "object_store_memory": STORE} if address == "local" else {}
    try:
        host, _, port = address.removeprefix("ray://").rpartition(":")
        if port.isdecimal():
            # Ray would wait for minutes.
            socket.create_connection((host, int(port)), timeout=PATIENCE).close()
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, **options)
    except (ConnectionError, OSError, RuntimeError, ValueError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise QabotError(
            f"No Ray cluster answers at {address} ({reason}); "
            "give the address of one, or local for one on this machine."
        ) from error
    return ray
