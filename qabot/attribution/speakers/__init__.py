"""Who speaks, and for whom: from the places to which the network points to persons and bodies of the whole article.

The way of one statement, each step in its module:

    mention and name -> ``clipping``       without what the pointer took along
                     -> ``contradictions`` without a name that is another's than the mention's
                     -> ``bearers``        whoever bears the office of which alone it tells (``descriptions``)
                     -> ``coreference``    one person of all mentions and names that can be his (``likeness``)
                     -> ``parties``        the country or body that he speaks for (``entities.camps``)

What the words of a phrase are, names, offices or bodies, all of them ask of ``phrases`` and ``nouns``.
"""

from __future__ import annotations

from collections.abc import Sequence

from qabot.attribution.speakers.coreference import Speaker, Voice, joined, voice
from qabot.attribution.speakers.parties import camps, party
from qabot.types import LanguageCode

__all__ = ("Speaker", "Voice", "speakers", "voice")


def speakers(text: str, voices: Sequence[Voice], language: LanguageCode) -> list[Speaker | None]:
    """The speaker of each voice, with name and party; None where nobody is named."""
    found = joined(text, voices, language)
    named = camps(text, language)
    for speaker in {speaker for speaker in found if speaker}:
        speaker.party = party(text, speaker, named, language)
    return found
