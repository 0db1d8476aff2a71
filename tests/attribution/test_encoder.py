"""The encoder that ships: pieces that cover a text, rows that do not depend on each other, damaged files named."""

import os
import shutil
import signal
import sys
import threading
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot import encoder
from qabot.encoder.network import BEHIND
from qabot.errors import ModelUnavailable

MODEL = Path(str(files("qabot"))) / "model"
TEXTS = (
    "Der Minister hat die Vorwürfe am Freitag zurückgewiesen.",
    "„Das stimmt nicht“, sagte sie; niemand habe sie gefragt.",
    "Police deny it.",
)


@settings(deadline=None)  # the first one loads the vocabulary
@given(st.text(max_size=60))
def test_pieces_stand_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    pieced = encoder.pieces().of(text)
    assert len(pieced.ids) == len(pieced.spans)
    assert all(a <= b for a, b in pieced.spans)
    assert all(one[0] <= other[0] for one, other in zip(pieced.spans, pieced.spans[1:], strict=False))


def test_pieces_of_a_sentence_join_to_it_again() -> None:
    for text in TEXTS:
        spans = encoder.pieces().of(text).spans
        assert "".join(text[a:b] for a, b in spans) == text.replace(" ", "")


def test_pieces_of_parts_count_characters_of_the_whole_text() -> None:
    text = "Ad\n\nDer Sprecher schwieg.\n\nAd\n\nSie nicht."
    parts = [(4, 25), (31, len(text))]
    pieced = encoder.pieces().of(text, parts)
    assert all(any(a <= start and end <= b for a, b in parts) for start, end in pieced.spans)
    assert "".join(text[a:b] for a, b in pieced.spans) == "DerSprecherschwieg.Sienicht."


def test_marks_stand_behind_each_part_of_a_row() -> None:
    assert encoder.row([7, 8], [9]) == [0, 7, 8, 2, 9, 2]


def test_a_row_comes_out_the_same_alone_and_among_others() -> None:
    network = encoder.load("reader")
    rows = [encoder.row(encoder.pieces().of(text).ids) for text in TEXTS]
    together = network.hidden(rows)
    for row, hidden in zip(rows, together, strict=True):
        assert hidden.shape == (len(row), 384)
        assert np.array_equal(network.hidden([row])[0], hidden)


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a niceness of their own on Linux only")
def test_reading_stays_behind_answering() -> None:
    def niceness(_: int) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert set(encoder.load("choice").each(niceness, range(8))) == {own}
    assert set(encoder.load("reader").each(niceness, range(8))) == {max(own, BEHIND)}


@pytest.mark.parametrize("damaged", ["layers.onnx", "heads.safetensors"])
def test_a_damaged_network_says_what_to_do(tmp_path: Path, damaged: str) -> None:
    shutil.copytree(MODEL / "reader", tmp_path / "reader")
    (tmp_path / "reader" / damaged).write_bytes(b"cut off")
    with pytest.raises(ModelUnavailable, match="install qabot again"):
        encoder.Network(tmp_path / "reader", encoder.pieces())


def test_a_missing_vocabulary_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="install qabot again"):
        encoder.Pieces(tmp_path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_forked_process_computes_on_threads_of_its_own() -> None:
    network = encoder.load("reader")
    rows = [encoder.row(encoder.pieces().of(text).ids) for text in TEXTS]
    wanted = network.hidden(rows)
    pid = os.fork()
    if not pid:
        signal.alarm(60)  # it would wait for threads that only its parent has
        same = all(np.array_equal(one, other) for one, other in zip(network.hidden(rows), wanted, strict=True))
        os._exit(0 if same else 1)
    assert os.waitpid(pid, 0)[1] == 0
