"""The learned encoder: what all networks that read articles or questions stand on, loaded once and shared.

pieces = encoder.pieces()                       # the vocabulary with its vectors
network = encoder.load("reader")                # layers and heads: "reader" or "choice"
hidden = network.hidden([encoder.row(pieces.of(text).ids)])
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from qabot.encoder.arithmetic import Floats
from qabot.encoder.network import Network, cores
from qabot.encoder.pieces import Pieced, Pieces, row

READER = "reader"  # who asks need not wait for it

__all__ = ["Floats", "Network", "Pieced", "Pieces", "cores", "load", "pieces", "row"]


@cache
def pieces() -> Pieces:
    """The vocabulary that comes with qabot, loaded once per process. Raises ModelUnavailable where it is damaged."""
    with as_file(files("qabot") / "model" / "encoder") as folder:
        return Pieces(folder)


@cache
def load(name: str) -> Network:
    """A network that comes with qabot, loaded once per process; the one that reads articles works in the background.

    Raises ModelUnavailable where it is damaged.
    """
    with as_file(files("qabot") / "model" / name) as folder:
        return Network(folder, pieces(), background=name == READER)
