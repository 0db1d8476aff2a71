"""Annotated articles and their questions: what the other commands measure with.

An annotated article is NAME.txt beside NAME.json; benchmarks/data/README.md describes the records. One set of them,
``held``, comes with this repository. The others lie in a folder that ``--data`` names:

    annotated/wikinews-de, annotated/held, ...   annotated articles
    gold, gold-news                              annotated articles; UNANSWERABLE.txt: German TAB English a line
    gnad/articles.csv.gz                         the haystack, category;'text' a line, as 10kGNAD has it
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

HELD = Path(__file__).parent / "data" / "held"

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
Kind = Literal["answerable", "unanswerable", "near miss"]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's text and what people found in it."""

    path: Path  # of the text
    record: dict[str, Any]

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode("utf8")

    @property
    def number(self) -> int:
        """The number in its name."""
        found = re.search(r"(\d+)\D*$", self.name)
        return int(found[1]) if found else 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in one language; ``gold`` is its annotation where it has an answer, ``article`` a file stem."""

    text: str
    kind: Kind
    article: str | None = None
    gold: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Annotated articles whose questions are asked, the texts among which they are asked, and questions about none."""

    articles: Sequence[Annotated]
    among: Sequence[Path]
    haystack: Path | None = None
    unanswerable: Path | None = None

    def questions(self, language: Language) -> list[Asked]:
        """The answerable ones, then those about nothing here, then the near misses, each in the order of the names."""
        return [
            *self._annotated(language, "questions", "answerable"),
            *self._outside(language),
            *self._annotated(language, "near_misses", "near miss"),
        ]

    def _annotated(self, language: Language, key: str, kind: Kind) -> Iterator[Asked]:
        for article in self.articles:
            for gold in article.record.get(key, []):
                yield Asked(gold[f"q_{language}"], kind, article.name, gold if kind == "answerable" else None)

    def _outside(self, language: Language) -> Iterator[Asked]:
        if self.unanswerable and self.unanswerable.exists():
            for line in filter(str.strip, self.unanswerable.read_text(encoding="utf8").splitlines()):
                yield Asked(line.split("\t")[LANGUAGES.index(language)], "unanswerable")

    def write_corpus(self, folder: Path) -> None:
        """All texts as files of one folder; what is there already and the same stays untouched."""
        folder.mkdir(parents=True, exist_ok=True)
        wanted = dict(haystack(self.haystack)) if self.haystack else {}
        wanted |= {path.name: path.read_bytes() for path in self.among}
        for stale in {path.name for path in folder.iterdir()} - wanted.keys():
            (folder / stale).unlink()
        for name, content in wanted.items():
            path = folder / name
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)


def read(folder: Path, wanted: Callable[[Annotated], bool] = lambda _: True) -> list[Annotated]:
    """The annotated articles of a folder, by name. Raises SystemExit where there are none."""
    found = [
        Annotated(path.with_suffix(".txt"), json.loads(path.read_text(encoding="utf8")))
        for path in sorted(folder.glob("*.json"))
    ]
    if not found:
        raise SystemExit(f"There are no annotated articles in {folder}; --data names the folder that holds all sets.")
    return [article for article in found if wanted(article)]


def haystack(file: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of each article of the haystack."""
    for n, line in enumerate(gzip.decompress(file.read_bytes()).decode().splitlines()):
        text = line.partition(";")[2]
        yield f"gnad-{n:04d}.txt", text.removeprefix("'").removesuffix("'").encode()


def task(name: str, data: Path | None) -> Task:
    """The questions of a set, and the articles among which they are asked.

    ``held`` needs no data and asks among its own 26 articles. ``annotated`` asks the questions of the Wikinews articles
    whose numbers are divisible by six and of ``held``, which nothing is trained on, among all that is annotated.
    ``gold`` and ``gold-news`` ask among the haystack, as does any other folder of ``data``.
    """
    if name == "held":
        articles = read(HELD)
        return Task(articles, [article.path for article in articles])
    if data is None:
        raise SystemExit(f"{name} is not in this repository: --data names the folder that holds it.")
    if name == "annotated":
        root = data / "annotated"
        articles = read(root / "wikinews-de", lambda article: article.number % 6 == 0) + read(root / "held")
        return Task(articles, sorted(root.glob("*/*.txt"), key=lambda path: path.name))
    articles = read(data / name)
    among = [article.path for article in articles]
    return Task(articles, among, data / "gnad" / "articles.csv.gz", data / name / "UNANSWERABLE.txt")


def words(text: str | None) -> list[str]:
    """A text's words as all scores compare them."""
    return re.findall(r"\w+", (text or "").casefold())
