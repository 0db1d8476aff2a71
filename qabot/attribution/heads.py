"""What the reader's network says of a window: where statements are anchored, what each anchor points to, how it stands.

The parameters are those of ``training/reader_model.py`` under the same names, in 16 bits; the arithmetic is numpy's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qabot.encoder.arithmetic import (
    Floats,
    Parameters,
    linear,
    log_softmax,
    normalised,
    perceptron,
    sigmoid,
    softmax,
)
from qabot.types import Stance

ROLES = ("speaker", "content", "addressee", "name")  # of a statement: two pointers each, to the first and last piece
STANCES = tuple(Stance)  # in the order of the network's outputs
AT_CUE = 1  # of an anchor's classes (none, at a cue, at a content)
_STEPS = 3.4  # classes of distance a doubling


@dataclass(frozen=True, slots=True)
class Pointers:
    """Scores of a window's ``n`` pieces from ``a`` anchors.

    ``ends`` are log probabilities [role, 2, a, n + 1], the last column for pointing nowhere; ``cue`` are probabilities
    [a, n] that a piece belongs to the anchor's cue.
    """

    ends: Floats
    cue: Floats


class Heads:
    """The reader's parameters outside of the encoder."""

    def __init__(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self._scores = len(parameters["kb.bias"])
        self._key = len(parameters["k.bias"]) // self._scores

    def anchors(self, hidden: Floats) -> Floats:
        """Probabilities [n, 3] that a piece is no anchor, that of a cue, that of a content without a cue."""
        return softmax(perceptron(self._parameters, "anchor.1", "anchor.3", hidden))

    def pointers(self, hidden: Floats, anchors: NDArray[np.intp]) -> Pointers:
        """What the anchors, positions in the window, point to."""
        count, length = len(anchors), len(hidden)
        queries = (
            linear(self._parameters, "q", hidden[anchors]).reshape(count, self._scores, self._key).transpose(1, 0, 2)
        )
        keys = linear(self._parameters, "k", hidden).reshape(length, self._scores, self._key).transpose(1, 2, 0)
        scores = queries @ keys / np.sqrt(np.float32(self._key))  # [scores, anchors, pieces]
        scores += linear(self._parameters, "kb", hidden).T[:, None]
        scores += self._parameters["rel.weight"][self._distances(anchors, length)].transpose(2, 0, 1)
        nowhere = linear(self._parameters, "null", hidden[anchors]).T[..., None]
        pointed = 2 * len(ROLES)
        ends = log_softmax(np.concatenate([scores[:pointed], nowhere[:pointed]], 2))
        return Pointers(ends.reshape(len(ROLES), 2, count, length + 1), sigmoid(scores[pointed]))

    def stances(
        self, hidden: Floats, anchors: NDArray[np.intp], cue: NDArray[np.bool_], content: NDArray[np.bool_]
    ) -> Floats:
        """Probabilities [a, stances], from the pieces of cue and content [a, n] of each anchor."""
        seen = np.concatenate([hidden[anchors], _mean(cue, hidden), _mean(content, hidden)], 1)
        return softmax(
            perceptron(self._parameters, "stance.2", "stance.4", normalised(self._parameters, "stance.0", seen))
        )

    def _distances(self, anchors: NDArray[np.intp], length: int) -> NDArray[np.intp]:
        """Classes of the distances from anchors to pieces, finer nearby, both ways."""
        classes = len(self._parameters["rel.weight"])
        away = np.arange(length)[None] - anchors[:, None]
        steps = np.rint(np.sign(away) * np.log2(np.abs(away) + 1) * _STEPS)
        indices: NDArray[np.intp] = np.clip(steps + classes // 2, 0, classes - 1).astype(np.intp)
        return indices


def _mean(mask: NDArray[np.bool_], hidden: Floats) -> Floats:
    weights = mask.astype(np.float32)
    mean: Floats = weights @ hidden / np.maximum(weights.sum(1, keepdims=True), 1)
    return mean
