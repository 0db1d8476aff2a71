"""An OpenAI-compatible endpoint for tests, a real HTTP server that does what a script says, and an answer to word."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from qabot.answer.llm.draft import worded
from qabot.answer.llm.support import Source
from qabot.llm.endpoint import Endpoint
from qabot.types import Answer, Citation, Kind, Line, Query, QuestionKind, Section, Stance, Statement

Script = Callable[["Handler"], None]


class Server(ThreadingHTTPServer):
    """An endpoint on a free port that does what ``script`` says, and keeps what it was sent."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script: Script = says("")
        self.requests: list[dict[str, object]] = []
        self.headers: list[dict[str, str]] = []

    def endpoint(self, **limits: float) -> Endpoint:
        return Endpoint(f"http://127.0.0.1:{self.server_address[1]}/v1", "small", "secret", **limits)


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:  # the name is http.server's
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append(json.loads(body))
        self.server.headers.append(dict(self.headers))
        if self.path != "/v1/chat/completions":
            self.send_error(404)
            return
        with suppress(BrokenPipeError, ConnectionResetError, TimeoutError):  # clients give up, as some tests want
            self.server.script(self)

    def begin(self, kind: str = "text/event-stream", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()

    def event(self, data: object) -> None:
        self.wfile.write(f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    def piece(self, text: str, end: str | None = None) -> None:
        self.event({"choices": [{"delta": {"content": text}, "finish_reason": end}]})

    def drip(self, data: bytes) -> None:
        """Send ``data`` twenty times a second until nobody takes it any more, a minute at most."""
        for _ in range(1200):
            self.wfile.write(data)
            self.wfile.flush()
            time.sleep(0.05)

    def gone(self) -> None:
        """Be silent until the client has gone, a minute at most."""
        self.connection.settimeout(60)
        self.connection.recv(1)

    def log_message(self, format: str, *args: object) -> None:
        pass


def says(text: str, size: int = 7) -> Script:
    """A model that streams ``text`` in small pieces and ends as it should."""

    def script(handler: Handler) -> None:
        handler.begin()
        for start in range(0, len(text), size):
            handler.piece(text[start : start + size])
        handler.piece("", "stop")
        handler.event("[DONE]")

    return script


def refuses(handler: Handler) -> None:
    """An endpoint that wants another key."""
    handler.begin("application/json", 401)
    handler.wfile.write(b'{"error": {"message": "wrong key"}}')


SENTENCES = (
    "Die Stadtwerke wiesen den Vorwurf am Montag zurück.",
    "„Unser Wasser war an keinem der 14 Tage belastet“, sagte Maria Holm.",
    "Der Gutachter Jens Aalto wirft den Stadtwerken vor, Messwerte geschönt zu haben.",
)


def _statement(speaker: str, stance: Stance, content: str) -> Statement:
    return Statement("a.md", speaker, "", speaker, None, stance, Kind.INDIRECT, "", (), content, (0, 1), (), (0, 1))


STATEMENTS = (
    _statement("Stadtwerke", Stance.DENIES, "den Vorwurf"),
    _statement("Maria Holm", Stance.DENIES, "Unser Wasser war an keinem der 14 Tage belastet"),
    _statement("Jens Aalto", Stance.ACCUSES, "Messwerte geschönt zu haben"),
)
LINES = (
    Line("Stadtwerke bestreitet das: „Die Stadtwerke wiesen den Vorwurf am Montag zurück.“", (1,), STATEMENTS[0]),
    Line("Maria Holm widerspricht: „Unser Wasser war an keinem der 14 Tage belastet“.", (2,), STATEMENTS[1]),
    Line("Jens Aalto erhebt den Vorwurf, „Messwerte geschönt zu haben“.", (3,), STATEMENTS[2]),
)
SOURCES = [Source(quote, line.text, (said,)) for quote, line, said in zip(SENTENCES, LINES, STATEMENTS, strict=True)]
EXTRACTIVE = Answer(
    "Wer bestreitet, dass Messwerte geschönt wurden?",
    Query("Wer bestreitet, dass Messwerte geschönt wurden?", "de", QuestionKind.WHO, "Messwerte geschönt wurden"),
    abstained=False,
    summary="",
    sections=(Section("", LINES),),
    citations=tuple(Citation(n, "a.md", "Wasser", "Tagblatt", None, 0, 1, s) for n, s in enumerate(SENTENCES, 1)),
)
GOOD = (
    "Die Stadtwerke bestreiten den Vorwurf [1]. "
    "Maria Holm sagte: „Unser Wasser war an keinem der 14 Tage belastet“. [2] "
    "Jens Aalto wirft ihnen geschönte Messwerte vor [3]."
)


def last(endpoint: Endpoint) -> Answer:
    """The answer as it is once the endpoint has said all."""
    *_, last = worded(endpoint, EXTRACTIVE)
    return last


def lines(answer: Answer) -> list[str]:
    """What an answer says."""
    return [line.text for section in answer.sections for line in section.lines]
