"""What an installation brings along: every package with its licence and its size on the disk.

    python -m benchmarks.packages                 # of qabot; --write brings docs/packages.md up to date
    python -m benchmarks.packages txtai           # of another distribution in this environment
    python -m benchmarks.packages --wheel         # of qabot's own wheel, which is built for it

Sizes are of the installed files, compiled byte code left out. Only the standard library and ``packaging`` are used, so
that the command runs in any environment.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import cast

from packaging.requirements import Requirement

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
DOCUMENT = PROJECT.parent / "docs" / "packages.md"
MARKS = "<!-- table begins -->\n", "<!-- table ends -->\n"
MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Package:
    """An installed distribution; ``size`` in bytes."""

    name: str
    version: str
    licence: str
    size: int


def installed(*wanted: str) -> list[Package]:
    """The distributions of these requirements and what they need here, by name; what is not installed is left out."""
    found: dict[str, Package] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(need.name, frozenset(need.extras)) for need in map(Requirement, wanted)]
    while waiting:
        name, extras = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if (key, extras) in seen:
            continue
        seen.add((key, extras))
        try:
            found_here = distribution(name)
        except PackageNotFoundError:
            continue
        found[key] = Package(key, found_here.version, licence(found_here), size(found_here))
        waiting += [(need.name, frozenset(need.extras)) for need in needs(found_here, extras)]
    return sorted(found.values(), key=lambda package: package.name)


def dependencies() -> list[str]:
    """What pyproject.toml asks for: an installation in place may be older than it."""
    project: dict[str, list[str]] = tomllib.loads(PROJECT.read_text(encoding="utf8"))["project"]
    return project["dependencies"]


def needs(package: Distribution, extras: frozenset[str]) -> Iterator[Requirement]:
    """What a distribution needs on this machine."""
    for line in package.requires or []:
        need = Requirement(line)
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in (*extras, "")):
            yield need


def licence(package: Distribution) -> str:
    """The licence expression, else the classifiers, else the first line of what stands for the licence."""
    metadata = cast(Message, package.metadata)  # so it is, though the protocol tells less of it
    if expression := metadata.get("License-Expression"):
        return expression
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    named = [line.rsplit(" :: ", 1)[-1] for line in classifiers if line != "License :: OSI Approved"]
    text = (metadata.get("License") or "").strip().splitlines()
    return ", ".join(named) or (text[0][:60] if text else "not stated")


def size(package: Distribution) -> int:
    """Bytes of its files."""
    paths = [Path(str(file.locate())) for file in package.files or [] if file.suffix != ".pyc"]
    return sum(path.stat().st_size for path in paths if path.is_file())


def wheel() -> tuple[int, Counter[str]]:
    """Bytes of qabot's wheel, and of what is packed in it by folder; hatchling, of the test extra, builds it."""
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(build, cwd=PROJECT.parent, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (built,) = Path(folder).glob("*.whl")
        parts: Counter[str] = Counter()
        with zipfile.ZipFile(built) as opened:
            for file in opened.infolist():
                parts["/".join(Path(file.filename).parts[:2])] += file.compress_size
        return built.stat().st_size, parts


def table(packages: list[Package]) -> str:
    """The packages as Markdown, without the sizes, which differ by machine."""
    rows = [f"| {package.name} | {package.version} | {package.licence} |" for package in packages]
    return "\n".join(["| package | version | licence |", "|---|---|---|", *rows]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("distribution", nargs="?", default="qabot")
    parser.add_argument("--write", action="store_true", help="write the table into docs/packages.md")
    parser.add_argument("--wheel", action="store_true", help="build qabot's wheel and tell its size")
    parser.add_argument("--record", action="store_true", help="write qabot's sizes, with its wheel's, to results.json")
    options = parser.parse_args()
    if options.wheel:
        size, parts = wheel()
        for part, packed in parts.most_common(5):
            print(f"{packed / MILLION:8.1f} MB  {part}")
        print(f"{size / MILLION:8.1f} MB  the wheel")
        return
    packages = installed(*(dependencies() if options.distribution == "qabot" else [options.distribution]))
    for package in sorted(packages, key=lambda package: -package.size):
        print(f"{package.size / MILLION:8.1f} MB  {package.name} {package.version}: {package.licence}")
    if options.record:
        from benchmarks import results  # not at the top: peers count their packages with this file alone

        figures = {package.name: round(package.size / MILLION, 1) for package in packages}
        total = {"packages": len(packages), "GB": round(sum(package.size for package in packages) / 1e9, 2)}
        results.record("benchmarks.packages", total | {"wheel, MB": round(wheel()[0] / MILLION, 1), "MB": figures})
    print(f"{sum(package.size for package in packages) / MILLION:8.1f} MB  in {len(packages)} packages")
    if options.write:
        text = DOCUMENT.read_text(encoding="utf8")
        before, rest = text.split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        DOCUMENT.write_text(before + MARKS[0] + table(packages) + MARKS[1] + after, encoding="utf8")


if __name__ == "__main__":
    main()
