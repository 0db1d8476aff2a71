"""A real PostgreSQL for tests and faults: a cluster of their own, with a database for each index."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
_numbers = count(1)


def missing() -> str | None:
    """Why there can be no cluster; None where there can."""
    try:
        import psycopg  # noqa: F401 -- whether it is there
    except ModuleNotFoundError:
        return "psycopg is not installed: pip install 'qabot[postgres]'"
    return None if _program("initdb") else "PostgreSQL is not installed: apt-get install postgresql"


class Cluster:
    """A server in a folder, which can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # PostgreSQL refuses to run as root.
        # By another program, since a process of another user is forked by Python, and where gRPC's threads run in this
        # one (Ray, Milvus), its handlers can abort the child before it begins.
        self._as: tuple[str, ...] = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
        if self._as:
            shutil.chown(folder, "postgres")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        locale = ("-E", "UTF8", "--locale=C.UTF-8")
        self.run("initdb", "-D", f"{folder}/data", "-U", "qabot", "-A", "trust", "-N", *locale)

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=50"
        log = f"{self.folder}/log"
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-o", options, "-l", log, "-w", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"index_{next(_numbers)}_{time.time_ns()}"
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "qabot", name)
        return f"postgresql+psycopg://qabot@127.0.0.1:{self.port}/{name}"

    def run(self, name: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs to its end."""
        program = _program(name)
        assert program
        # To a file: the server inherits it, and a pipe would stay open as long as the server runs.
        with (self.folder / "output").open("w+") as output:
            done = subprocess.run([*self._as, program, *arguments], cwd=self.folder, stdout=output, stderr=output)
            output.seek(0)
            assert done.returncode == 0, output.read()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A running cluster, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="qabot-pg-"))
    server = Cluster(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _program(name: str) -> str | None:
    return next((str(folder / name) for folder in PROGRAMS if (folder / name).exists()), shutil.which(name))
