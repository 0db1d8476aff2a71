"""What reads a file, as a short text that changes when the code does: then, and only then, the file is read again.

Of each format it covers the module that reads it with all that this imports, the libraries beneath, and what every
article goes through: title and furniture, sentences, passages, and the texts that are indexed. A file that holds others
is read by all.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from qabot import embed
from qabot.languages.sentence_vocabulary import sentence_words
from qabot.readers.registry import FORMATS, Format

_ROOT = Path(__file__).parent.parent
_EVERY = ("qabot.readers.articles", "qabot.readers.details", "qabot.text.passages")
# Shapes without behaviour: whoever changes how a file is read changes the code that fills them, too.
_SHAPES = frozenset({"qabot", "qabot.types", "qabot.errors", "qabot.readers.registry", "qabot.languages.vocabulary"})
_IMPORT = re.compile(
    r"^[ \t]*(?:from\s+(?P<package>qabot[\w.]*)\s+import\s+(?P<names>\([^)]*\)|[^\n]+)"
    r"|import\s+(?P<module>qabot[\w.]*))",
    re.MULTILINE,
)


@cache
def reading(suffix: str) -> str:
    """The fingerprint of what reads files ending in ``suffix`` (with its dot, in lower case); "" where nothing does."""
    kind = FORMATS.get(suffix)
    if kind is None:
        return ""
    modules = imported([_module(kind), *_EVERY])
    parts = [repr(kind), *(source(module) for module in sorted(modules)), *map(_version, kind.libraries), _shared()]
    if kind.container:
        parts += [reading(other) for other, inner in sorted(FORMATS.items()) if not inner.container]
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def imported(modules: Iterable[str]) -> set[str]:
    """``modules`` of this package with all modules that they import, directly or not."""
    found: set[str] = set()
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module in found or module in _SHAPES or not _path(module).exists():
            continue
        found.add(module)
        waiting += _imports(source(module))
    return found


@cache
def _imports(text: str) -> tuple[str, ...]:
    """The modules of this package that a source names."""
    found: list[str] = []
    for match in _IMPORT.finditer(text):
        if match["module"]:
            found.append(match["module"])
            continue
        names = [name.split()[0] for name in re.split(r"[,\n]", match["names"].strip("() \n")) if name.split()]
        inner = {f"{match['package']}.{name}" for name in names}
        known = {name for name in inner if _path(name).exists()}
        found += [*known, *([match["package"]] if inner - known else [])]
    return tuple(found)


@cache
def source(module: str) -> str:
    """The source of a module of this package."""
    return _path(module).read_text(encoding="utf-8")


def _module(kind: Format) -> str:
    return f"qabot.readers.formats.{kind.module}"


def _path(module: str) -> Path:
    path = _ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@cache
def _shared() -> str:
    """What goes into every article without being imported by its reader."""
    told = [inspect.getsource(embed.passage_text), inspect.getsource(embed.statement_text)]
    told.append(sha256((files("qabot") / "model" / "languages.tsv.gz").read_bytes()).hexdigest())
    for code in ("de", "en"):
        words = sentence_words(code)
        known = (words.abbreviations, words.final_abbreviations, words.starters)
        told += [repr(words.ordinal_dot), *(repr(sorted(table)) for table in known)]
    return "\0".join(told)


@cache
def _version(distribution: str) -> str:
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return distribution
