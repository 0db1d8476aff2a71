"""What a clause is: its words, its verb, what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ClauseKind(StrEnum):
    MAIN = "main"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    QUOTE = "quote"
    PARENTHESIS = "parenthesis"  # ", so X,": a speaker without a verb


@dataclass(slots=True, eq=False)
class Clause:
    """A clause, its own words only: what is embedded in it are clauses of their own.

    ``pieces`` are its stretches of tokens (half-open); ``joined`` is the clause it is coordinated with and shares its
    subject with where it has none; ``separator`` the mark before it.
    """

    kind: ClauseKind
    pieces: list[tuple[int, int]]
    parent: Clause | None = None
    finite: int | None = None
    verb_first: bool = False
    conjunction: bool = False
    joined: Clause | None = None
    separator: str = ""
    opener: int | None = None
    order: int = 0
    front: list[Clause] = field(default_factory=list)  # clauses that stand before the verb in its stead

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]

    def own(self) -> list[int]:
        return [i for a, b in self.pieces for i in range(a, b)]

    def under(self, other: Clause) -> bool:
        """Whether ``other`` is this clause or stands above it."""
        clause: Clause | None = self
        while clause is not None:
            if clause is other:
                return True
            clause = clause.parent
        return False
