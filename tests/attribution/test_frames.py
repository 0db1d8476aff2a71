"""From scores to ranges: the likeliest range of all that a role may have."""

from __future__ import annotations

import numpy as np
import pytest

from qabot.attribution.frames import LONGEST, _best
from qabot.attribution.heads import ROLES, Pointers


def brute(scores: np.ndarray, role: str, rows: np.ndarray) -> tuple[int, int] | None:
    """The best of all ranges, one after another."""
    start, end = scores
    length = len(rows)
    ranges = [
        (start[first] + end[last], (first, last + 1))
        for first in range(length)
        for last in range(first, min(first + LONGEST[role], length))
        if role == "content" or rows[first] == rows[last]
    ]
    most, found = max(ranges, key=lambda each: each[0])
    return None if role != "content" and start[length] + end[length] > most else found


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("length", [1, 2, 7, 64, 260])
def test_both_ends_of_a_range_are_chosen_together(role: str, length: int) -> None:
    scores = np.random.default_rng(length).normal(size=(len(ROLES), 2, 4, length + 1)).astype(np.float32)
    scores[..., 0, length] = 9  # the first anchor points nowhere
    rows = np.arange(length) // 30
    found = _best(Pointers(scores, np.zeros((4, length), np.float32)), role, rows)
    assert found == [brute(scores[ROLES.index(role), :, anchor], role, rows) for anchor in range(4)]
