"""What people put right in statements: kept by itself, and laid over whatever the articles are read as.

A correction remembers the statement as it was found, and only what is to be different. So it finds its statement again
when the article is read anew by another reader, has moved to another file, or was edited elsewhere in its text. Where
the new reading finds no statement there, the correction still is one: somebody has looked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from filelock import FileLock

from qabot.errors import QabotError
from qabot.newsroom.files import folder_of, write_private
from qabot.store import decode_statement, encode_statement
from qabot.text.sentences import sentences
from qabot.types import Answered, Article, Corrected, Span, Stance, Statement

FILE = "corrections.json"
VERSION = 1  # of the file
SAME = 0.5  # share of the words of two contents, by intersection over union, from which they are one statement


@dataclass(frozen=True, slots=True)
class Correction:
    """``found`` is the statement as it was read in the article with this ``hash``; None in the other fields: as found.

    ``content`` is where what is said stands, counted from the start of the content that was found, with its words.
    """

    id: str
    article: str
    hash: str
    found: Statement
    by: str
    at: str
    hidden: bool = False
    speaker: str | None = None
    party: str | None = None
    stance: Stance | None = None
    content: tuple[int, str] | None = None


class Corrections:
    """The corrections of a corpus, in one file; safe across threads and processes."""

    def __init__(self, corpus: Path) -> None:
        self.file = folder_of(corpus) / FILE
        self._read: tuple[tuple[int, int] | None, tuple[Correction, ...]] = (None, ())

    @property
    def stamp(self) -> tuple[int, int] | None:
        """Another one whenever there are other corrections; None where there never were any."""
        try:
            stat = self.file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _unreadable(self.file, error) from error
        return stat.st_mtime_ns, stat.st_size

    def all(self) -> tuple[Correction, ...]:
        """All corrections, the oldest first. Raises QabotError for a file that is damaged."""
        stamp = self.stamp
        if stamp is None:
            return ()
        if self._read[0] != stamp:
            self._read = (stamp, tuple(_read(self.file)))
        return self._read[1]

    def of(self, article: Article) -> list[Correction]:
        """Those of an article: by its content, wherever that lies now, or by its path, whatever it says now."""
        return [one for one in self.all() if one.hash == article.hash or one.article in (article.id, *article.paths)]

    def put(self, correction: Correction) -> None:
        """Add a correction, or put it in the place of the one with its id."""
        self._change(lambda known: [*(one for one in known if one.id != correction.id), correction])

    def remove(self, id: str) -> None:
        """Take a correction back; raises QabotError where there is none with that id."""
        if id not in {one.id for one in self.all()}:
            raise QabotError(f"There is no correction {id}; `qabot corrections list` names those there are.")
        self._change(lambda known: [one for one in known if one.id != id])

    def forget(self, concerns: Callable[[Correction], bool]) -> int:
        """Take back all those of which ``concerns`` is true; how many they were."""
        gone = sum(map(concerns, self.all()))
        if gone:
            self._change(lambda known: [one for one in known if not concerns(one)])
        return gone

    def _change(self, change: Callable[[list[Correction]], list[Correction]]) -> None:
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{self.file}.lock"):
            known = list(_read(self.file)) if self.file.exists() else []
            records = [_record(one) for one in change(known)]
            write_private(
                self.file, json.dumps({"version": VERSION, "corrections": records}, ensure_ascii=False, indent=1)
            )
            self._read = (None, ())


def applied(article: Article, read: Sequence[Statement], corrections: Sequence[Correction]) -> list[Statement]:
    """The article's statements as they are with the corrections: changed in their places, hidden ones left out.

    ``read`` are its statements in text order; statements that only corrections know come last.
    """
    shown: list[Statement | None] = list(read)
    added: list[Statement] = []
    free = set(range(len(read)))
    for correction in corrections:
        place = _place(article.text, correction.found)
        if place is None:
            continue
        n = _match(place, correction.found, read, free)
        if n is not None:
            free.remove(n)
            shown[n] = None if correction.hidden else _changed(article, read[n], correction, place[0])
        elif not correction.hidden:
            stood = _moved(article, correction.found, place)
            added.append(replace(_changed(article, stood, correction, place[0]), id=-1 - len(added)))
    places = {old: new for new, old in enumerate(n for n, one in enumerate(shown) if one)}
    return [_renumbered(one, places) for one in (*filter(None, shown), *added)]


def _place(text: str, found: Statement) -> Span | None:
    """Where the content that was found stands now, the nearest to where it stood; None where it does so no more."""
    words, before = found.content, found.content_span[0]
    starts = []
    at = text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    if not starts:
        return None
    start = min(starts, key=lambda start: abs(start - before))
    return start, start + len(words)


def _match(place: Span, found: Statement, read: Sequence[Statement], free: set[int]) -> int | None:
    """Which of the statements read is the one that was found; None for none of them."""

    def likeness(n: int) -> tuple[float, bool, bool]:
        one = read[n]
        return _overlap(place, one.content_span), one.cue == found.cue, one.speaker == found.speaker

    best = max(free, key=likeness, default=None)
    return best if best is not None and _overlap(place, read[best].content_span) >= SAME else None


def _overlap(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _changed(article: Article, statement: Statement, correction: Correction, start: int) -> Statement:
    """The statement with what the correction says, its mark on it; ``start`` is where the content found stands."""
    statement = replace(
        statement,
        speaker=statement.speaker if correction.speaker is None else correction.speaker,
        party=statement.party if correction.party is None else correction.party,
        stance=correction.stance or statement.stance,
        confidence=None,
        corrected=Corrected(correction.id, correction.by, correction.at),
    )
    if correction.content:
        offset, words = correction.content
        span = start + offset, start + offset + len(words)
        if article.text[slice(*span)] == words:
            statement = with_content(article, statement, span)
    return statement


def with_content(article: Article, statement: Statement, span: Span) -> Statement:
    """The statement with another content; quotations outside of it are none of its own any more."""
    sentence = statement.sentence_span
    return replace(
        statement,
        content=article.text[slice(*span)],
        content_span=span,
        quote_spans=tuple(quote for quote in statement.quote_spans if span[0] <= quote[0] and quote[1] <= span[1]),
        sentence_span=(min(sentence[0], span[0]), max(sentence[1], span[1])),
    )


def _moved(article: Article, found: Statement, place: Span) -> Statement:
    """A statement that no reading finds any more, in the article as it is: with its marks where these words still
    stand around it as they did, else with its content alone."""
    text, by = article.text, place[0] - found.content_span[0]

    def there(span: Span) -> Span:
        return span[0] + by, span[1] + by

    speaker = there(found.speaker_span) if found.speaker_span else None
    cues = tuple(map(there, found.cue_spans))
    stands = (speaker is None or text[slice(*speaker)] == found.speaker_mention) and (
        " ".join(text[slice(*cue)] for cue in cues) == found.cue
    )
    held = [span for span in sentences(text, article.language) if span[0] < place[1] and place[0] < span[1]]
    around = held[0][0] if held else place[0], held[-1][1] if held else place[1]
    return replace(
        found,
        article=article.id,
        content_span=place,
        sentence_span=(min(place[0], around[0]), max(place[1], around[1])),
        speaker_mention=found.speaker_mention if stands else "",
        speaker_span=speaker if stands else None,
        cue=found.cue if stands else "",
        cue_spans=cues if stands else (),
        quote_spans=tuple(
            span for span in map(there, found.quote_spans) if place[0] <= span[0] and span[1] <= place[1]
        ),
        addressee_span=None,
        answers=None,
    )


def _renumbered(statement: Statement, places: dict[int, int]) -> Statement:
    """What it answers is told by its position in the list, which hidden ones have left."""
    answers = statement.answers
    if answers is None or answers.statement is None:
        return statement
    return replace(statement, answers=Answered(answers.span, places.get(answers.statement)))


def _record(correction: Correction) -> dict[str, Any]:
    values = asdict(correction)
    found = json.loads(encode_statement(correction.found))
    return {name: value for name, value in (values | {"found": found}).items() if value not in (None, False)}


def _read(file: Path) -> list[Correction]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        if told["version"] != VERSION:
            raise ValueError(f"version {told['version']}, here {VERSION}")
        return [_correction(record) for record in told["corrections"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _unreadable(file, error) from error


def _unreadable(file: Path, error: Exception) -> QabotError:
    return QabotError(f"The corrections in {file} cannot be read ({error}); put the file right or aside.")


def _correction(record: dict[str, Any]) -> Correction:
    names = {field.name for field in fields(Correction)}
    values = {name: value for name, value in record.items() if name in names}
    values["found"] = decode_statement(json.dumps(record["found"]), record["article"], 0)
    values["stance"] = Stance(record["stance"]) if "stance" in record else None
    values["content"] = (int(record["content"][0]), str(record["content"][1])) if "content" in record else None
    return Correction(**values)
