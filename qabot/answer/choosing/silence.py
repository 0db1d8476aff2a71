"""When there is no answer, and of which kind the silence is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qabot.answer.choosing import coverage
from qabot.answer.choosing.evidence import Pool, asks_for_all
from qabot.answer.choosing.offices import is_unheard_of
from qabot.answer.choosing.rank import spoken_by, stance_fit, stances_told, wanted_stances
from qabot.answer.choosing.roles import Directed
from qabot.answer.choosing.settings import SETTINGS, TOGETHER
from qabot.entities.names import is_named, skeleton
from qabot.languages.answer_vocabulary import answer_words
from qabot.question.speakers import PERSON
from qabot.text.cues import GENERAL, TWO_SIDES, patterns
from qabot.types import LanguageCode, Query, QuestionKind, Stance

if TYPE_CHECKING:
    from qabot.store import Index

RARE = 0.6  # weight from which a word that is missing is named
SHOWN = 3  # words named as missing
FAR = 6.0  # behind the best score: from there on it makes no difference, nor that there is none
Signs = tuple[float, float, float, float, float]  # in the order of their weights


@dataclass(frozen=True, slots=True)
class Silence:
    """What is missing: ``key`` of its wording, the words, speaker or time concerned, whether to offer the nearest."""

    key: str
    words: tuple[str, ...] = ()
    speaker: str = ""
    dates: str = ""
    offer: bool = True

    def text(self, language: LanguageCode) -> str:
        """The silence in words."""
        words = answer_words(language)
        shown = [f"{words.quotes[0]}{word}{words.quotes[1]}" for word in self.words]
        joined = f" {words.text('and')} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
        return words.text(self.key, words=joined, speaker=self.speaker, dates=self.dates)


def silence(index: Index, query: Query, pool: Pool, directed: Directed | None = None) -> Silence | None:
    """Why the index does not answer ``query``, None where it does: where the best evidence probably answers it.

    ``directed`` tells whether it has the roles that are asked for.
    """
    if directed and (directed.turned or directed.told):
        return Silence("turned") if directed.turned else None
    if not pool.evidence:
        if query.excluded:
            return Silence("nobody_else", offer=False)
        return Silence("absent", offer=False)
    if asks_for_all(query):
        said = (item.statement.stance for item in pool.evidence if item.statement)
        return None if any(stance in query.stances for stance in said) else Silence("no_stance")
    offer = max(item.score for item in pool.evidence) >= SETTINGS.near
    missing, share = gone(index, query, pool)
    answered = certainty(signs(query, pool, share)) >= 0
    if query.speakers and not coverage.telling_words(query.topic, query.topic_language):
        return _speechless(query, pool, answered)
    if query.latest and not missing and (offer or coverage.on_topic(query, pool.evidence[0].article)):
        return None  # what is newest on a topic that is there answers by itself
    if query.contrary and _against(query, pool):
        return Silence("no_stance", offer=offer)
    if (answered and _his(query, pool)) or shown(query, pool):
        return None
    if query.excluded:
        return Silence("nobody_else", offer=offer)
    if missing:
        return Silence("absent_words" if len(missing) == 1 else "absent_words_many", missing, offer=offer)
    if elsewhere := _elsewhere(index, query):
        return elsewhere
    return Silence("no_denial" if offer and query.stances == (Stance.DENIES,) else "absent", offer=offer)


def signs(query: Query, pool: Pool, strange: float) -> Signs:
    """What tells whether there is an answer among the evidence, in the order of the weights in ``SETTINGS``.

    The best score; the mean of the best few; ``strange``, the share of the question's words that occur nowhere, 0 to 1;
    the share of its names that the article of the best evidence bears out; where it has none, of its words that occur;
    how far behind the best the first statement with the stance asked for is, ``FAR`` at most, 0 where no stance is.
    """
    ranked = sorted(pool.evidence, key=lambda item: -item.score)
    few = [item.score for item in ranked[:TOGETHER]]
    wanted = wanted_stances(query)
    own = [item.score for item in ranked if item.statement and item.statement.stance in wanted]
    behind = min(FAR, few[0] - own[0]) if own else FAR
    names = [word for word in coverage.asked_words(query) if word.name]
    article = ranked[0].article
    # Whoever speaks there may be named by what the article does not spell out, or by whoever put it right.
    speakers = [f"{said.speaker} {said.party}" for said in pool.statements_of(article.id)]
    held = " ".join([coverage.whole(article), *dict.fromkeys(speakers)])
    named = coverage.share(names, held) if names else 1 - strange
    return few[0], sum(few) / len(few), strange, named, behind if wanted else 0.0


def certainty(found: Signs) -> float:
    """The logit of the probability that there is an answer, off the bar: from 0 on there is one."""
    weights = (SETTINGS.best, SETTINGS.together, SETTINGS.strange, SETTINGS.named, SETTINGS.stance_gap)
    return sum(weight * sign for weight, sign in zip(weights, found, strict=True)) - SETTINGS.bar


def shown(query: Query, pool: Pool) -> bool:
    """Whether the index itself shows an answer: a statement of who is asked about (of anybody, for an overview), with a
    stance that is asked for, in a sentence that bears out every word of what the question is about.

    Of a question when somebody denied something its topic names him, too: he speaks, and may not stand in the sentence.
    """
    words = coverage.telling_words(query.topic, query.topic_language)
    wanted = wanted_stances(query)
    when = query.kind is QuestionKind.WHEN
    if not words or query.kind is QuestionKind.FACT or (when and not wanted):
        return False
    if query.kind is QuestionKind.WHO and GENERAL.issuperset(query.stances):
        return False  # "who says ...": nearly every sentence has somebody who says something
    saying = wanted or patterns(query.language).saying.match(query.question.casefold())
    if query.kind is QuestionKind.SAID and not saying:
        wanted = TWO_SIDES  # "has X apologised?": that he speaks of it does not tell, but that he denies it
    return any(
        said is not None
        and (not wanted or said.stance in wanted)
        and (not query.speakers or spoken_by(said, query.speakers, query.language))
        and all(coverage.degree(word, told) >= coverage.BORNE for word in words)
        for item in pool.evidence
        for said in [item.statement]
        for told in [f"{item.text} {said.speaker} {said.party}" if said and when else item.text]
    )


def _his(query: Query, pool: Pool) -> bool:
    """Whether something near the best is said by, or names, the person whose words are asked for, if any are."""
    if query.kind is not QuestionKind.SAID or not query.speakers:
        return True
    if not any(word.name for word in coverage.telling_words(query.speakers[0], query.language)):
        return True  # "the head of the company": who that is only the article tells
    lowest = max(item.score for item in pool.evidence) - SETTINGS.own
    return any(
        item.score >= lowest
        and (
            (item.statement is not None and spoken_by(item.statement, query.speakers, query.language))
            or is_named(query.speakers[0], item.text)
        )
        for item in pool.evidence
    )


def _against(query: Query, pool: Pool) -> bool:
    """Whether of all that is said what answers best says the contrary of what is asked for."""
    said = [item for item in pool.evidence if item.statement is not None]
    first = max(said, key=lambda item: item.score + SETTINGS.stance * stance_fit(query, item.statement), default=None)
    return first is not None and stance_fit(query, first.statement) < 0


def _speechless(query: Query, pool: Pool, answered: bool) -> Silence | None:
    """Whether somebody about whom nothing else is asked says nothing, or nothing with the stance asked for."""
    said = [
        (statement, pool.articles.get(id))
        for id, statements in pool.statements.items()
        for statement in statements
        if spoken_by(statement, query.speakers, query.language)
    ]
    if not said:
        return None if answered and not is_unheard_of(query, pool) else Silence("absent", offer=False)
    wanted = wanted_stances(query)
    if any(
        not wanted or stances_told(one, article) & {*wanted}
        for one, article in said
        if one.stance not in query.contrary
    ):
        return None
    return Silence("speaker_no_stance", speaker=query.speakers[0])


def gone(index: Index, query: Query, pool: Pool) -> tuple[tuple[str, ...], float]:
    """The rare words of a question that occur nowhere in the index, as typed, and their share, 0 to 1, by weight.

    Of the articles at hand the titles count, and a word is found in them in forms that no search knows.
    """
    words = coverage.asked_words(query)
    missing = [word for word in words if word.weight >= RARE and coverage.nowhere(index, word, query.topic_language)]
    if missing:
        held = [coverage.whole(article) for article in pool.articles.values()]
        missing = [word for word in missing if not any(coverage.degree(word, text) >= coverage.BORNE for text in held)]
    share = sum(word.weight for word in missing) / (sum(word.weight for word in words) or 1.0)
    typed = re.findall(r"[\w'’-]+", query.question)
    shown = [word for word in missing if word.name] or missing
    whole = dict.fromkeys(next((t for t in typed if word.text in t), word.text) for word in shown[:SHOWN])
    return tuple(whole), share


def _elsewhere(index: Index, query: Query) -> Silence | None:
    """Whether a person asked about is quoted at all, where he is not on the topic."""
    if query.kind not in (QuestionKind.SAID, QuestionKind.CONFIRMED) or not query.speakers:
        return None
    if not PERSON.fullmatch(query.speakers[0]):
        return None
    name = query.speakers[0].split()[-1]
    small = query.question.islower()
    typed = (word for word in re.findall(r"\w+", query.question) if small or word[:1].isupper())
    if skeleton(name) not in map(skeleton, typed):
        return None  # not named in so many words: it may be somebody else
    said = index.all_statements(speaker=name)  # somebody of another name may only hold those letters
    spoke = any(spoken_by(statement, query.speakers, query.language) for statement in said)
    return Silence("speaker_elsewhere", speaker=query.speakers[0]) if spoke else None
