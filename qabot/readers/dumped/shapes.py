"""Objects whose fields have names that nobody knows: what is the text, the title, the day is told by how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qabot.readers import wires
from qabot.readers.metadata import INNER, KEYS, bare, iso_date, squeezed

_DEPTH = 12
_VALUES = frozenset(
    map(squeezed, (*INNER, "$", "$t", "$date", "$numberLong", "iso", "content"))
)  # of what the field around is called
_ENTITIES = frozenset(map(squeezed, (*KEYS["source"], *KEYS["author"])))  # whose titles are not those of articles
_KEPT = frozenset(squeezed(name) for field in KEYS for name in KEYS[field]) - {"url", "link", "name"} | {"pubstatus"}
_CODES = frozenset({"literal", "qcode"})  # which stand for a value, where there is no other
_OF_ARTICLES = frozenset({"metadata", "meta", "head", "header"})  # what is told of one, beside its text
_TITLE_WORDS = 3
_TITLE_AT_MOST = 200  # characters
_TEXT_AT_LEAST = 200  # characters of prose in an article
_PROSE = re.compile(r"\w[\w ,;:–-]{20,}[.!?][\"'”“’‘»«)]*(?:\s|<|$)")
_DAY_OR_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ][\d:.,]{4,15}\s*(?:Z|[+-]\d{2}:?\d{2})?)?")


def named(value: object, aside: frozenset[str]) -> dict[str, object]:
    """What is told anywhere in an object, by the names that articles' fields have, however it is wrapped.

    Of a list with several entries there is only the first: others may be of other articles. ``aside`` are the names of
    what stands beside an article.
    """
    found: dict[str, object] = {}
    for name, leaf in _leaves(value, aside):
        if name in _KEPT or any(bare(name, moment=moment) in _KEPT for moment in (True, False)):
            found.setdefault(name, leaf)
    return found


def shaped(value: object, aside: frozenset[str], depth: int = _DEPTH) -> list[object]:
    """The articles in ``value``: objects that hold prose and a title, with the usual names for their fields."""
    if not depth or not isinstance(value, Mapping | list):
        return []
    inner = [one for entry in _inside(value, aside) for one in shaped(entry, aside, depth - 1)]
    if isinstance(value, list) or len(inner) > 1:
        return inner
    told = named(value, aside)
    if inner:
        return [{**told, **one} for one in inner if isinstance(one, Mapping)]
    text = _prose(value, aside)
    if len(text) < _TEXT_AT_LEAST:
        return []
    leaves = [words for _, leaf in _leaves(value, aside) if isinstance(leaf, str) and (words := leaf.strip())]
    if _KEPT.isdisjoint(told) or not any(squeezed(name) in told for name in KEYS["title"]):
        title = next(filter(_reads_like_title, leaves), None)
        if title is None:
            return []
        told["title"] = title
    if not any(squeezed(name) in told for name in KEYS["date"]):
        told["date"] = next((iso_date(words) for words in leaves if _DAY_OR_TIME.fullmatch(words)), None)
    return [{**told, "text": text}]


def _inside(value: Mapping[str, object] | list[object], aside: frozenset[str]) -> list[object]:
    return value if isinstance(value, list) else [value[key] for key in value if _plain(key) not in aside]


def _plain(key: object) -> str:
    """A field's name as others write it: "@lang", "nar:headline"."""
    return str(key).rpartition(":")[2].strip("@_#. ").casefold()


def _leaves(value: object, aside: frozenset[str], name: str = "", depth: int = _DEPTH) -> Iterator[tuple[str, object]]:
    """What is not wrapped any further, by the name of the field that says what it is."""
    if isinstance(value, list):
        yield from _leaves(value[0], aside, name, depth - 1) if value and depth else ()
    elif isinstance(value, Mapping) and depth:
        # "title" is that of an article where its day or the like stands beside it, else of a section or a topic.
        told = len(_KEPT.intersection(squeezed(_plain(key)) for key in value))
        titled = name not in _ENTITIES and (told > 1 or name in _OF_ARTICLES)
        owned = [(squeezed(_plain(key)) or squeezed(str(key)), entry) for key, entry in value.items()]
        for own, entry in sorted(owned, key=lambda one: one[0] in _CODES):
            if own in aside and own not in _ENTITIES:
                continue
            is_title = own == "title" and titled and _reads_like_title(entry)
            wrapped = name and not is_title and own in _VALUES | _CODES
            entry = entry.rpartition(":")[2] if own == "qcode" and isinstance(entry, str) else entry
            yield from _leaves(entry, aside, name if wrapped else own, depth - 1)
    elif value is not None and value != "":
        yield name, value


def is_prose(text: str) -> bool:
    """Whether sentences stand in ``text``."""
    return _PROSE.search(text) is not None


def _reads_like_title(value: object) -> bool:
    if not isinstance(value, str) or len(value) > _TITLE_AT_MOST or "\n" in value.strip() or "://" in value:
        return False
    return len(value.split()) >= _TITLE_WORDS and not value.rstrip().endswith((".", ":", ","))


def _prose(value: object, aside: frozenset[str], depth: int = _DEPTH) -> str:
    """The longest text in ``value``: that of a field, or of all entries of a list."""
    if isinstance(value, str):
        prose = _PROSE.search(value) or wires.is_written(value)
        return value if prose else ""
    if not depth or not isinstance(value, Mapping | list):
        return ""
    if isinstance(value, list):
        texts = [entry if isinstance(entry, str) else _prose(entry, aside, depth - 1) for entry in value]
        return "\n\n".join(filter(None, texts)) if any(_PROSE.search(text) for text in texts) else ""
    return max((_prose(entry, aside, depth - 1) for entry in _inside(value, aside)), key=len, default="")
