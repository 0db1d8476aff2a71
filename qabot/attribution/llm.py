"""The second reader: any OpenAI-compatible language model, which is believed only where its words stand in the text.

What the model answers is kept in a folder, one file a text, model and host: a run that was stopped goes on where it
was, and no article is paid for twice. Nothing is sent to a host before ``agree`` has been called for it once.
"""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from qabot.attribution.links import linked
from qabot.attribution.quotations import kind, overlapping, quotations, sentence
from qabot.errors import AnswererError
from qabot.llm.chat import stream
from qabot.llm.endpoint import Endpoint
from qabot.text.notes import is_taken_back
from qabot.text.sentences import sentences
from qabot.types import Article, Span, Stance, Statement

TOGETHER = 4  # articles asked about at a time
LONGEST = 400_000  # characters of one answer
PATIENCE = 600.0  # seconds that one answer may take: a local model writes a few words a second
GIVEN_UP = 3  # failures one after another from which the endpoint is not asked any more
LONG = 30  # characters of a stretch that two articles hardly share by chance
CHARACTERS = 3.5  # of German and English text a token, about
_FIELDS = ("content", "cue", "mention", "speaker", "party", "via")
SHAPE: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["statements"],
    "properties": {
        "statements": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": [*_FIELDS, "stance"],
                "properties": {
                    **{name: {"type": "string"} for name in _FIELDS},
                    "stance": {"type": "string", "enum": [stance.value for stance in Stance]},
                },
            },
        }
    },
}
INSTRUCTION = """You list who said what in a news article, in text order, as JSON. A statement is a proposition that \
the article attributes to somebody other than its author; what is asked in an interview is none. For each give:
content: the longest unbroken stretch of the article that says what is said, copied letter by letter, without cue and \
speaker where that can be;
cue: the words that report it, copied, in text order ("wies zurück", "according to"), or "";
mention: the words that name the speaker in or nearest to it, copied ("er", "the official"), or "";
speaker: the fullest name that the article gives that speaker; party: the country, body or camp that he speaks for;
via: the agency or outlet through which it is known, or "";
stance: denies for rejecting that something is or was so; confirms for admitting it; accuses for holding somebody \
responsible for wrongdoing; criticises for judging it bad; demands; announces for what one will do; suspects for \
hopes, fears and estimates; warns; claims for all else."""


class LanguageModelReader:
    """Reads articles by a language model. ``dropped`` counts statements that were not found in their texts."""

    def __init__(self, endpoint: Endpoint, kept: Path) -> None:
        self.endpoint = replace(endpoint, whole=PATIENCE, silence=PATIENCE)
        self.kept = kept
        self.dropped = 0
        self._failures = 0
        self._lock = threading.Lock()

    @classmethod
    def from_environment(cls) -> LanguageModelReader:
        """By ``QABOT_LLM_URL``, ``_MODEL`` and ``_KEY``; raises AnswererError where none is set."""
        endpoint = Endpoint.from_environment()
        if endpoint is None:
            raise AnswererError(
                "No language model is set: name one in QABOT_LLM_URL and QABOT_LLM_MODEL, or take another --reader."
            )
        return cls(endpoint, kept_answers())

    @cached_property
    def version(self) -> str:
        told = sha256((INSTRUCTION + json.dumps(SHAPE)).encode()).hexdigest()[:8]
        return f"llm {self.endpoint.model} {told}"

    @property
    def host(self) -> str:
        """Where articles are sent."""
        return urlsplit(self.endpoint.url).netloc

    @property
    def agreed(self) -> bool:
        """Whether somebody has agreed that articles go to this host."""
        hosts = self.kept / "hosts.txt"
        return hosts.exists() and self.host in hosts.read_text(encoding="utf-8").splitlines()

    def agree(self) -> None:
        """Note that articles may go to this host from now on."""
        if not self.agreed:
            self.kept.mkdir(parents=True, exist_ok=True)
            with (self.kept / "hosts.txt").open("a", encoding="utf-8") as hosts:
                hosts.write(f"{self.host}\n")

    def tokens(self, articles: Iterable[Article]) -> int:
        """About how many tokens it takes to ask about those articles whose answers are not kept yet."""
        waiting = [article for article in articles if not self._file(article).exists()]
        return int(sum(len(article.text) + len(INSTRUCTION) for article in waiting) / CHARACTERS)

    def read(self, article: Article) -> list[Statement]:
        """The statements of one article. Raises AnswererError where the host may not be asked or does not answer."""
        return self._checked(article, self._answer(article))

    def read_all(self, articles: Iterable[Article]) -> Iterator[list[Statement]]:
        """The statements of each article, in their order; several are asked about at a time."""
        waiting = iter(articles)
        with ThreadPoolExecutor(TOGETHER, "llm") as threads:
            asked: list[Future[list[Statement]]] = []
            try:
                asked += [threads.submit(self.read, article) for article in islice(waiting, TOGETHER)]
                while asked:
                    yield asked.pop(0).result()
                    asked += [threads.submit(self.read, article) for article in islice(waiting, 1)]
            finally:
                for future in asked:
                    future.cancel()

    def _answer(self, article: Article) -> list[dict[str, str]]:
        file = self._file(article)
        if file.exists():
            return _parsed(file.read_text(encoding="utf-8"))
        if not self.agreed:
            raise AnswererError(f"Articles would go to {self.host}: agree to that once with --yes.")
        if self._failures >= GIVEN_UP:
            raise AnswererError(f"The language model at {self.host} failed {GIVEN_UP} times; it is not asked any more.")
        messages = [{"role": "system", "content": INSTRUCTION}, {"role": "user", "content": article.text}]
        try:
            text = "".join(stream(self.endpoint, messages, longest=LONGEST, shape=SHAPE))
            answer = _parsed(text)
        except AnswererError:
            with self._lock:
                self._failures += 1
            raise
        with self._lock:
            self._failures = 0
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{threading.get_ident()}")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
        return answer

    def _file(self, article: Article) -> Path:
        asked = sha256(f"{self.version}\0{self.host}".encode()).hexdigest()[:16]
        key = _key(article.text)
        return self.kept / key[:2] / f"{key}.{asked}.json"

    def _checked(self, article: Article, answer: Iterable[Mapping[str, str]]) -> list[Statement]:
        text = article.text
        blocks = [(block.start, block.end) for block in article.blocks]
        rows = [row for block in blocks for row in sentences(text, article.language, *block)]
        quotes = [quote for block in blocks for quote in quotations(text, *block)]
        found = []
        at = 0
        for said in answer:
            statement = _statement(article, said, at, rows, quotes) if rows else None
            if statement is None:
                with self._lock:
                    self.dropped += 1
            elif not is_taken_back(article, statement.content_span, statement.stance):
                at = statement.content_span[0]
                found.append(statement)
        return linked(article, sorted(found, key=lambda statement: statement.content_span))


def kept_answers() -> Path:
    """The folder of the answers that are kept, whichever model and host gave them."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "qabot" / "reader"


def forget(texts: Collection[str], kept: Path) -> int:
    """Delete from ``kept`` what any model answered about these texts; the number of files.

    Of an earlier version of a text nothing is known but the words that it has in common: what repeats a long stretch
    of one of these texts goes, too. Another article that quotes the same words may be asked about again for it.
    """
    keys = {_key(text) for text in texts}
    gone = 0
    for file in kept.glob("??/*"):
        if file.name.partition(".")[0] in keys or _repeats(file, texts):
            file.unlink(missing_ok=True)
            gone += 1
    return gone


def _repeats(file: Path, texts: Collection[str]) -> bool:
    try:
        contents = [said["content"].strip() for said in _parsed(file.read_text(encoding="utf-8"))]
    except (OSError, UnicodeDecodeError, AnswererError):
        return False
    return any(content in text for content in contents if len(content) >= LONG for text in texts)


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _parsed(text: str) -> list[dict[str, str]]:
    """The statements of an answer; AnswererError where it does not have the shape that was asked for."""
    try:
        found = json.loads(text[text.index("{") : text.rindex("}") + 1])["statements"]
        return [{name: str(said.get(name) or "") for name in (*_FIELDS, "stance")} for said in found]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise AnswererError(
            "The language model did not answer with a list of statements: take one that follows a JSON schema."
        ) from None


def _statement(
    article: Article, said: Mapping[str, str], at: int, rows: list[Span], quotes: list[Span]
) -> Statement | None:
    """A statement all of whose spans stand in the text; None where its content or stance is made up."""
    text = article.text
    content = _placed(text, said["content"], at)
    if content is None or said["stance"] not in {stance.value for stance in Stance}:
        return None
    mention = _nearest(text, said["mention"], content)
    if said["mention"] and mention is None:
        return None
    cue = tuple(sorted({span for word in said["cue"].split() if (span := _nearest(text, word, content))}))
    inside = overlapping(quotes, content)
    return Statement(
        article=article.id,
        speaker=said["speaker"],
        party=said["party"] or said["speaker"],
        speaker_mention=text[slice(*mention)] if mention else "",
        speaker_span=mention,
        stance=Stance(said["stance"]),
        kind=kind(text, content, cue, inside),
        cue=" ".join(text[slice(*span)] for span in cue),
        cue_spans=cue,
        content=text[slice(*content)],
        content_span=content,
        quote_spans=inside,
        sentence_span=sentence(rows, content, cue),
        via=said["via"] or None,
    )


def _placed(text: str, part: str, at: int) -> Span | None:
    """Where a part stands from ``at`` on, else where it stands at all."""
    part = part.strip()
    place = text.find(part, at)
    place = place if place >= 0 else text.find(part)
    return (place, place + len(part)) if part and place >= 0 else None


def _nearest(text: str, part: str, content: Span) -> Span | None:
    """Where a part stands nearest to a content, as words of their own; within it only where nowhere else."""
    if not part:
        return None
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", text)]
    outside = [place for place in places if place[1] <= content[0] or content[1] <= place[0]]
    return min(
        outside or places,
        key=lambda place: min(abs(place[0] - content[1]), abs(content[0] - place[1])),
        default=None,
    )
