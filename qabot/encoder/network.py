"""A network on top of the shared pieces: layers run by onnxruntime, and the parameters of its heads."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from qabot.encoder.arithmetic import Floats, perceptron
from qabot.encoder.pieces import Pieces
from qabot.errors import ModelUnavailable

LONGEST = 512  # pieces of a row, marks included
BEHIND = 10  # niceness of threads in the background: with it who asks waits little longer while articles are read
Job = TypeVar("Job")
Result = TypeVar("Result")


def cores() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Network:
    """The files of one checkpoint, as ``training/export.py`` makes them.

    Rows are computed one at a time on a thread each, never in a batch: nothing is padded, and what comes out for a row
    does not depend on which others are given with it. A network in the ``background`` leaves the processors to whatever
    else wants them, where the system lets threads do so (Linux). Raises ModelUnavailable where files are missing or
    damaged.
    """

    def __init__(self, folder: Path, pieces: Pieces, threads: int | None = None, background: bool = False) -> None:
        import onnxruntime
        from safetensors.numpy import load_file

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors only: what it has to say about a container's processors helps nobody
        self._pieces = pieces
        try:
            self._session: Any = onnxruntime.InferenceSession(folder / "layers.onnx", options, ["CPUExecutionProvider"])
            tensors = load_file(folder / "heads.safetensors")
        except Exception as error:  # both libraries raise classes of their own
            message = f"The network in {folder} cannot be loaded ({error}); install qabot again."
            raise ModelUnavailable(message) from error
        self.parameters = {name: tensor.astype(np.float32) for name, tensor in tensors.items()}
        self._count = threads or cores()
        self._background = background
        self._threads: tuple[int, ThreadPoolExecutor] | None = None

    def hidden(self, rows: Sequence[Sequence[int]]) -> list[Floats]:
        """The last layer at every piece of each row, float32 [pieces, width]; rows as ``pieces.row`` makes them."""
        return list(self.each(self.row, rows))

    def logits(self, rows: Sequence[Sequence[int]]) -> Floats:
        """One number a row, float32 [n], from the mean over its pieces, of a network that has such a head."""
        if not rows:
            return np.zeros(0, np.float32)
        means = np.stack([hidden.mean(0) for hidden in self.hidden(rows)])
        return perceptron(self.parameters, "head.0", "head.2", means)[:, 0]

    def row(self, row: Sequence[int]) -> Floats:
        """``hidden`` of one row, on the thread that calls."""
        (hidden,) = self._session.run(None, {"embedded": self._pieces.vectors(row[:LONGEST])[None]})
        last: Floats = hidden[0]
        return last

    def each(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterator[Result]:
        """The results of ``work``, which calls ``row``, in the order of the jobs; they are begun at once, on a thread
        each, of which there are as many as processors."""
        return self._executor().map(work, jobs)

    def _executor(self) -> ThreadPoolExecutor:
        """The threads of this process: one that was forked has none of those that it was forked with."""
        if self._threads is None or self._threads[0] != os.getpid():
            behind = _step_back if self._background else None
            self._threads = os.getpid(), ThreadPoolExecutor(self._count, "encoder", behind)
        return self._threads[1]


def _step_back() -> None:
    """Let this thread run behind others; elsewhere than on Linux only whole processes can."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(BEHIND, os.getpriority(os.PRIO_PROCESS, thread)))
