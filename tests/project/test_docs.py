"""What the README and the docs point at is there: links, files, commands, and the layers of the code."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md"), *ROOT.glob("*/*/README.md"))
    if path.relative_to(ROOT).parts[0] not in ("build", "corpus", "index")
]
CODE = re.compile(r"^```.*?^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
# A file of this repository, not an address, a pattern, an ending, a placeholder, or what a user or an index has.
PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
ENDS = (".py", ".md", ".toml", ".yaml", ".css", ".js", ".npz", ".txt", ".tsv", ".lock", "/")
MADE = ("build/", "index/", "corpus/.")  # by who follows the document, or by qabot
ABOVE = ("", "qabot", "qabot/web", "qabot/answer", "qabot/attribution", "qabot/store", "qabot/readers", "tests")


def text(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def links(told: str) -> list[str]:
    """The targets of links and pictures within the repository."""
    plain = CODE.sub("", told)
    return [one for one in re.findall(r"\]\(([^)\s]+)\)", plain) if not re.match(r"[a-z]+:|#", one)]


def files(told: str) -> list[str]:
    """What stands as code and has the form of a file or folder in this repository."""
    named = [match[1] for match in CODE.finditer(told) if match[1] and PATH.fullmatch(match[1])]
    return [one for one in named if "/" in one.strip("/") and one.endswith(ENDS) and not re.search(r"[A-Z]{4}", one)]


def is_there(name: str, beside: Path) -> bool:
    return any((base / name).exists() for base in (beside, *(ROOT / above for above in ABOVE)))


def test_links_and_files_are_found() -> None:
    told = (
        "[a](docs/web.md) [b](https://a.example/b) [c](#d) `qabot/bot.py` `--x` `NAMED/b.py` `a.md`\n```\n[e](f)\n```\n"
    )
    assert links(told) == ["docs/web.md"]
    assert files(told) == ["qabot/bot.py"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_pointed_at_is_there(document: str) -> None:
    told, beside = text(document), (ROOT / document).parent
    assert [one for one in links(told) if not (beside / one.partition("#")[0]).exists()] == []
    assert [one for one in files(told) if not is_there(one, beside) and not one.startswith(MADE)] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_benchmarks_that_are_named_can_be_run(document: str) -> None:
    named = set(re.findall(r"python -m (benchmarks(?:\.\w+)+)", text(document)))
    assert [one for one in sorted(named) if not importlib.util.find_spec(one)] == []


def test_the_layers_are_those_that_are_tested() -> None:
    settings = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    (layers,) = [one["layers"] for one in settings if one["id"] == "way-of-the-data"]
    wanted = [sorted(re.findall(r"\w+", layer)) for layer in layers]
    rows = re.findall(r"^\| (`.+?) \| .+ \|$", text("docs/architecture.md"), re.MULTILINE)
    assert [sorted(re.findall(r"\w+", row)) for row in rows] == wanted


@pytest.mark.parametrize("title", ["a file format", "a stance", "a view on the page", "an embedding model",
                                   "a search engine or a database", "a language"])  # fmt: skip
def test_a_recipe_says_how_it_was_tried(title: str) -> None:
    recipe = text("CONTRIBUTING.md").split(f"### {title}\n")[1].split("\n##")[0]
    assert recipe.strip().splitlines()[-1].endswith("*") and "\n*Tried with " in recipe
