"""What every response and request must keep to: nothing from elsewhere on the page, no foreign page at the controls."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Gradio runs inline scripts and compiles templates in the browser; what matters here is that no other host is named
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


class Guard:
    """ASGI middleware. On a loopback address it answers only requests addressed to that address (a foreign name that
    resolves to it is refused), and nowhere does it take a change from a page of another origin."""

    def __init__(self, app: ASGIApp, local: bool) -> None:
        self.app = app
        self.local = local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if self._refused(scope["method"], headers):
            await PlainTextResponse("This address is not served here.", status_code=403)(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(scope=message)
                out["Content-Security-Policy"] = POLICY
                out["X-Content-Type-Options"] = "nosniff"
                out["Referrer-Policy"] = "no-referrer"
                if scope["path"].startswith("/qabot/"):
                    out["Cache-Control"] = "no-cache"  # a newer version's page comes with its own script
            await send(message)

        await self.app(scope, receive, guarded)

    def _refused(self, method: str, headers: Headers) -> bool:
        host, origin = headers.get("host", ""), headers.get("origin")
        if self.local and _name(f"//{host}") not in LOOPBACK:
            return True
        foreign = origin is not None and urlsplit(origin).netloc != host
        return foreign and method not in ("GET", "HEAD", "OPTIONS")


def _name(address: str) -> str:
    return urlsplit(address).hostname or ""
