"""Twenty people ask at once: how long each waits for an answer over HTTP, from a server process of its own.

    python benchmarks/load.py [--corpus FOLDER] [--people 20] [--rounds 5]

Fails where anybody waits more than 3 s, gets an error, or an answer without citations that one asking alone gets.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from socket import socket
from typing import Any

ROOT = Path(__file__).parent.parent
LONGEST = 3.0  # seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as index, socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        began = time.monotonic()
        server = subprocess.Popen(
            [sys.executable, ROOT / "app.py", "--corpus", options.corpus, "--index", index, "--port", str(port)],
            cwd=ROOT,
        )
        try:
            return _measure(f"http://127.0.0.1:{port}/gradio_api", options.people, options.rounds, began)
        finally:
            server.terminate()
            server.wait()


def _measure(api: str, people: int, rounds: int, began: float) -> int:
    _wait_for(api)
    print(f"served after {time.monotonic() - began:.1f} s, the index made anew")
    while _post(f"{api}/run/page_status", ["en", {}])["data"][0]["running"]:
        time.sleep(0.2)
    facts = _post(f"{api}/run/page_welcome", ["de", {}])["data"][0]["html"]
    questions = [part.split('"')[0] for part in facts.split('data-ask="')[1:]] or ["Wer bestreitet was?"]
    alone = {question: ask(api, question) for question in questions}
    asked = [questions[n % len(questions)] for n in range(people)]
    waits: list[float] = []
    failures = 0
    for _ in range(rounds):
        with ThreadPoolExecutor(people) as pool:
            for question, (wait, answer) in zip(asked, pool.map(lambda q: ask(api, q), asked), strict=True):
                waits.append(wait)
                failures += answer != alone[question][1]
    waits.sort()
    print(f"one alone: {statistics.median(wait for wait, _ in alone.values()) * 1000:.0f} ms")
    print(
        f"{people} at once, {rounds} rounds: median {statistics.median(waits) * 1000:.0f} ms, "
        f"95 % under {waits[int(len(waits) * 0.95)] * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms, "
        f"{failures} failures"
    )
    return 0 if waits[-1] <= LONGEST and not failures else 1


def ask(api: str, question: str) -> tuple[float, Any]:
    """Seconds until the answer was there, and the answer; None where it failed."""
    began = time.monotonic()
    event = _post(f"{api}/call/ask", [question])["event_id"]
    with urllib.request.urlopen(f"{api}/call/ask/{event}", timeout=60) as response:
        lines = response.read().decode().splitlines()
    told = json.loads(lines[-2].removeprefix("data: ")) if "event: complete" in lines else None
    return time.monotonic() - began, told and told[0]


def _wait_for(api: str) -> None:
    for _ in range(600):
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
