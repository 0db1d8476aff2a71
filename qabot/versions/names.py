"""What the names of files say about the versions of the texts in them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from qabot.languages.de import files as de
from qabot.languages.en import files as en

_NEWER, _OLDER, _NEITHER = (
    re.compile("|".join((getattr(de, kind), getattr(en, kind)))) for kind in ("NEWER", "OLDER", "NEITHER")
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GERMAN_DAY = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{4})[-_. ](\d{2})[-_. ](\d{2})(?!\d)")
_COUNTING = 2  # digits at most of what counts versions: more are a day, a time, the number of a report


class Name(NamedTuple):
    """What a path says of the text in a file and of its version.

    ``rank`` is above 0 for what is called new or corrected, below for drafts and what lies in a folder of old things;
    ``numbers`` are those of versions, days and times, and that of the entry in its file, ``long`` those among them that
    count no versions.
    """

    text: tuple[str, ...]
    long: tuple[str, ...]
    rank: int
    numbers: tuple[int, ...]


def name(id: str) -> Name:
    file, _, entry = id.casefold().rpartition("#")
    if not entry.isdecimal():  # else the number of an entry in its file
        file, entry = id.casefold(), ""
    path = PurePosixPath(file)
    stem = _DAY.sub(r"\1\2\3", _GERMAN_DAY.sub(lambda day: f"{day[3]}{day[2]:0>2}{day[1]:0>2}", path.stem))
    tokens = _TOKEN.findall(stem)
    own = [n for n, token in enumerate(tokens) if not _is_mark(token)]
    own = own or [n for n, token in enumerate(tokens) if not token.isdecimal()]  # "Korrektur-2" is called that
    first, last = (own[0], own[-1] + 1) if own else (0, 0)
    marks = tokens[:first] + tokens[last:]
    numbers = [token for token in marks if token.isdecimal()]
    newer = sum(_NEWER.fullmatch(token) is not None for token in marks)
    older = sum(_OLDER.fullmatch(token) is not None for token in (*marks, *_TOKEN.findall(path.parent.as_posix())))
    return Name(
        tuple(tokens[first:last]),
        tuple(number for number in numbers if len(number) > _COUNTING),
        newer - older,
        (*map(int, numbers), *((int(entry),) if entry.isdecimal() else ())),
    )


def _is_mark(token: str) -> bool:
    return token.isdecimal() or any(kind.fullmatch(token) for kind in (_NEWER, _OLDER, _NEITHER))
