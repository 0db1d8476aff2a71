"""Parts of speech and lemmas of a sentence's words, by HanTa's models, fast and in bounded memory."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from qabot.languages.vocabulary import Tag, grammar

_CACHED_WORDS = 40_000  # distinct forms; about 20 MB when full
_CUTOFF = 5.0  # log probability below a word's best tag at which its other tags are dropped, HanTa's own value
_BEAM = 6  # histories followed from word to word, as HanTa does
_LONGEST = 40  # characters of a word that are analysed; the time grows with the square of its length


class Tagger:
    """A loaded model. ``tag`` gives the same tags as HanTa itself.

    HanTa's search tries every tag of the language at every word and analyses every word anew. Here each word's own tags
    are looked up once and remembered, and the search runs over these alone.
    """

    def __init__(self, language: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        words = grammar(language)
        self._model: Any = HanoverTagger(words.model)
        self._map = words.tags
        self._names: dict[int, str] = self._model.int2tag
        self._transitions: dict[tuple[int, int], dict[int, float]] = self._model.LP_trans_word
        self._candidates = lru_cache(maxsize=_CACHED_WORDS)(self._look_up)
        self._lemma = lru_cache(maxsize=_CACHED_WORDS)(self._analyse)

    def tag(self, words: Sequence[str], starts: frozenset[int] = frozenset({0})) -> list[tuple[Tag, str, str]]:
        """Tag, lemma and the model's own tag of each word of one sentence.

        ``starts`` are the positions whose capital letter says nothing about the word.
        """
        if not words:
            return []
        tags = self._search([self._candidates(word[:_LONGEST], i not in starts) for i, word in enumerate(words)])
        tagged = []
        for word, number in zip(words, tags, strict=True):
            name = self._names.get(number, "UNKNOWN")
            tagged.append((self._map.get(name, Tag.OTHER), self._lemma(word[:_LONGEST], number), name))
        return tagged

    def known(self, word: str) -> bool:
        """Whether the model has met the form in any case."""
        return self._model.normalize(word) in self._model.cache

    def _look_up(self, word: str, cased: bool) -> tuple[tuple[int, float], ...]:
        try:
            found = self._model._tag_word(word, cutoff=_CUTOFF, casesensitive=cased, conditional=True)
        except (KeyError, IndexError, ValueError):  # characters that the model has never seen
            found = []
        known = tuple((int(tag), float(p)) for tag, p in found if self._names.get(tag) != "UNKNOWN")
        return known or ((self._model.tag2int["XY" if "XY" in self._model.tag2int else "NN1"], 0.0),)

    def _analyse(self, word: str, number: int) -> str:
        try:
            return str(self._model._analyze(word, number, taglevel=1)[0])
        except (KeyError, IndexError, ValueError):
            return word

    def _search(self, candidates: list[tuple[tuple[int, float], ...]]) -> list[int]:
        row: dict[tuple[int, int], float] = {(0, 1): 0.0}
        back: list[dict[tuple[int, int], tuple[int, int]]] = []
        for options in candidates:
            best: dict[tuple[int, int], float] = {}
            came: dict[tuple[int, int], tuple[int, int]] = {}
            bound = sorted(row.values(), reverse=True)[_BEAM - 1] - 1 if len(row) >= _BEAM else -math.inf
            for state, before in row.items():
                if before < bound:
                    continue
                following = self._transitions.get(state, {})
                for tag, p in options:
                    step = following.get(tag)
                    if step is None:
                        continue
                    total = before + step + p
                    new = (state[1], tag)
                    if total > best.get(new, -math.inf):
                        best[new] = total
                        came[new] = state
            if not best:  # no known way from here: go on with the likeliest tag
                state = max(row, key=lambda key: row[key])
                new = (state[1], max(options, key=lambda option: option[1])[0])
                best, came = {new: row[state] - 20.0}, {new: state}
            row = best
            back.append(came)
        end = 2
        state = max(row, key=lambda key: row[key] + self._transitions.get(key, {}).get(end, -50.0))
        tags: list[int] = []
        for came in reversed(back):
            tags.append(state[1])
            state = came[state]
        return tags[::-1]


@lru_cache(maxsize=4)
def tagger(language: str) -> Tagger:
    """The tagger of a language, loaded once per process (0.2 s)."""
    return Tagger("de" if language == "de" else "en")
