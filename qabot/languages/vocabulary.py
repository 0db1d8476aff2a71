"""The shapes of what a language contributes: words as data, none of them known to the machinery.

Each language is a package ``qabot.languages.CODE`` with ``grammar.py`` (``GRAMMAR``) and ``speech.py`` (``SPEECH``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from qabot.types import Stance

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Closed word classes of a language, lower-cased except where names are meant.

    ``starters`` are function words that open a sentence when capitalised after a full stop; ``abbreviations`` never
    end one, ``final_abbreviations`` ("etc.", "Mio.") may.
    """

    code: str
    hanta_model: str
    abbreviations: Words
    final_abbreviations: Words
    starters: Words
    lower_names: Words = frozenset()
    ordinal_dot: bool = False


@lru_cache(maxsize=8)
def grammar(language: str) -> Grammar:
    """Closed word classes of a language; unknown codes get English ones."""
    code = language if language in ("de", "en") else "en"
    found: Grammar = import_module(f"qabot.languages.{code}.grammar").GRAMMAR
    return found


@dataclass(frozen=True, slots=True)
class Cue:
    """One word that introduces what somebody said: one line of data."""

    lemma: str
    stance: Stance = Stance.CLAIMS
    frames: Words = field(default_factory=frozenset)
