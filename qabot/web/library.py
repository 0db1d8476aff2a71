"""The files of the corpus as the page changes them: nothing is written outside the corpus, nothing is lost."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from qabot.corpus import file_of as known_as
from qabot.errors import QabotError
from qabot.newsroom.acting import change, require
from qabot.newsroom.entrance.accounts import Role
from qabot.placing import BIN, Taken, move, place, reserved
from qabot.readers import FORMATS, SUFFIXES
from qabot.readers.details import ENDING, beside
from qabot.readers.metadata import from_fields
from qabot.types import Article, ArticleSummary

LONGEST_NAME = 100
_MISSING = "Please give a title and a text."
_UNSAFE = frozenset('<>:"|?*')  # on one system or another
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file name without folders, leading dots, control characters or a name that a system keeps for itself."""
    bare = unicodedata.normalize("NFC", name.replace("\\", "/")).rsplit("/", 1)[-1]
    bare = "".join(sign if sign.isprintable() and sign not in _UNSAFE else "_" for sign in bare).strip(" .")
    stem, dot, ending = bare.rpartition(".")
    bare = f"{(stem or ending)[:LONGEST_NAME].strip(' .')}{dot if stem else ''}{ending if stem else ''}"
    return f"_{bare}" if not bare or _RESERVED.match(bare) else bare


def add_file(corpus: Path, uploaded: Path, name: str, taken: Taken = Taken.KEEP) -> str:
    """Move an uploaded file into the corpus; the name it got there.

    ``taken`` says what to do where another file has that name. Raises QabotError for one that is not read, NameTaken
    where that is to be asked.
    """
    name = safe_name(name)
    if Path(name).suffix.lower() not in SUFFIXES:
        raise QabotError(f"“{name}” cannot be read; possible are {', '.join(sorted(SUFFIXES))}.")
    if not uploaded.is_file():  # Gradio keeps one file of one content, which the first of two uploads takes away
        raise QabotError(f"“{name}” was uploaded by somebody else at the same moment; if it is missing, add it again.")
    limit = FORMATS[Path(name).suffix.lower()].limit
    if uploaded.stat().st_size > limit:
        raise QabotError(f"“{name}” is larger than {limit // 1_000_000} MB; make it smaller, or split it.")
    with change(corpus, "add", name) as entry:
        entry["article"] = place(corpus, uploaded, name, taken=taken)
    return entry["article"]


def add_text(corpus: Path, values: Mapping[str, str]) -> str:
    """Write a pasted article with its title, source and date as front matter; the name of its file."""
    title, body = " ".join(values.get("title", "").split()), values.get("body", "").strip()
    if not title or not body:
        raise QabotError(_MISSING)
    front = _checked({"title": title, "source": values.get("source", ""), "date": values.get("date", "")})
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", title.casefold())).strip("-")[:60].strip("-")
    require(Role.EDITOR)
    target = reserved(corpus, safe_name(f"{words or 'text'}.md"))
    with change(corpus, "add", target.name):
        target.write_text(f"---\n{_yaml(front)}---\n\n{body}\n", encoding="utf-8")
    return target.name


def remove(corpus: Path, id: str) -> None:
    """Move the article's file into the corpus's bin, under its folders and with its details; the articles that share
    the file go with it."""
    path = file_of(corpus, id)
    with change(corpus, "remove", id):
        move(path, corpus / BIN / path.relative_to(corpus.resolve()))


def removed(corpus: Path) -> list[str]:
    """The files in the bin, as ``restore`` takes them."""
    bin_ = corpus / BIN
    files = {path.relative_to(bin_).as_posix() for path in bin_.rglob("*") if path.is_file()}
    return sorted(files - {name + ENDING for name in files})  # details go with their file


def restore(corpus: Path, name: str) -> str:
    """Move a file out of the bin to where it was, with its details; its path in the corpus now. Raises QabotError where
    the bin has none."""
    bin_ = (corpus / BIN).resolve()
    path = bin_ / name
    if not path.resolve().is_relative_to(bin_) or not path.is_file():
        raise QabotError(f"there is no file “{name}” among the removed ones; choose another")
    with change(corpus, "restore", name) as entry:
        entry["article"] = move(path, corpus / name).relative_to(corpus).as_posix()
    return entry["article"]


def edit(corpus: Path, id: str, values: Mapping[str, str]) -> None:
    """Write the article's details into a file of their own beside it; the article's own file is not touched, nor an
    embargo that its details hold."""
    known = {key: " ".join(str(values.get(key, "")).split()) for key in ("title", "source", "date", "author", "url")}
    if not known["title"]:
        raise QabotError(_MISSING)
    if values.get("language") in ("de", "en"):
        known["language"] = values["language"]
    target = beside(file_of(corpus, id))
    if embargo := _embargo(target):
        known["embargo"] = embargo
    written = target.with_name(target.name + ".part")
    details = _yaml(_checked(known))
    with change(corpus, "edit", id):
        written.write_text(details, encoding="utf-8")
        written.replace(target)


def file_of(corpus: Path, id: str) -> Path:
    """The file that an article's id names. Raises QabotError for one outside the corpus or not there."""
    root = corpus.resolve()
    path = known_as(root, id) or known_as(root, re.sub(r"#\d+$", "", id))
    if path is None:
        raise QabotError(f"there is no file “{id}” in the corpus; update the index")
    return path


def shared(article: Article | ArticleSummary, others: Iterable[ArticleSummary]) -> int:
    """How many articles stand in the files of one, itself counted: what goes with it when these are removed."""
    return sum(not set(article.paths).isdisjoint(other.paths) for other in others)


def kin(articles: Iterable[ArticleSummary], new: Iterable[str]) -> list[tuple[str, ArticleSummary, ArticleSummary]]:
    """What is to be told of the files ``new``: (key of the text, the new article, the one that is nearly the same)."""
    held, files = {article.id: article for article in articles}, set(new)
    came = {id for id, article in held.items() if not files.isdisjoint(article.paths)}
    told = []
    for article in held.values():
        newer, original = held.get(article.newer or ""), held.get(article.copy_of or "")
        if newer and newer.id in came:
            told.append(("kin_newer", newer, article))
        elif newer and article.id in came:
            told.append(("kin_older", article, newer))
        if original and came & {article.id, original.id}:
            told.append(("kin_copy", article, original))
    return told


def _embargo(details: Path) -> str | None:
    try:
        fields = yaml.safe_load(details.read_bytes())
    except (OSError, yaml.YAMLError, ValueError):
        return None  # there are none, or none that can be read
    return from_fields(fields).embargo if isinstance(fields, dict) else None


def _checked(values: Mapping[str, str]) -> dict[str, str]:
    if date := values.get("date"):
        try:
            dt.datetime.fromisoformat(date)
        except ValueError:
            raise QabotError(f"The date “{date}” is not a day like 2024-05-31.") from None
    return {key: value for key, value in values.items() if value}


def _yaml(values: Mapping[str, str]) -> str:
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False)
