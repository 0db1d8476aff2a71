"""The shape of what a language contributes to knowing notes in which a paper takes back what it printed.

``CODE/notes.py`` (``NOTES``) holds the data: patterns for text in small letters, quotations left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module


@dataclass(frozen=True, slots=True, eq=False)
class NoteWords:
    """Wordings of notes of correction in one language.

    ``heading`` is what stands over a note, all of it, or before a colon at its beginning. ``telling`` is by itself a
    sentence of a note; ``own`` says that the paper itself has reported something, which makes a note where ``withdrawn``
    follows. ``paper`` is the paper itself, in a note. ``resuming`` opens a paragraph that goes on with a note. ``reply`` stands over the reply of somebody whom a paper has to let speak; ``cited`` are his sentences for
    what the paper said of him.
    """

    heading: str
    telling: str
    own: str
    withdrawn: str
    paper: str
    resuming: str
    reply: str
    cited: str


@lru_cache(maxsize=8)
def note_words(language: str) -> NoteWords:
    """The words of a language; unknown codes get English."""
    code = language if language in ("de", "en") else "en"
    found: NoteWords = import_module(f"qabot.languages.{code}.notes").NOTES
    return found
