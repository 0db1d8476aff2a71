"""German common nouns and names told apart, by HanTa's model of the words that news are made of."""

from __future__ import annotations

import math
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

_CACHED_WORDS = 40_000  # distinct forms; about 10 MB when full
_CUTOFF = 5.0  # log probability below a word's best tag at which its other tags are dropped, HanTa's own value
_LONGEST = 40  # characters of a word that are analysed; the time grows with the square of its length
_BEFORE, _START, _END = 0, 1, 2  # HanTa's numbers for what stands around a sentence
_UNSEEN = -50.0  # log probability of an end that the model has never seen


class PartOfSpeech(StrEnum):
    """Parts of speech as far as anybody asks for them."""

    NOUN = "noun"
    NAME = "name"
    OTHER = "other"


# of the Stuttgart-Tübingen tag set as HanTa writes it
_TAGS = dict.fromkeys(("NN", "NNA", "NNI"), PartOfSpeech.NOUN) | dict.fromkeys(("NE", "FM", "XY"), PartOfSpeech.NAME)


@lru_cache(maxsize=_CACHED_WORDS)
def part_of_speech(word: str) -> PartOfSpeech:
    """What a word is that stands alone; its capital letter counts."""
    model = _model()
    try:
        found = model._tag_word(word[:_LONGEST], cutoff=_CUTOFF, casesensitive=True, conditional=True)
    except (KeyError, IndexError, ValueError):  # characters that the model has never seen
        found = []
    options = [(tag, p) for tag, p in found if model.int2tag.get(tag) != "UNKNOWN"]
    if not options:
        return PartOfSpeech.NAME
    follows = model.LP_trans_word
    opening = follows.get((_BEFORE, _START), {})

    def alone(option: tuple[int, float]) -> float:
        tag, p = option
        return float(opening.get(tag, -math.inf) + p + follows.get((_START, tag), {}).get(_END, _UNSEEN))

    best = max(options, key=lambda option: (alone(option), option[1]))
    return _TAGS.get(model.int2tag[best[0]], PartOfSpeech.OTHER)


@lru_cache(maxsize=_CACHED_WORDS)
def finite(word: str) -> bool:
    """Whether a word may be a verb that agrees with a subject ("nimmt")."""
    model = _model()
    try:
        found = model._tag_word(word[:_LONGEST].lower(), cutoff=_CUTOFF, casesensitive=True, conditional=True)
    except (KeyError, IndexError, ValueError):
        return False
    return any(model.int2tag.get(tag, "").endswith("(FIN)") for tag, _ in found)


@lru_cache(maxsize=_CACHED_WORDS)
def infinitive(word: str) -> str | None:
    """The infinitive of what may be a form of a verb ("bestochen": "bestechen"); None for what is none."""
    try:
        lemma, tag = _model().analyze(word[:_LONGEST].lower())
    except (KeyError, IndexError, ValueError):
        return None
    return str(lemma) if tag.startswith("VV") else None


def known(word: str) -> bool:
    """Whether the model has met the form in any case."""
    model = _model()
    return model.normalize(word) in model.cache


@cache
def _model() -> Any:
    """HanTa's German model, loaded once per process (0.2 s)."""
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")
