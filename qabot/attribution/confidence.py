"""How sure a statement is: the network's probabilities brought to how often such statements turned out right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from qabot.attribution.frames import Frame

_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Calibration:
    """What ``training/calibrate.py`` found on held-out articles.

    ``least`` is the score below which a frame is no statement; ``scores`` and ``shares`` are points of a rising curve.
    """

    least: float
    scores: tuple[float, ...]
    shares: tuple[float, ...]

    def confidence(self, frame: Frame) -> float:
        """The share of statements like this one that are right in content, speaker and stance."""
        return round(float(np.interp(frame.score, self.scores, self.shares)), _DIGITS)


@cache
def calibration() -> Calibration:
    """That of the reader that comes with qabot."""
    known = json.loads((files("qabot") / "model" / "reader" / "calibration.json").read_text(encoding="utf8"))
    return Calibration(known["least"], tuple(known["scores"]), tuple(known["shares"]))
