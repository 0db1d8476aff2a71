"""The learned reader: every span verbatim, windows that miss nothing, speakers told apart, time in step with length.

What it finds depends on its training: here stand kinds of text that it has to read right whatever weights ship.
"""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.attribution import reader, version
from qabot.attribution.frames import CONTEXT, LEAST_CONTEXT, LENGTH, TAIL, windows
from qabot.attribution.learned import LearnedReader
from qabot.errors import QabotError
from qabot.types import Article, Block, Role, Stance, Statement

REPORT = (
    "Stadtrat streitet über das Hallenbad\n\n"
    "Bürgermeisterin Jana Winter hat bestritten, dass das Hallenbad verkauft wird. „Davon ist kein Wort wahr“, sagte "
    "Winter am Freitag.\n\n"
    "Der Ruderverein wirft der Stadt vor, die Verträge schon unterschrieben zu haben. Die Sparkasse bestätigte, dass "
    "zwei Angebote vorliegen."
)
ENGLISH = (
    "Council rejects claims over bridge\n\n"
    "The harbour company denied that its bridge was unsafe. Councillor Ada Moss accused the company of hiding a report."
)


@pytest.fixture(scope="module")
def learned() -> LearnedReader:
    return LearnedReader()


def article(text: str, language: str = "de") -> Article:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        start = text.index(part, at)
        at = start + len(part)
        blocks.append(Block(start, at, Role.PARAGRAPH))
    return Article("a.txt", text, tuple(blocks), language, "", "")  # type: ignore[arg-type]  # a code from a table


@settings(deadline=None)
@given(st.integers(0, 5000))
def test_every_piece_is_one_windows_own(length: int) -> None:
    found = windows(length)
    own = [piece for window in found for piece in range(window.own, window.until)]
    assert own == list(range(length))
    assert len({window.end - window.start for window in found}) <= 1, "all are as long as each other"
    for window in found:
        assert window.start <= window.own < window.until <= window.end <= window.start + LENGTH
    for before, window in pairwise(found):
        assert LEAST_CONTEXT <= window.own - window.start <= CONTEXT + 1
        assert before.end - before.until == TAIL


def test_windows_are_no_more_than_are_needed() -> None:
    assert [len(windows(length)) for length in (0, 500, 501, 912, 913, 1324, 1325)] == [0, 1, 2, 2, 3, 3, 4]


def test_who_said_what(learned: LearnedReader) -> None:
    found = {(s.speaker, s.stance) for s in learned.read(article(REPORT))}
    assert ("Jana Winter", Stance.DENIES) in found
    assert ("Ruderverein", Stance.ACCUSES) in found
    assert ("Sparkasse", Stance.CONFIRMS) in found, "an office that heads its sentence is no club before it"


def test_english_is_read_by_the_same_code(learned: LearnedReader) -> None:
    found = {(s.speaker, s.stance) for s in learned.read(article(ENGLISH, "en"))}
    assert {stance for _, stance in found} >= {Stance.DENIES, Stance.ACCUSES}
    assert "Ada Moss" in {speaker for speaker, _ in found}


def test_no_words_go_on_from_a_title_into_the_text(learned: LearnedReader) -> None:
    title, told = "Minister accuses the rail firm", "Rail Minister Ada Moss accused the Gridco group of overcharging."
    text = f"title: {title}\nsource: Vale Post\n\n{told}"
    at, start = text.index(title), text.index(told)
    blocks = Block(at, at + len(title), Role.TITLE), Block(start, len(text), Role.PARAGRAPH)
    found = learned.read(Article("a.txt", text, blocks, "en", title, ""))
    assert found
    assert not [said for said in found if "source" in said.content]


ODD = ("„", "“", "»", "«", "\n\n", ":", "(", ")", ",", "–", "1.", "Äh?", "ﬁ", "é", "\u00ad", "🙂", "")


def check(text: str, found: list[Statement]) -> None:
    for s in found:
        assert text[slice(*s.content_span)] == s.content != ""
        assert s.speaker_span is None or text[slice(*s.speaker_span)] == s.speaker_mention
        assert " ".join(text[slice(*span)] for span in s.cue_spans) == s.cue
        assert s.sentence_span[0] <= s.content_span[0] < s.content_span[1] <= s.sentence_span[1]
        assert s.confidence is not None and 0 <= s.confidence <= 1
        assert all(s.content_span[0] < b and a < s.content_span[1] for a, b in s.quote_spans)


def mutated(cuts: list[tuple[int, int, str]]) -> str:
    """The report with characters cut out of it, and others put in their place."""
    text = REPORT
    for at, length, put in cuts:
        text = text[: at % len(text)] + put + text[at % len(text) + length :]
    return text


HEAPS = st.lists(st.sampled_from([*REPORT.split(), *ODD]), max_size=80).map(" ".join)
MUTATED = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 12), st.sampled_from(ODD)), max_size=6).map(mutated)


@settings(deadline=None, max_examples=40)
@given(HEAPS | MUTATED | st.text(max_size=120))
def test_every_span_is_verbatim_in_whatever_text(learned: LearnedReader, text: str) -> None:
    stripped = text.strip()
    start = text.find(stripped)
    blocks = tuple(Block(start, start + len(stripped), Role.PARAGRAPH) for _ in range(bool(stripped)))
    check(text, learned.read(Article("a.txt", text, blocks, "de", "", "")))


def test_articles_come_out_the_same_alone_and_together(learned: LearnedReader) -> None:
    both = [article(REPORT), article(ENGLISH, "en"), article("")]
    assert list(learned.read_all(both)) == [learned.read(each) for each in both]


def test_a_long_text_is_read_in_windows(learned: LearnedReader) -> None:
    text = "\n\n".join([REPORT] * 12)
    found = learned.read(article(text))
    check(text, found)
    assert sum(s.speaker == "Sparkasse" for s in found) >= 10, "what stands behind the first window is found as well"


def test_an_unknown_reader_is_named_with_those_that_there_are() -> None:
    with pytest.raises(QabotError, match="learned, llm"):
        reader("oracle")


def test_the_version_is_the_same_in_every_run(learned: LearnedReader) -> None:
    assert learned.version == LearnedReader().version


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("model/reader/heads.safetensors", True),
        ("model/encoder/tokenizer.json", True),
        ("attribution/learned.py", True),
        ("attribution/links.json", True),
        ("attribution/speakers/phrases.py", True),
        ("languages/de/roles.py", True),
        ("languages/de/answer.py", False),  # how answers are worded changes no statement
        ("web/page.py", False),
    ],
)
def test_weights_code_and_words_make_another_version(
    path: str, counts: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "files", lambda package: tmp_path)
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("before")
    before = version.fingerprint()
    (tmp_path / path).write_text("after")
    assert (version.fingerprint() != before) is counts


@pytest.mark.parametrize("pattern", [*version.CODE, *version.WORDS, *version.MODELS])
def test_the_version_covers_what_there_is(pattern: str) -> None:
    assert any(Path(str(files("qabot"))).glob(pattern))
