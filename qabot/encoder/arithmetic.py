"""What heads on top of an encoder are made of, in numpy: the formulas are torch's, parameters go by its names."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Parameters = Mapping[str, Floats]

EPSILON = 1e-5  # of layer normalisation, as torch has it


def linear(parameters: Parameters, name: str, source: Floats) -> Floats:
    """``torch.nn.Linear``: the last axis of ``source`` is what goes in."""
    product: Floats = source @ parameters[f"{name}.weight"].T
    return product + parameters[f"{name}.bias"]


def perceptron(parameters: Parameters, first: str, second: str, source: Floats) -> Floats:
    """Two linear layers with a GELU between them."""
    return linear(parameters, second, gelu(linear(parameters, first, source)))


def normalised(parameters: Parameters, name: str, source: Floats) -> Floats:
    """``torch.nn.LayerNorm`` over the last axis."""
    centred = source - source.mean(-1, keepdims=True)
    normal: Floats = centred / np.sqrt(source.var(-1, keepdims=True) + EPSILON)
    return normal * parameters[f"{name}.weight"] + parameters[f"{name}.bias"]


def gelu(x: Floats) -> Floats:
    return x * np.float32(0.5) * (1 + _erf(x / np.sqrt(np.float32(2))))


def _erf(x: Floats) -> Floats:
    """The error function, to 1.5e-7 (Abramowitz and Stegun, 7.1.26); numpy has none."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    sum_of_powers = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    value: Floats = np.asarray(np.sign(x) * (1 - t * sum_of_powers * np.exp(-x * x)), np.float32)
    return value


def sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-x)), np.float32)


def softmax(scores: Floats) -> Floats:
    """Shares over the last axis."""
    shares: Floats = np.exp(log_softmax(scores))
    return shares


def log_softmax(scores: Floats) -> Floats:
    shifted = scores - scores.max(-1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return logs
