"""When there is no answer, and of which kind the silence is."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.languages.answer_vocabulary import answer_words
from qabot.types import LanguageCode


@dataclass(frozen=True, slots=True)
class Silence:
    """What is missing: ``key`` of its wording, the words or the speaker concerned, and whether to offer the nearest."""

    key: str
    words: tuple[str, ...] = ()
    speaker: str = ""
    offer: bool = True

    def text(self, language: LanguageCode) -> str:
        words = answer_words(language)
        shown = [f"{words.quotes[0]}{word}{words.quotes[1]}" for word in self.words]
        joined = f" {words.text('and')} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
        return words.text(self.key, words=joined, speaker=self.speaker)
