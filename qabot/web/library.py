"""The files of the corpus as the page changes them: nothing is written outside the corpus, nothing is lost."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import yaml

from qabot.errors import QabotError
from qabot.readers import FORMATS, SUFFIXES
from qabot.readers.details import beside
from qabot.types import LanguageCode
from qabot.web.texts import text

BIN = ".removed"  # in the corpus; hidden folders are not read
LONGEST_NAME = 100
_UNSAFE = re.compile(r"[^\w.,()+ -]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file name without folders, leading dots, control characters or a name that a system keeps for itself."""
    bare = unicodedata.normalize("NFC", name.replace("\\", "/")).rsplit("/", 1)[-1]
    bare = _UNSAFE.sub("_", bare).strip(" .")
    stem, dot, ending = bare.rpartition(".")
    bare = f"{(stem or ending)[:LONGEST_NAME].strip(' .')}{dot if stem else ''}{ending if stem else ''}"
    return f"_{bare}" if not bare or _RESERVED.match(bare) else bare


def add_file(corpus: Path, uploaded: Path, name: str, lang: LanguageCode) -> str:
    """Move an uploaded file into the corpus; the name it got there. Raises QabotError for one that is not read."""
    name = safe_name(name)
    if Path(name).suffix.lower() not in SUFFIXES:
        raise QabotError(text(lang, "bad_ending", name=name, endings=", ".join(sorted(SUFFIXES))))
    limit = FORMATS[Path(name).suffix.lower()].limit
    if uploaded.stat().st_size > limit:
        raise QabotError(text(lang, "too_large", name=name, n=limit // 1_000_000))
    target = _free(corpus, name)
    shutil.move(uploaded, target)
    target.chmod(0o644)
    return target.name


def add_text(corpus: Path, values: Mapping[str, str], lang: LanguageCode) -> str:
    """Write a pasted article with its title, source and date as front matter; the name of its file."""
    title, body = " ".join(values.get("title", "").split()), values.get("body", "").strip()
    if not title or not body:
        raise QabotError(text(lang, "text_missing"))
    front = _checked({"title": title, "source": values.get("source", ""), "date": values.get("date", "")}, lang)
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", title.casefold())).strip("-")[:60].strip("-")
    target = _free(corpus, safe_name(f"{words or 'text'}.md"))
    target.write_text(f"---\n{_yaml(front)}---\n\n{body}\n", encoding="utf-8")
    return target.name


def remove(corpus: Path, id: str) -> None:
    """Move the article's file into the corpus's bin, with its details; the articles that share the file go with it."""
    path = file_of(corpus, id)
    bin_ = corpus / BIN
    bin_.mkdir(exist_ok=True)
    for one in (path, beside(path)):
        if one.exists():
            shutil.move(one, _free(bin_, one.name))


def edit(corpus: Path, id: str, values: Mapping[str, str], lang: LanguageCode) -> None:
    """Write the article's details into a file of their own beside it; the article's own file is not touched."""
    known = {key: " ".join(str(values.get(key, "")).split()) for key in ("title", "source", "date", "author", "url")}
    if not known["title"]:
        raise QabotError(text(lang, "text_missing"))
    if values.get("language") in ("de", "en"):
        known["language"] = values["language"]
    target = beside(file_of(corpus, id))
    written = target.with_name(target.name + ".part")
    written.write_text(_yaml(_checked(known, lang)), encoding="utf-8")
    written.replace(target)


def file_of(corpus: Path, id: str) -> Path:
    """The file that an article's id names. Raises QabotError for one outside the corpus or not there."""
    root = corpus.resolve()
    path = root / id
    if not path.is_file():
        path = root / re.sub(r"#\d+$", "", id)
    inside = path.resolve().is_relative_to(root) and not any(
        part.startswith(".") for part in path.parts[len(root.parts) :]
    )
    if not inside or not path.is_file():
        raise QabotError(f"there is no file “{id}” in the corpus; update the index")
    return path


def _checked(values: Mapping[str, str], lang: LanguageCode) -> dict[str, str]:
    if date := values.get("date"):
        try:
            dt.date.fromisoformat(date)
        except ValueError:
            raise QabotError(text(lang, "bad_date", date=date)) from None
    return {key: value for key, value in values.items() if value}


def _yaml(values: Mapping[str, str]) -> str:
    return yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False)


def _free(folder: Path, name: str) -> Path:
    """A path in the folder that is not taken: ``name``, ``name-2`` ..."""
    target, n = folder / name, 1
    while target.exists():
        n += 1
        target = folder / f"{Path(name).stem}-{n}{Path(name).suffix}"
    return target
