"""An OpenAI-compatible endpoint for tests: a real HTTP server that does what a script says."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from qabot.llm.endpoint import Endpoint

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
