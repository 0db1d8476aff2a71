"""No request leaves the machine: which addresses qabot asks for, and the whole suite without a network.

python -m benchmarks.faults.network            # index, ask, search, list, serve: every address looked up or called
python -m benchmarks.faults.network --suite    # pytest in a network namespace without a route (Linux)
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks import results

ROOT = Path(__file__).parent.parent.parent
# Prints, from inside the process, the host of each look-up and connection that does not stay on this machine.
WATCHED = """
import json, sys

def watch(event, given):
    if event == "socket.getaddrinfo":
        told(given[0])
    elif event == "socket.connect" and isinstance(given[1], tuple):
        told(given[1][0])

def told(host):
    host = host.decode() if isinstance(host, bytes) else host
    if host not in (None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0"):
        print("HOST " + json.dumps(host), flush=True)

sys.addaudithook(watch)
from qabot.cli import main
sys.exit(main(sys.argv[1:]))
"""
# Set from outside they would say which hub or model to ask.
SILENT = ("QABOT_LLM_URL", "QABOT_MODEL", "GRADIO_ANALYTICS_ENABLED")
LATEST = 120  # seconds until the app must have answered


def hosts(output: str) -> list[str]:
    """The hosts that a watched process told of."""
    return [json.loads(line.removeprefix("HOST ")) for line in output.splitlines() if line.startswith("HOST ")]


def commands(corpus: Path, index: Path) -> list[str]:
    """The hosts that the command line asks for, all commands one after the other."""
    places = ["--corpus", str(corpus), "--index", str(index)]
    found = []
    for arguments in (
        ["index", *places],
        ["ask", "Wer bestreitet, dass Nordkorea Soldaten geschickt hat?", *places],
        ["statements", "--about", "Wasser", *places],
        ["extract", str(corpus)],
    ):
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, *arguments], cwd=ROOT, env=environment(), capture_output=True, text=True
        )
        if done.returncode:
            raise AssertionError(f"{arguments[0]}: {done.stderr}")
        found += hosts(done.stdout)
    return found


def served(corpus: Path, index: Path, port: int) -> list[str]:
    """The hosts that the app asks for while it starts and serves its page."""
    arguments = ["serve", "--corpus", str(corpus), "--index", str(index), "--port", str(port)]
    app = subprocess.Popen(
        [sys.executable, "-c", WATCHED, *arguments], cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True
    )
    try:
        _fetched(f"http://127.0.0.1:{port}/")
    finally:
        app.terminate()
        output, _ = app.communicate(timeout=30)
    return hosts(output)


def _fetched(url: str) -> None:
    latest = time.monotonic() + LATEST
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as page:
                page.read()
                return
        except OSError:
            if time.monotonic() > latest:
                raise
            time.sleep(0.2)


def environment() -> dict[str, str]:
    """This process's, without what would set a model or an endpoint."""
    kept = {name: value for name, value in os.environ.items() if name not in SILENT}
    return kept | {"PYTHONPATH": str(ROOT), "NO_PROXY": "*"}


def suite(arguments: list[str]) -> int:
    """The tests in a namespace whose only interface is the loopback."""
    inside = 'ip link set lo up && exec "$@"'
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    run = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(["unshare", *user, "--net", "sh", "-c", inside, "sh", *run], cwd=ROOT).returncode


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--suite",
        nargs=argparse.REMAINDER,
        metavar="ARGUMENT",
        help="last: run pytest (with what follows, options as well) without a network",
    )
    parser.add_argument("--port", type=int, default=7959)
    parser.add_argument("--record", action="store_true", help="write what was asked for into results.json")
    options = parser.parse_args()
    if options.suite is not None:
        sys.exit(suite(options.suite))
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        found = commands(ROOT / "corpus", index) + served(ROOT / "corpus", index, options.port)
    if options.record:
        results.record("benchmarks.faults.network", {"addresses": sorted(set(found)), "asked for": len(found)})
    print(f"asked for {', '.join(sorted(set(found)))}" if found else "no address but this machine's own was asked for")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
