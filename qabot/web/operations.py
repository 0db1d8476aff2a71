"""What those who run the app ask of it: is it alive, is it ready, how much does it do; and its log, and its end.

    /healthz   200 as long as the process serves
    /readyz    200 when questions can be answered, "degraded" saying why not as well as usual; 503 with the reason when
               they cannot, and once it has been told to stop
    /metrics   figures for Prometheus, for whoever reaches the port itself and not through a proxy

These answer in front of the door: they say nothing of anybody's articles.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import sys
import time
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, NoReturn

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, exposition
from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qabot.errors import QabotError

if TYPE_CHECKING:
    from gradio.routes import App as Gradio

    from qabot.bot import Bot
    from qabot.web.server import App

SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
ROUTES = 3  # parts of a path that name its route; what follows are ids, of which there are too many
GRACE = 20.0  # seconds for which a process that is told to stop goes on with what was asked before
UPDATING = 3.0  # seconds for which it waits for an update, of which nothing is lost that was written
CALLED = re.compile(r"/call/\w+/(?P<session>[0-9a-f]+)$")  # where a program fetches what it asked an endpoint for
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host")

log = logging.getLogger("qabot.requests")


class Life:
    """Whether the process was told to stop, and how many answers it still owes."""

    def __init__(self) -> None:
        self.stopping = Event()
        self.running = 0

    def listen(self) -> None:
        """Hear SIGTERM from now on."""
        signal.signal(signal.SIGTERM, lambda *_: self.stopping.set())


def let_go(app: Gradio, session: str) -> None:
    """Forget a session: each call of an endpoint is one of its own, and Gradio would keep a quarter of a megabyte."""
    with app.state_holder.lock:
        app.state_holder.session_data.pop(session, None)
        app.state_holder.time_last_used.pop(session, None)


class Operations:
    """ASGI middleware in front of everything else."""

    def __init__(self, app: ASGIApp, bot: Bot, life: Life) -> None:
        self.app = app
        self.bot = bot
        self.life = life
        self.registry = CollectorRegistry()
        self.seconds = Histogram(
            "qabot_request_seconds", "Seconds until a request was answered in full.", ["method", "route", "status"],
            buckets=SECONDS, registry=self.registry,
        )  # fmt: skip
        self.running = Gauge("qabot_requests_running", "Requests being answered now.", registry=self.registry)
        self.failed = Counter(
            "qabot_ready_failures", "Times that questions could not be answered when asked.", registry=self.registry
        )
        self.held = Gauge("qabot_index_records", "What the index holds.", ["kind"], registry=self.registry)
        self.generation = Gauge("qabot_index_generation", "Number of the index that answers.", registry=self.registry)
        self.degraded = Gauge(
            "qabot_degraded", "1 when questions are answered without the search engine, else 0.", registry=self.registry
        )
        self.ready = Gauge("qabot_ready", "1 when questions can be answered, else 0.", registry=self.registry)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif response := await self._own(scope):
            await response(scope, receive, send)
        else:
            try:
                await self._measured(scope, receive, send)
            finally:  # also where whoever asked has gone away
                if called := CALLED.search(scope["path"]):
                    let_go(scope["app"], called["session"])

    async def _own(self, scope: Scope) -> Response | None:
        path = scope["path"]
        if path == "/healthz":
            return PlainTextResponse("alive\n")
        if path == "/readyz":
            problem, counts = await asyncio.to_thread(self._look)
            if problem:
                return JSONResponse({"ready": False, "reason": problem}, status_code=503)
            trouble = {"degraded": self.bot.trouble} if self.bot.trouble else {}
            return JSONResponse({"ready": True, **counts, **trouble})
        if path == "/metrics":
            if any(name in Headers(scope=scope) for name in FORWARDED):
                return PlainTextResponse("Not found", status_code=404)
            await asyncio.to_thread(self._look)
            return Response(exposition.generate_latest(self.registry), media_type=exposition.CONTENT_TYPE_LATEST)
        return None

    def _look(self) -> tuple[str | None, dict[str, int]]:
        """Why questions cannot be answered, None where they can; and what the index holds."""
        counts: dict[str, int] = {}
        problem = "stopping" if self.life.stopping.is_set() else None
        try:
            counts = self.bot.holdings()
            self.degraded.set(self.bot.trouble is not None)
        except QabotError as error:
            problem = problem or str(error)
            self.failed.inc()
        for kind, number in counts.items():
            (self.generation if kind == "generation" else self.held.labels(kind)).set(number)
        self.ready.set(problem is None)
        return problem, counts

    async def _measured(self, scope: Scope, receive: Receive, send: Send) -> None:
        start, status = time.perf_counter(), 500

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        # A page that is open keeps this one open; nobody waits for its end.
        owed = 0 if "heartbeat" in scope["path"] else 1
        self._owe(owed)
        try:
            await self.app(scope, receive, note)
        finally:
            seconds = time.perf_counter() - start
            route = "/" + "/".join(scope["path"].strip("/").split("/")[:ROUTES])
            if status == 404:
                route = "other"  # anybody may ask for anything
            if owed:
                self.seconds.labels(scope["method"], route, status).observe(seconds)
            told = {"method": scope["method"], "route": route, "status": status, "seconds": round(seconds, 4)}
            log.info("request", extra={"told": told})
            self._owe(-owed)  # last, so that a process that stops has told of all that it answered

    def _owe(self, change: int) -> None:
        self.life.running += change  # in the one thread of the server's loop
        self.running.set(self.life.running)


def serve_until_told(app: App, life: Life) -> bool:
    """Serve until the process is told to end; by SIGTERM not before what was asked is answered.

    From then on /readyz says no, so that a proxy sends nobody here any more, and a running update ends before its next
    file. False where something went on nevertheless, for too long or beyond a second Ctrl-C.
    """
    with suppress(KeyboardInterrupt):
        while app.is_running and not life.stopping.wait(0.2):
            pass
    app.updates.stop()
    with suppress(KeyboardInterrupt):
        start = time.monotonic()
        while time.monotonic() < start + (GRACE if life.stopping.is_set() and life.running else UPDATING):
            if not (life.running or app.updates.at_work):
                break
            time.sleep(0.1)
    app.close(verbose=False)
    return not (app.updates.at_work or life.running or app.server.thread.is_alive())


def leave() -> NoReturn:
    """End the process, though some of its threads still work.

    The interpreter would be taken down beneath them, and what they call, written in C++, aborts the process then. What
    an update had written so far is safe, as it is from any kill.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(0)
