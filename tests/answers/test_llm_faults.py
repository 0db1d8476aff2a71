"""Language models that fail: a real HTTP server that stalls, drops, drips, runs on, redirects and refuses."""

from __future__ import annotations

import socket
import threading
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import pytest
from llm_examples import EXTRACTIVE, GOOD, Handler, Script, Server, last, refuses, says

from qabot.errors import AnswererError
from qabot.llm import chat
from qabot.llm.endpoint import Endpoint


def _says_nothing(handler: Handler) -> None:
    handler.gone()


def _hangs_up(handler: Handler) -> None:
    handler.close_connection = True


def _drops(handler: Handler) -> None:
    handler.begin()
    handler.piece("Die Stadtwerke bestreiten")


def _drops_in_a_letter(handler: Handler) -> None:
    handler.begin("application/json")
    handler.wfile.write('{"choices": [{"message": {"content": "ä'.encode()[:-1])


def _ends_early(handler: Handler) -> None:
    """Less than it said that it would send."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": []}')


def _stalls(handler: Handler) -> None:
    handler.begin()
    handler.piece("Die Stadtwerke")
    handler.gone()


def _drips_its_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Padding: ")
    handler.drip(b"a")


def _drips_without_a_line(handler: Handler) -> None:
    handler.begin()
    handler.drip(b": ")


def _drips_pings(handler: Handler) -> None:
    handler.begin()
    handler.drip(b": ping\n\n")


def _drips_words(handler: Handler) -> None:
    handler.begin()
    handler.drip(b'data: {"choices": [{"delta": {"content": "ja "}}]}\n\n')


def _drips_json(handler: Handler) -> None:
    handler.begin("application/json")
    handler.wfile.write(b'{"choices": [{"message": {"content": "')
    handler.drip(b"a")


def _drips_its_refusal(handler: Handler) -> None:
    handler.begin("text/plain", 503)
    handler.drip(b"busy ")


def _runs_on(handler: Handler) -> None:
    handler.begin()
    for _ in range(5_000):
        handler.piece("und so weiter " * 100)


def _reports(handler: Handler) -> None:
    handler.begin()
    handler.event({"error": {"message": "out of memory"}})


def _babbles(handler: Handler) -> None:
    handler.begin()
    handler.event("this is no JSON")


def _is_a_web_page(handler: Handler) -> None:
    handler.begin("text/html")
    handler.wfile.write(b"<html>Welcome</html>")


def _speaks_no_http(handler: Handler) -> None:
    handler.wfile.write(b"220 mail.example ESMTP ready\r\n")


def _answers(content: bytes) -> Script:
    def script(handler: Handler) -> None:
        handler.begin("application/json")
        handler.wfile.write(content)

    return script


TOO_LATE = "länger als 1 s"
BROKEN_OFF = "brach mitten in der Antwort ab"
NO_ENDPOINT = "keine OpenAI-kompatible Schnittstelle"
BROKEN: dict[str, tuple[Script, str]] = {
    "says nothing": (_says_nothing, "antwortete nicht rechtzeitig"),
    "hangs up": (_hangs_up, "nicht erreichbar"),
    "drops": (_drops, BROKEN_OFF),
    "drops in a letter": (_drops_in_a_letter, NO_ENDPOINT),
    "ends early": (_ends_early, "nicht erreichbar"),
    "stalls": (_stalls, "antwortete nicht rechtzeitig"),
    "drips its head": (_drips_its_head, TOO_LATE),
    "drips without a line": (_drips_without_a_line, TOO_LATE),
    "drips pings": (_drips_pings, TOO_LATE),
    "drips words": (_drips_words, TOO_LATE),
    "drips JSON": (_drips_json, TOO_LATE),
    "drips its refusal": (_drips_its_refusal, TOO_LATE),
    "runs on": (_runs_on, "kam zu keinem Ende"),
    "refuses": (refuses, "401"),
    "reports": (_reports, "out of memory"),
    "babbles": (_babbles, NO_ENDPOINT),
    "is a web page": (_is_a_web_page, BROKEN_OFF),
    "speaks no HTTP": (_speaks_no_http, "nicht erreichbar"),
    "is empty": (_answers(b""), NO_ENDPOINT),
    "has no words": (_answers(b'{"choices": [{"message": {"content": null}}]}'), NO_ENDPOINT),
    "has words of another kind": (_answers(b'{"choices": [{"message": {"content": ["ja"]}}]}'), NO_ENDPOINT),
    "has no choice": (_answers(b'{"choices": []}'), NO_ENDPOINT),
    "is nested without end": (_answers(b"[" * 500_000), NO_ENDPOINT),
}


@pytest.mark.parametrize(("script", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_endpoint_ends_in_the_extractive_answer(server: Server, script: Script, reason: str) -> None:
    """Whoever drips goes on until nobody listens any more: only a limit ends these tests."""
    server.script = script
    begun = time.monotonic()
    answer = last(server.endpoint(connect=1, silence=0.5, whole=1))
    assert time.monotonic() - begun < 5
    assert replace(answer, notice=None) == EXTRACTIVE
    assert answer.notice and reason in answer.notice and "QABOT_LLM_URL" in answer.notice


def test_who_does_not_read_is_left_as_well() -> None:
    """A question larger than what fits on the way, and nobody at the other end takes it."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        endpoint = Endpoint(f"http://127.0.0.1:{deaf.getsockname()[1]}/v1", "small", connect=1, silence=0.5, whole=1)
        begun = time.monotonic()
        with pytest.raises(AnswererError, match=r"in time|longer than 1 s"):
            list(chat.stream(endpoint, [{"role": "user", "content": "a" * 20_000_000}]))
        assert time.monotonic() - begun < 5


def test_words_come_as_they_are_said(server: Server) -> None:
    """Not when many have come together: the first is there while the model still thinks about the second."""
    heard = threading.Event()

    def script(handler: Handler) -> None:
        handler.begin()
        handler.piece("Ja")
        assert heard.wait(10)
        handler.piece(".", "stop")

    server.script = script
    words = chat.stream(server.endpoint(silence=5, whole=20), [])
    assert next(words) == "Ja"
    heard.set()
    assert list(words) == ["."]


def test_what_cannot_be_written_down_is_not_said(server: Server) -> None:
    server.script = says("a\ud800b\x1b[2J\x00c")
    assert "".join(chat.stream(server.endpoint(), [])) == "a\ufffdb[2Jc"


def test_nothing_is_left_running_behind_an_answer(server: Server) -> None:
    before = set(threading.enumerate())
    server.script = says(GOOD)
    last(server.endpoint())
    own = set(threading.enumerate()) - before
    assert not [thread for thread in own if isinstance(thread, threading.Timer) and not thread.finished.is_set()]


MUCH = 10**10  # bytes
BLOCK = b"a" * 2**16
EVENT = b'data: {"choices": [{"delta": {"content": ""}}]}\n\n' * 1000  # well formed, and nothing is ever said


def _much(kind: str, begins: bytes = b"", block: bytes = BLOCK, encoding: str = "identity") -> Script:
    """Ten gigabytes, or as much of them as is taken; ``block`` again and again."""

    def script(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Encoding", encoding)
        handler.end_headers()
        handler.wfile.write(begins)
        for _ in range(MUCH // len(block)):
            handler.wfile.write(block)

    return script


def _packed() -> Script:
    """A quarter of a gigabyte in some bytes, again and again, packed though nobody asked for that."""
    brotli = pytest.importorskip("brotli")
    packer = brotli.Compressor(quality=1)
    packed = b"".join(packer.process(bytes(2**24)) for _ in range(16)) + packer.finish()
    return _much("application/json", packed, packed, "br")


ENDLESS = {
    "a JSON answer": lambda: _much("application/json", b'{"choices": [{"message": {"content": "'),
    "a page": lambda: _much("text/html"),
    "one line": lambda: _much("text/event-stream", b"data: "),
    "empty events": lambda: _much("text/event-stream", block=EVENT),
    "a packed answer": _packed,
}


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS.keys())
def test_ten_gigabytes_are_cut_off_in_bounded_time_and_memory(server: Server, script: Callable[[], Script]) -> None:
    server.script = script()
    begun = time.monotonic()
    tracemalloc.start()
    try:
        answer = last(server.endpoint(connect=5, silence=5, whole=20))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.monotonic() - begun < 60
    assert most < 2**26
    assert replace(answer, notice=None) == EXTRACTIVE
    assert answer.notice and "QABOT_LLM_URL" in answer.notice


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(server: Server, status: int) -> None:
    """The articles and the key go where people said, and nowhere else."""
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:

        def script(handler: Handler) -> None:
            handler.send_response(status)
            handler.send_header("Location", f"http://127.0.0.1:{elsewhere.getsockname()[1]}/v1/chat/completions")
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        server.script = script
        answer = last(server.endpoint(connect=1, silence=1, whole=5))
        assert len(server.requests) == 1
        elsewhere.setblocking(False)
        with pytest.raises(BlockingIOError):  # nobody waits to be let in
            elsewhere.accept()
    assert replace(answer, notice=None) == EXTRACTIVE
    assert answer.notice and str(status) in answer.notice and "QABOT_LLM_URL" in answer.notice


def test_nobody_there() -> None:
    answer = last(Endpoint("http://127.0.0.1:9/v1", "small", connect=1))
    assert replace(answer, notice=None) == EXTRACTIVE
    assert answer.notice and "nicht erreichbar" in answer.notice and "QABOT_LLM_URL" in answer.notice


def test_the_reason_of_a_refusal_is_told(server: Server) -> None:
    server.script = refuses
    with pytest.raises(AnswererError, match=r"401.*wrong key"):
        list(chat.stream(server.endpoint(), []))
