"""What the statements of a corpus are about, in words that a reader can pick."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from qabot.entities.parties import party_of
from qabot.languages.topic_vocabulary import topic_words
from qabot.text.lexical import LANGUAGES
from qabot.types import LanguageCode, Stance
from qabot.web.content.board import Row

CLAIMING = frozenset({Stance.CLAIMS, Stance.ACCUSES, Stance.SUSPECTS, Stance.CONFIRMS})
SHORTEST = 5  # letters of a topic
OFTEN = 0.35  # of all articles: a word in more of them than this tells nothing in a large corpus
LARGE = 12  # articles from which that holds
_WORD = re.compile(r"[^\W\d_][\w-]*[^\W_]")
# Of all languages: a topic that somebody types has none
_ENDINGS = re.compile(f"(?<=.{{5}})(?:{'|'.join(end for lang in LANGUAGES for end in topic_words(lang).endings)})$")


def topics(rows: Sequence[Row], lang: LanguageCode, limit: int = 12) -> list[tuple[str, int]]:
    """Topics in the words of articles in ``lang``, then in those of others, with the number of their statements."""
    own = _topics([row for row in rows if row.language == lang], limit)
    return own + _topics([row for row in rows if row.language != lang], limit)[: limit - len(own)]


def _topics(rows: Sequence[Row], limit: int) -> list[tuple[str, int]]:
    """Words that both a claim and a denial use, or the articles' most disputed nouns, with the number of statements.

    Names of speakers and parties are no topics.
    """
    taken = {key(word) for row in rows for name in (row.statement.speaker, row.statement.party) for word in words(name)}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    stances: dict[str, Counter[Stance]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        seen = set()
        for word in _nouns(row):
            stem = key(word)
            if stem not in taken and stem not in seen:
                seen.add(stem)
                forms[stem][word] += 1
                stances[stem][row.statement.stance] += 1
                articles[stem].add(row.statement.article)
    held = len({row.statement.article for row in rows})
    usable = [
        stem for stem in forms if stances[stem].total() > 1 and (held < LARGE or len(articles[stem]) <= OFTEN * held)
    ]
    usable.sort(key=lambda stem: (-_disputed(stances[stem]), -len(articles[stem]), -stances[stem].total(), stem))
    return [(forms[stem].most_common(1)[0][0], stances[stem].total()) for stem in usable[:limit]]


def _disputed(counts: Counter[Stance]) -> int:
    return min(counts[Stance.DENIES], sum(counts[stance] for stance in CLAIMING))


def _nouns(row: Row) -> Iterable[str]:
    vocabulary = topic_words(row.language)
    noun = re.compile(vocabulary.noun)
    for word in words(row.statement.content)[0 if vocabulary.opening else 1 :]:
        known = word.casefold() in vocabulary.general or party_of(word)
        if len(word) >= SHORTEST and noun.match(word) and not known:
            yield word


def words(text: str) -> list[str]:
    """The words of a text of two letters and more."""
    return _WORD.findall(text)


def key(word: str) -> str:
    """What the forms of one word have in common."""
    return _ENDINGS.sub("", word.casefold())
