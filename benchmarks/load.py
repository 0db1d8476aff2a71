"""A newsroom at work: fifty people, each asking every twenty seconds for five minutes, over HTTP, from a server process
of its own; how long each waits, and whether the server's memory stays flat.

    python -m benchmarks.load --corpus DATA/gnad/articles.csv.gz --record   # 1,028 articles, `category;'text'` a line
    python -m benchmarks.load --corpus FOLDER [--people 50] [--every 20] [--minutes 5]
    python -m benchmarks.load --changing 30 --minutes 60 --record           # an hour while articles come and go

The articles are indexed and each question is asked alone first; people ask about the parties quoted most, and each
fourth time they look at the board in place of asking. With ``--changing SECONDS`` an article is laid into the folder or
taken out of it each time, by turns, as uploads and removals do, and the running app has to notice. ``--record`` writes
seconds, megabytes (each minute's, too) and counts into results.json.

Fails where 95 % of the answers take more than 3 s, anybody gets an error or another answer than one asking alone (while
articles change: none that is whole), a change is not noticed in the end, or the memory of the last minute is more than
a tenth above that of the minute in the middle: before that networks are loaded and caches of a bounded size fill.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path
from socket import socket
from typing import Any

from benchmarks import results
from benchmarks.faults.corpus import article
from benchmarks.indexing import write_lines

ROOT = Path(__file__).parent.parent
ABOUT = "board: "
LONGEST = 3.0  # seconds for 95 % of the answers
FLAT = 1.1  # memory of the last minute by that of the one in the middle
ASKED = 24  # different questions
BOARD = 4  # each time of as many, people look at the board
NOTICED = 120  # seconds until the last change must have been noticed
TEMPLATES = {"denies": "Was bestreitet {}?", "accuses": "Was wirft {} anderen vor?", "claims": "Was sagt {}?",
             "demands": "Was fordert {}?"}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--every", type=float, default=20.0, help="seconds between the questions of one person")
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--changing", type=float, metavar="SECONDS", help="an article comes or goes as often")
    parser.add_argument("--record", action="store_true", help="write the figures into results.json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, socket() as probe:
        index, corpus = Path(folder) / "index", Path(folder) / "corpus"
        if options.corpus.is_file():
            write_lines(options.corpus, corpus)
        else:
            shutil.copytree(options.corpus, corpus)
        places = ["--corpus", str(corpus), "--index", str(index)]
        subprocess.run(_index(places), check=True, cwd=ROOT)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, str(ROOT / "app.py"), *places, "--port", str(port), "--no-browser"]
        server = subprocess.Popen(command, cwd=ROOT)
        try:
            return _measure(f"http://127.0.0.1:{port}/gradio_api", server.pid, corpus, options)
        finally:
            server.terminate()
            server.wait()


def _index(places: list[str]) -> list[str]:
    return [sys.executable, "-c", "import sys; from qabot.cli import main; sys.exit(main())", "index", *places]


def _measure(api: str, server: int, corpus: Path, options: argparse.Namespace) -> int:
    _wait_for(api)
    articles, questions = len(_result(api, "articles", [])), _questions(api)
    alone = {asked: ask(api, asked) for question in questions for asked in (question, f"{ABOUT}{question}")}
    one = statistics.median(wait for wait, _ in alone.values())
    print(f"{articles} articles, one alone: {one * 1000:.0f} ms, {len(questions)} questions", flush=True)
    expected = {question: answer for question, (_, answer) in alone.items()}
    changes, over = Changes(corpus), threading.Event()
    if options.changing:
        changing = threading.Thread(target=changes.make, args=(options.changing, over))
        changing.start()
    waits, failed, memory = _together(api, server, expected, options)
    if options.changing:
        over.set()
        changing.join()
        failed += changes.missed(api, articles)
    if not waits:
        sys.exit(f"nobody got an answer: {failed[:1]}")
    p95, p99 = (waits[int(len(waits) * share)] for share in (0.95, 0.99))
    ended = memory[-1][0]
    first, middle, last = (
        statistics.median(size for at, size in memory if begin <= at <= begin + 60)
        for begin in (0.0, max(0.0, ended / 2 - 30), max(0.0, ended - 60))
    )
    told = {
        "articles": articles,
        "people": options.people,
        "seconds between questions": options.every,
        "minutes": options.minutes,
        "answers": len(waits),
        "failures": len(failed),
        "articles that came or went": changes.made,
        "alone, median": round(one, 3),
        "median": round(statistics.median(waits), 3),
        "p95": round(p95, 3),
        "p99": round(p99, 3),
        "longest": round(waits[-1], 3),
        "MB in the first minute": round(first),
        "MB in the middle": round(middle),
        "MB in the last minute": round(last),
    }
    minutes = range(int(ended // 60) + 1)
    series = [round(max(size for at, size in memory if at // 60 == minute)) for minute in minutes]
    for what, figure in told.items():
        print(f"  {what:<28}{figure:>10}")
    for line in failed[:5]:
        print(f"  {line}")
    if options.record:
        kind = " --changing" if options.changing else ""
        results.record(f"benchmarks.load{kind}", told | {"most MB, by minute": series})
    for minute, most in enumerate(series):
        print(f"{minute:4d} min {most:6d} MB {'#' * (60 * most // max(series))}")
    return 0 if p95 <= LONGEST and not failed and last <= middle * FLAT else 1


def _together(
    api: str, server: int, expected: dict[str, Any], options: argparse.Namespace
) -> tuple[list[float], list[str], list[tuple[float, float]]]:
    """What all waited for their answers, sorted; what went wrong; the server's MB each second."""
    waits: list[float] = []
    failed: list[str] = []
    memory: list[tuple[float, float]] = []
    began, ends = time.monotonic(), time.monotonic() + options.minutes * 60

    def work(person: int) -> None:
        chosen = random.Random(person)
        time.sleep(options.every * person / options.people)
        while (now := time.monotonic()) < ends:
            board = chosen.randrange(BOARD) == 0
            question = chosen.choice([one for one in expected if one.startswith(ABOUT) is board])
            try:
                wait, answer = ask(api, question)
            except (OSError, HTTPException, ValueError) as error:
                failed.append(f"{question}: {error!r}")
            else:
                waits.append(wait)
                if answer != expected[question] and not (options.changing and whole(answer)):
                    failed.append(f"{question}: another answer")
            time.sleep(max(0.0, now + options.every - time.monotonic()))

    people = [threading.Thread(target=work, args=(person,)) for person in range(options.people)]
    for person in people:
        person.start()
    while any(person.is_alive() for person in people):
        memory.append((time.monotonic() - began, _resident(server)))
        time.sleep(1)
    return sorted(waits), failed, memory


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


class Changes:
    """Articles that come and go in a folder, about what nobody asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0
        self._chance = random.Random(1)
        self._there: list[Path] = []

    def make(self, every: float, over: threading.Event) -> None:
        """One change each ``every`` seconds until it is over: two come, one goes."""
        while not over.wait(every):
            self.made += 1
            if self.made % 3:
                path = self.folder / f"came-{self.made:04d}.txt"
                path.write_text(article(self._chance), encoding="utf8")
                self._there.append(path)
            else:
                self._there.pop(0).unlink()

    def missed(self, api: str, before: int) -> list[str]:
        """What the app has not noticed in the end."""
        wanted = before + len(self._there)
        latest = time.monotonic() + NOTICED
        while (held := len(_result(api, "articles", []))) != wanted and time.monotonic() < latest:
            time.sleep(1)
        return [] if held == wanted else [f"{held} articles are known, there are {wanted}"]


def whole(answer: Any) -> bool:
    """Whether an answer or a board can be one: silence, or lines of which each that says so has its citation."""
    if isinstance(answer, list):
        return all(statement["content"] and statement["article"] for statement in answer)
    return bool(answer["abstained"]) is not bool(answer["citations"]) and bool(answer["answer"])


def ask(api: str, question: str) -> tuple[float, Any]:
    """Seconds until the answer, or the board about it, was there, and what it was. Raises OSError where it failed."""
    began = time.monotonic()
    if question.startswith(ABOUT):
        answer = _result(api, "statements", ["", "", "", "", question.removeprefix(ABOUT)])
    else:
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
