"""An endpoint of a language model, as a real server."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from llm_examples import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()
