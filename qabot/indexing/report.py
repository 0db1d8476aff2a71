"""What an update tells: how far it is, and in the end what it did."""

from __future__ import annotations

from dataclasses import dataclass

from qabot.corpus import Skipped


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an update is: ``done`` of ``total`` files after ``seconds``; ``file`` is the next, ``""`` at the end."""

    file: str
    done: int
    total: int
    seconds: float

    @property
    def rate(self) -> float:
        """Files a second so far."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds still to go at this rate; None before the first file is done."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None


@dataclass(frozen=True, slots=True)
class Report:
    """What an update did.

    ``one_text`` are files of the same content, ``older`` articles with the version that counts instead, ``copies``
    those with the one of another outlet that they copy, as far as the files that were added or changed are among them.
    ``added``, ``changed`` and ``removed`` are files; ``skipped`` names every file that is not read, and every article
    that is not within a file of several, whether tried now or the same since it failed; ``unchanged`` counts the other
    files that are as they were; ``without_statements`` names those at which the reader stumbled, which are tried again
    every time (what was found before stays). ``embedded`` counts texts that went through the model, ``attributed``
    articles whose statements were looked for. ``model`` is the embedder's name, ``previous_model`` another one before
    it, because of which all vectors were made anew, else None. ``articles``, ``passages`` and ``statements`` count
    what the index now holds.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    without_statements: tuple[Skipped, ...]
    unchanged: int
    embedded: int
    attributed: int
    articles: int
    passages: int
    statements: int
    model: str
    previous_model: str | None
    seconds: float
    one_text: tuple[tuple[str, ...], ...] = ()
    older: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
