"""A newsroom at work: fifty people, each asking every twenty seconds for five minutes, over HTTP, from a server process
of its own; how long each waits, and whether the server's memory stays flat.

    python -m benchmarks.load --corpus FOLDER [--people 50] [--every 20] [--minutes 5]

Fails where 95 % of the answers take more than 3 s, anybody gets an error or another answer than one asking alone, or
the memory of the last minute is more than a tenth above that of the first.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from socket import socket
from typing import Any

ROOT = Path(__file__).parent.parent
LONGEST = 3.0  # seconds for 95 % of the answers
FLAT = 1.1  # memory of the last minute by that of the first
ASKED = 24  # different questions
TEMPLATES = {"denies": "Was bestreitet {}?", "accuses": "Was wirft {} anderen vor?", "claims": "Was sagt {}?",
             "demands": "Was fordert {}?"}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--every", type=float, default=20.0, help="seconds between the questions of one person")
    parser.add_argument("--minutes", type=float, default=5.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, socket() as probe:
        index = Path(folder) / "index"
        places = ["--corpus", str(options.corpus), "--index", str(index)]
        subprocess.run(_index(places), check=True, cwd=ROOT)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, ROOT / "app.py", *places, "--port", str(port), "--no-browser"]
        server = subprocess.Popen(command, cwd=ROOT)
        try:
            return _measure(f"http://127.0.0.1:{port}/gradio_api", server.pid, options)
        finally:
            server.terminate()
            server.wait()


def _index(places: list[str]) -> list[str]:
    return [sys.executable, "-c", "import sys; from qabot.cli import main; sys.exit(main())", "index", *places]


def _measure(api: str, server: int, options: argparse.Namespace) -> int:
    _wait_for(api)
    questions = _questions(api)
    alone = {question: ask(api, question) for question in questions}
    print(
        f"one alone: {statistics.median(wait for wait, _ in alone.values()) * 1000:.0f} ms, {len(questions)} questions"
    )
    waits: list[float] = []
    failed: list[str] = []
    memory: list[tuple[float, float]] = []
    began, ends = time.monotonic(), time.monotonic() + options.minutes * 60

    def work(person: int) -> None:
        chosen = random.Random(person)
        time.sleep(options.every * person / options.people)
        while (now := time.monotonic()) < ends:
            question = chosen.choice(questions)
            try:
                wait, answer = ask(api, question)
            except OSError as error:
                failed.append(f"{question}: {error}")
                continue
            waits.append(wait)
            if answer != alone[question][1]:
                failed.append(f"{question}: another answer")
            time.sleep(max(0.0, now + options.every - time.monotonic()))

    people = [threading.Thread(target=work, args=(person,)) for person in range(options.people)]
    for person in people:
        person.start()
    while any(person.is_alive() for person in people):
        memory.append((time.monotonic() - began, _resident(server)))
        time.sleep(1)
    waits.sort()
    p95, p99 = (waits[int(len(waits) * share)] for share in (0.95, 0.99))
    first = statistics.median(size for at, size in memory if at < 60)
    last = statistics.median(size for at, size in memory if at > memory[-1][0] - 60)
    print(
        f"{options.people} people, each every {options.every:.0f} s for {options.minutes:g} min: {len(waits)} answers, "
        f"median {statistics.median(waits) * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, "
        f"longest {waits[-1] * 1000:.0f} ms, {len(failed)} failures; memory {first:.0f} MB in the first minute, "
        f"{last:.0f} MB in the last"
    )
    for line in failed[:5]:
        print(f"  {line}")
    return 0 if p95 <= LONGEST and not failed and last <= first * FLAT else 1


def _questions(api: str) -> list[str]:
    """Questions about the parties that the corpus quotes most, in each stance."""
    told = _result(api, "statements", [])
    counts: dict[tuple[str, str], int] = {}
    for statement in told:
        if statement["party"] and statement["stance"] in TEMPLATES:
            key = (statement["party"], statement["stance"])
            counts[key] = counts.get(key, 0) + 1
    most = sorted(counts, key=lambda key: (-counts[key], key))[:ASKED]
    return [TEMPLATES[stance].format(party) for party, stance in most] or ["Wer bestreitet was?"]


def ask(api: str, question: str) -> tuple[float, Any]:
    """Seconds until the answer was there, and the answer. Raises OSError where it failed."""
    began = time.monotonic()
    answer = _result(api, "ask", [question])
    return time.monotonic() - began, answer


def _result(api: str, endpoint: str, data: list[Any]) -> Any:
    event = _post(f"{api}/call/{endpoint}", data)["event_id"]
    with urllib.request.urlopen(f"{api}/call/{endpoint}/{event}", timeout=60) as response:
        lines = response.read().decode().splitlines()
    if "event: complete" not in lines:
        raise OSError("the stream ended without an answer")
    return json.loads(lines[lines.index("event: complete") + 1].removeprefix("data: "))[0]


def _resident(process: int) -> float:
    """Memory of a process in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("VmRSS"))


def _wait_for(api: str) -> None:
    for _ in range(1200):
        try:
            urllib.request.urlopen(api.replace("/gradio_api", "/"), timeout=5)
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("the app did not answer")


def _post(url: str, data: list[Any]) -> Any:
    body = json.dumps({"data": data}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


if __name__ == "__main__":
    sys.exit(main())
