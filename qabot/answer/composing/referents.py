"""What a content refers to that only points: "die Vorwürfe", "it". It is our reading, and marked as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qabot.answer.choosing.evidence import story
from qabot.answer.composing.dispute import one_claim
from qabot.answer.wording.quoting import MARKS, bare, one_line, points_back
from qabot.languages.answer_vocabulary import answer_words
from qabot.text.lexical import beginning, words
from qabot.types import Article, Kind, Stance, Statement

LONGEST = 160  # characters of what is given as meant
BACK = 4  # statements before it among which the claim is looked for
CLAIMING = frozenset({Stance.ACCUSES, Stance.CRITICISES, Stance.CLAIMS, Stance.SUSPECTS, Stance.CONFIRMS})


def referent(said: Statement, article: Article, statements: Sequence[Statement]) -> str | None:
    """The words of the article that a content points to; None where it does not point, or nothing shows to what.

    ``statements`` are those of the article, in text order. A noun of its own ("die Lieferungen") points to the last
    claim with that noun; a pronoun, or a word for accusations, to the last claim that concerns the speaker; what
    neither shows, to the claim that the reader of the article has linked.
    """
    if not points_back(said.content, article.language):
        return None
    that = re.fullmatch(answer_words(article.language).text("that_said"), bare(one_line(said.content)).casefold())
    if that and (beside := _beside(said, article, statements)) is not None:
        return _named(beside, article)
    before = [other for other in statements if other.content_span[0] < said.sentence_span[0]][-BACK:]
    claims = [claim for claim in reversed(before) if claim.stance in CLAIMING and _fits(claim, said, article)]
    at = said.answers.statement if said.answers else None
    linked = (
        [statements[at]] if at is not None and at < len(statements) and _fits(statements[at], said, article) else []
    )
    content = one_line(said.content).casefold()
    if re.search(answer_words(article.language).accusing, content) or " " not in content:
        accusing = [claim for claim in (*claims, *linked) if claim.stance in (Stance.ACCUSES, Stance.CRITICISES)]
        one = " " not in content  # "es" may be anything that was claimed, "die Vorwürfe" are none but accusations
        found = [*accusing, *((*linked, *(claims if said.stance is Stance.DENIES else [])) if one else ())]
    else:
        noun = beginning(words(content)[-1])
        named = [claim for claim in claims if noun in {beginning(word) for word in words(_around(claim, article))}]
        found = [*named, *linked]
    return _shown(found[0].content, article) if found else None


def in_sentence(said: Statement, article: Article, statements: Sequence[Statement]) -> str | None:
    """The same of a statement, or else of another by the same speaker in its sentence: "denied that, saying ..."."""
    others = (other for other in statements if other.sentence_span == said.sentence_span)
    own = (said, *(other for other in others if other.speaker == said.speaker))
    return next(filter(None, (referent(other, article, statements) for other in own)), None)


def _beside(said: Statement, article: Article, statements: Sequence[Statement]) -> list[Statement] | None:
    """What somebody else says in the sentence before, with what he says right before that, which "that" points to; None
    where nobody else speaks there."""
    spans = story(article)
    at = max((n for n, span in enumerate(spans) if span[0] <= said.content_span[0]), default=0)
    start = spans[at - 1][0] if at else 0
    before = [other for other in statements if other.content_span[0] < said.sentence_span[0]]
    found: list[Statement] = []
    for other in reversed(before):
        if not found and (other.content_span[1] <= start or other.speaker == said.speaker):
            return None
        if found and (other.speaker != found[0].speaker or len(found) == BACK):
            break
        found.append(other)
    return found or None


def _named(held: Sequence[Statement], article: Article) -> str | None:
    """What can be named of that; else the last of it as a clause, with who says it."""
    if shown := next(filter(None, (_shown(other.content, article) for other in held)), None):
        return shown
    last = held[0]
    text = bare(one_line(last.content)).strip(" ,;.")
    plain = (
        last.kind is Kind.INDIRECT and not last.quote_spans and re.match(answer_words(article.language).speech, text)
    )
    if not plain or not last.speaker or len(text) > LONGEST or points_back(text, article.language):
        return None
    return answer_words(article.language).text("meant_of", content=text, who=last.speaker)


def asked(said: Statement, article: Article) -> str | None:
    """The question, or what an interviewer puts to him, that somebody answers with words that mean nothing without it
    ("Yes. About forty."), as the article has it in the sentence before; None where there is none, or the words stand by
    themselves."""
    spans = story(article)
    at = max((n for n, span in enumerate(spans) if span[0] <= said.content_span[0]), default=0)
    spoken = bare(one_line(said.content)).lstrip(MARKS)
    if not at or not re.match(rf"(?:{answer_words(article.language).replying})(?!\w)", spoken, re.IGNORECASE):
        return None
    before = one_line(article.text[slice(*spans[at - 1])]).rstrip(MARKS + " ")
    shown = re.sub(r"^[^:?]{1,40}: ", "", before)
    label = article.text[said.speaker_span[1] :].startswith(":") if said.speaker_span else False
    put = label and shown != before  # "Echo: Ihre Gegner sagen, ..."
    shown = shown.lstrip(MARKS)
    return shown if (put or shown.endswith("?")) and len(shown) <= LONGEST else None


def _fits(claim: Statement, said: Statement, article: Article) -> bool:
    return (
        claim.speaker != said.speaker
        and not (claim.party and claim.party == said.party)  # nobody rejects what his own side says
        and one_claim(claim, said, article, linked=True)
        and _shown(claim.content, article) is not None
    )


def _around(claim: Statement, article: Article) -> str:
    return f"{article.text[slice(*claim.sentence_span)]} {claim.content}"


def _shown(content: str, article: Article) -> str | None:
    """The content where it can be named: a noun with what belongs to it, or what is done; a sentence names nothing."""
    words = answer_words(article.language)
    text = bare(one_line(content)).strip(" ,;.")
    if re.match(words.text("no_object"), text):
        return None
    if points_back(text, article.language) or len(text.split()) < 2 or len(text) > LONGEST:
        return None
    named = re.fullmatch(words.phrase, text) or re.fullmatch(rf"{words.infinitive}(?:.{{0,40}})", text)
    joined = re.search(rf"(?:, | )(?:{words.text('joining')}) ", text) and re.search(rf"\b{words.finite}", text)
    return text if named and not joined else None
