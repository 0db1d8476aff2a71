"""What holds for every text: spans inside the text and tight, no crash on broken ones."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.attribution.detect import detect
from qabot.attribution.quotes import quotations
from qabot.languages.vocabulary import words
from qabot.types import Article, Block, Role, Span

WORDS = sorted(
    words(
        """
        der die das Sprecher Polizei Minister Anna Berg Vorwurf Bericht Angaben sagte erklärte wies bestritt sei habe
        hätte soll gewesen haben zurück vor an dass wonach demnach laut nach zufolge so wie und aber nicht zu gehen , .
        : ; – ( ) „ “ » « " ' ‚ ‘ ! ? ... 3. 2019 [...]
        """
    )
)
SEEDS = [
    "Die Firma wies die Vorwürfe, sie habe Müll verbrannt, am Montag zurück und kündigte an, Klage einzureichen.",
    "„Wir haben nie Müll verbrannt. Das ist falsch“, sagte Firmenchefin Anna Berg, „und es bleibt falsch.“",
    "Nach Angaben der Polizei soll der Mann, der gestern floh, zwei Räder gestohlen haben, so ein Sprecher.",
    "Wie die „Neue Post“ berichtet, hat der Rat beschlossen, das Bad zu schließen; die Bürger protestieren dagegen.",
    "Dem Minister wird vorgeworfen, Berichte, wonach es brannte, verschwiegen zu haben. Er sei unschuldig.",
]


def article(text: str) -> Article:
    stripped = text.strip()
    start = text.find(stripped) if stripped else 0
    blocks = (Block(start, start + len(stripped), Role.PARAGRAPH),) if stripped else ()
    return Article("a.txt", text, blocks, "de", "", "0" * 64)


def check(text: str) -> None:
    utterances = detect(article(text))
    for i, u in enumerate(utterances):
        spans: list[Span] = [u.sentence_span, u.content_span, *u.cue_spans, *u.quote_spans, *u.clause_spans]
        spans += [s for s in (u.speaker_span, u.addressee_span, u.via_span) if s is not None]
        for start, end in spans:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        assert all(a[1] <= b[0] for a, b in pairwise(u.cue_spans))
        assert u.inherits is None or 0 <= u.inherits < i
        assert u.content_span != u.speaker_span


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_spans_hold_on_heaps_of_words(heap: list[str]) -> None:
    check(" ".join(heap))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_spans_hold_on_any_characters(text: str) -> None:
    check(text)


def mutate(text: str, chance: random.Random) -> str:
    """A few characters dropped, doubled, swapped with a mark, or the text cut."""
    letters = list(text)
    for _ in range(chance.randint(1, 6)):
        if not letters:
            break
        at = chance.randrange(len(letters))
        kind = chance.randrange(4)
        if kind == 0:
            del letters[at]
        elif kind == 1:
            letters.insert(at, letters[at])
        elif kind == 2:
            letters[at] = chance.choice("„“»«\"'(),.:;–-? \n\t\u00a0\u200bÄß€😀")
        else:
            del letters[at : at + chance.randint(1, 12)]
    return "".join(letters)


def test_ten_thousand_mutated_texts_do_not_crash() -> None:
    chance = random.Random(7)
    for n in range(10_000):
        text = mutate(SEEDS[n % len(SEEDS)], chance)
        if n % 20:
            detect(article(text))
        else:
            check(text)


@given(st.text(alphabet="ab .„“”\"»«‚‘’'‹›:\n", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text, 0, len(text))
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
