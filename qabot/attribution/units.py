"""Units of analysis: sentences of one block, joined where a quotation runs across their ends, as tagged tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from qabot.attribution.quotes import quotations
from qabot.attribution.tagger import Tagger, tagger
from qabot.languages.names import GENDERS
from qabot.languages.vocabulary import Grammar, Tag, grammar
from qabot.sentences import sentences
from qabot.types import Article, Block, Role, Span

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*"
    r"|[^\W_]+(?:[-’'´‑.&+/][^\W_]+)*(?:-(?=[\s,])|[’'´])?"
    r"|\.{2,}|…|[^\w\s]|_+"
)
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$")
_UNSURE = (Tag.PREDICATIVE, Tag.ADVERB, Tag.ADJECTIVE, Tag.FINITE, Tag.PARTICIPLE, Tag.INFINITIVE, Tag.OTHER)
_QUOTE_MARKS = frozenset("„“”»«\"‚‘‹›‟`´'’")
_LONGEST_NAME = 7  # tokens of a name in quotation marks
_LONGEST_DATELINE = 5  # tokens
_MOST_TOKENS = 400  # of one unit; longer ones are lists or broken text and are cut


@dataclass(slots=True)
class Token:
    """A word or mark. ``start`` and ``end`` count in the article's text."""

    start: int
    end: int
    text: str
    tag: Tag
    lemma: str
    raw: str = ""

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(slots=True)
class Unit:
    """One sentence, or several that a quotation holds together.

    ``quotes`` are all quotations in it, marks included; those that are sentences of their own are folded into one token
    with the tag QUOTE, the words of the others stand among ``tokens`` without their marks.
    """

    span: Span
    tokens: list[Token]
    quotes: list[Span]
    block: Block
    sentence_spans: list[Span] = field(default_factory=list)
    paragraph_start: bool = False

    def span_of(self, first: int, last: int) -> Span:
        """Characters from token ``first`` to token ``last`` (inclusive), quotation marks that hug them included."""
        return self.hug((self.tokens[first].start, self.tokens[last].end))

    def hug(self, span: Span) -> Span:
        """The span widened by a quotation mark that opens or closes right at its edge, if its partner is inside."""
        start, end = span
        for a, b in self.quotes:
            if start < b and a < end:  # overlaps: take the marks along where the words at the edge are inside
                if a == start - 1 and b <= end + 1:
                    start = a
                if b == end + 1 and a >= start:
                    end = b
        return start, end


def units(article: Article) -> Iterator[Unit]:
    """All units of an article's title, headings and paragraphs, in text order."""
    words = grammar(article.language)
    model = tagger(article.language)
    for block in article.blocks:
        yield from _block_units(article.text, block, article.language, words, model)


def _block_units(text: str, block: Block, language: str, words: Grammar, model: Tagger) -> Iterator[Unit]:
    quotes = quotations(text, block.start, block.end)
    group: list[Span] = []
    for i, span in enumerate(pieces := sentences(text, language, block.start, block.end)):
        group.append(span)
        boundary = span[1]
        following = pieces[i + 1][0] if i + 1 < len(pieces) else block.end
        if any(a < boundary < b and following < b for a, b in quotes):
            continue
        yield _unit(text, block, group, [q for q in quotes if group[0][0] <= q[0] and q[1] <= boundary], words, model)
        group = []
    if group:
        yield _unit(text, block, group, [q for q in quotes if group[0][0] <= q[0]], words, model)


def _unit(text: str, block: Block, pieces: list[Span], quotes: list[Span], words: Grammar, model: Tagger) -> Unit:
    tokens: list[Token] = []
    for start, end in pieces:
        tokens += _tokens(text, start, end, words, model)
    if block.role is Role.PARAGRAPH:
        del tokens[: _dateline(tokens)]
    del tokens[_MOST_TOKENS:]
    span = (pieces[0][0], pieces[-1][1])
    folded = _fold(text, tokens, quotes, block, words)
    return Unit(span, folded, quotes, block, list(pieces), paragraph_start=pieces[0][0] == block.start)


def _dateline(tokens: list[Token]) -> int:
    """How many tokens at a sentence's beginning only name the place it was written: "Wien – "."""
    for i, token in enumerate(tokens[: _LONGEST_DATELINE + 1]):
        if i and token.text in ("–", "—") and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper():
            return i + 1
        if token.tag is not Tag.NAME and "/" not in token.text and token.text not in ("(", ")"):
            return 0
    return 0


def _tokens(text: str, start: int, end: int, words: Grammar, model: Tagger) -> list[Token]:
    spans: list[Span] = []
    starts = {0}
    tail = len(text[start:end].rstrip("\"'”“„»«›‹’‘)] ")) + start
    position = start
    while match := _TOKEN.search(text, position, end):
        position = match.end()
        word = match[0]
        if word in _QUOTE_MARKS:
            if not spans or text[spans[-1][0] : spans[-1][1]] == ":":
                starts.add(len(spans))
            continue
        glued = (
            word == "-"
            and spans
            and text[match.start() - 1] in _QUOTE_MARKS
            and text[position : position + 1].isalpha()
        )
        if glued:
            continue  # „Bild“-Zeitung
        stop = match.end()
        # a dot inside a sentence belongs to its word: an abbreviation or an ordinal
        if word[-1].isalnum() and text[stop : stop + 1] == "." and stop + 1 < tail:
            stop += 1
            position = stop
        cut = _clitic(word, words)
        if cut:
            spans.append((match.start(), match.start() + cut))
        spans.append((match.start() + cut, stop))
    texts = [text[a:b].replace("’", "'") if words.clitics else text[a:b] for a, b in spans]
    starts |= {i + 1 for i, word in enumerate(texts) if word in (":", "–", "—")}
    tokens: list[Token] = []
    for (a, b), word, (tag, lemma, raw) in zip(spans, texts, model.tag(texts, frozenset(starts)), strict=True):
        lower = word.lower()
        if lower in words.overrides:
            tag = words.overrides[lower]
        elif not word[0].isalnum() and lower not in words.clitics:
            tag = Tag.COMMA if word == "," else Tag.MARK
        elif _DOMAIN.match(word):
            tag = Tag.NAME
        elif word[0].isdigit() and tag not in (Tag.ADJECTIVE, Tag.NOUN):
            tag = Tag.NUMBER
        elif tag is Tag.FINITE and word.istitle() and len(tokens) not in starts and text[a - 1 : a].isspace():
            tag, lemma = (Tag.NAME, word) if words.verb_second else (tag, lemma)  # "Eva Moser"
        tokens.append(Token(a, b, word, tag, lemma, raw))
    if len(tokens) > 1 and tokens[0].tag in _UNSURE and tokens[1].tag is Tag.FINITE and words.verb_second:
        first = tokens[0]
        if first.text[0].isupper() and not model.known(first.text):
            first.tag, first.lemma = Tag.NAME, first.text
    _repair(tokens, words)
    _join_names(text, tokens, words)
    return tokens


def _join_names(text: str, tokens: list[Token], words: Grammar) -> None:
    """Makes "zu" a part of a surname where the text has it between a first name and that name: "Karl zu Berg"."""
    for first, second in pairwise(tokens):
        nominal = second.tag in (Tag.NAME, Tag.NOUN)
        if first.tag is not Tag.PREPOSITION or not nominal or first.lower not in words.name_particles:
            continue
        whole = re.search(rf"([^\W\d_]+) {first.lower} {re.escape(second.text)}\b", text)
        if whole is not None and whole[1] in GENDERS:
            first.tag = second.tag = Tag.NAME


def _clitic(word: str, words: Grammar) -> int:
    """Where a word written together with the one before begins: "Korea|'s", "did|n't"; 0 where none does."""
    lower = word.lower().replace("’", "'")
    return next((len(word) - len(e) for e in words.clitics if lower.endswith(e) and len(lower) > len(e)), 0)


def _repair(tokens: list[Token], words: Grammar) -> None:
    """Makes a verb finite where the tagger left a main clause without one: "Die Forscher vermuten, dass"."""
    if not words.verb_second:
        return
    for i in range(2, len(tokens) - 1):
        if tokens[i].tag is Tag.RELATIVE and tokens[i - 1].tag is Tag.COMMA and tokens[i + 1].text in words.articled:
            tokens[i].tag = Tag.DETERMINER  # "Norwegen, die Niederlande und Polen": a list goes on
        inside = tokens[i - 1].tag not in (Tag.QUOTE, Tag.MARK) and tokens[i].text.istitle()
        if tokens[i].tag is Tag.PREPOSITION and inside and tokens[i + 1].text.istitle():
            tokens[i].tag = Tag.NAME  # "sagte Im Chon Il"
        if tokens[i].tag is Tag.FINITE and inside and tokens[i - 1].tag in (Tag.NAME, Tag.NOUN):
            tokens[i].tag, tokens[i].lemma = Tag.NAME, tokens[i].text  # "Veit Ansorge"
    for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (first.lower, second.lower) == words.up_to and third.tag is Tag.NUMBER:
            second.tag = Tag.ADVERB  # "bis zu zwei Monate"
    for token, following in pairwise(tokens):
        if token.tag is Tag.DETERMINER and token.lower in words.determining_particles and following.tag is Tag.MARK:
            token.tag = Tag.PARTICLE  # "räumte Fehler ein –"
    verbal = (Tag.INFINITIVE, Tag.PARTICIPLE)
    helping = words.auxiliary_have | words.auxiliary_be | words.auxiliary_passive
    begin = 0
    for i, token in enumerate(tokens):
        if token.tag is Tag.COMMA or (token.tag is Tag.MARK and token.text not in "()[]"):
            begin = i + 1
        closing = i + 1 >= len(tokens) or tokens[i + 1].tag in (Tag.COMMA, Tag.MARK)
        if token.tag is not Tag.FINITE or not closing or not token.lower.endswith(("t", "en")):
            continue
        verbs = [t for t in tokens[begin:i] if t.tag in (Tag.FINITE, *verbal)]
        # "hatte die Rolle der Fraktions- und Parteivorsitzenden betont"
        if len(verbs) == 1 and verbs[0].lemma in helping and verbs[0].tag is Tag.FINITE and token.lemma not in helping:
            token.tag = Tag.PARTICIPLE
    for i, token in enumerate(tokens):
        if token.tag not in verbal or i + 1 >= len(tokens):
            continue
        following = tokens[i + 1]
        if following.tag is not Tag.COMMA and following.text != ":":
            continue
        begin = i
        while begin and tokens[begin - 1].tag not in (Tag.COMMA, Tag.MARK):
            begin -= 1
        stretch = tokens[begin:i]
        if begin and tokens[begin - 1].tag is Tag.COMMA:
            continue
        tags = {t.tag for t in stretch}
        if not stretch or Tag.FINITE in tags or Tag.TO in tags or tags & set(verbal) or Tag.SUBORDINATOR in tags:
            continue
        if not tags & {Tag.NOUN, Tag.NAME, Tag.PRONOUN}:
            continue
        if token.tag is Tag.INFINITIVE or (token.lower.endswith("t") and i + 2 < len(tokens)):
            token.tag = Tag.FINITE


def _fold(text: str, tokens: list[Token], quotes: list[Span], block: Block, words: Grammar) -> list[Token]:
    """Replaces the tokens of each quotation that is a sentence of its own by one."""
    for a, b in quotes:
        inside = [i for i, token in enumerate(tokens) if a <= token.start and token.end <= b]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        if _whole(tokens, first, last, text[a:b], words):
            tokens[first : last + 1] = [Token(a, b, text[a:b], Tag.QUOTE, "", "")]
        elif last - first < _LONGEST_NAME and _name(tokens[first : last + 1], text[a:b]):
            tokens[first : last + 1] = [Token(a, b, text[a:b], Tag.NAME, text[a + 1 : b - 1], "")]
    return tokens


def _name(tokens: list[Token], quote: str) -> bool:
    """Whether quoted words are a name, a title or a term rather than a part of a sentence."""
    capital = next((char for char in quote if char.isalnum()), "a")
    verbal = any(token.tag in (Tag.FINITE, Tag.TO_INFINITIVE) for token in tokens)
    return (capital.isupper() or capital.isdigit()) and not verbal and tokens[0].tag is not Tag.ADJECTIVE


def _whole(tokens: list[Token], first: int, last: int, quote: str, words: Grammar) -> bool:
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    second = tokens[last + 2] if last + 2 < len(tokens) else None
    finite = any(token.tag is Tag.FINITE for token in tokens[first : last + 1])
    length = last - first + 1
    ended = quote.rstrip("\"'”“»«›‹’‘ ")[-1:] in (".", "!", "?", "…")
    capital = next((char for char in quote if char.isalpha()), "a").isupper()
    if before is not None and before.text == ":":
        return True
    if before is None:
        paused = not words.verb_second and quote.rstrip("\"'”“»«›‹’‘ ")[-1:] == ","  # "Nobody came," X said
        if after is None or ended or paused:
            return length > 1 or ended
        if after.tag is Tag.COMMA or after.text in ("–", "—"):
            opener = second is not None and (second.tag is Tag.FINITE or second.lower in ("so", "wie", "hieß", "heißt"))
            return finite or length >= 5 or opener
        return after.tag is Tag.FINITE and finite and length >= 3
    if not capital:  # "We came late," he said, "but we came."
        resumed = before.tag is Tag.COMMA and any(token.tag is Tag.QUOTE for token in tokens[:first])
        return resumed and ended and not words.verb_second
    if ended and finite:
        return True
    if before.tag in (Tag.COMMA, Tag.MARK) or before.tag is Tag.FINITE:
        return finite and length >= 3
    return finite and length >= 6 and before.tag not in (Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.PREPOSITION)


def is_title(unit: Unit) -> bool:
    """Whether the unit is a title or a heading, where verbs are left out and a colon stands for saying."""
    return unit.block.role is not Role.PARAGRAPH
