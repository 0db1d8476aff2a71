"""The one door: every request and every websocket is looked at here, before Gradio sees it.

Asked in this order: is the request addressed to a name of ours; does it come from a page of ours; who sends it, and may
he. What is not allowed is refused; nothing is open because nobody thought of it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qabot.newsroom.acting import Person
from qabot.newsroom.entrance import policy
from qabot.newsroom.entrance.accounts import Role
from qabot.newsroom.entrance.address import Address, forwarded_host
from qabot.newsroom.entrance.login import Login, asking

PERSON = "qabot.person"  # in the scope of each request: who sends it
API = "/gradio_api/"
log = logging.getLogger("qabot")
# What the form for logging in is made of, and the checks that a machine is there.
OPEN = frozenset({"/", "/login", "/login/", "/logout", "/theme.css", "/favicon.ico", "/manifest.json", "/robots.txt"})
OPEN_FOLDERS = ("/assets/", "/static/", "/gradio_api/theme.css", "/gradio_api/startup-events")
# Headers by which a proxy, or anybody, says where the browser sees the app.
CLAIMS = (b"x-gradio-server", b"x-forwarded-host", b"x-forwarded-proto", b"x-forwarded-prefix", b"forwarded")


class Guard:
    """ASGI middleware. ``login`` is None where there are no accounts: then everybody has ``role``."""

    def __init__(self, app: ASGIApp, address: Address, login: Login | None = None, role: Role = Role.EDITOR) -> None:
        self.app = app
        self.address = address
        self.login = login
        self.role = role
        self._told: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        self._at_own_path(scope)
        headers = Headers(scope=scope)
        try:
            refused = self._stranger(scope, headers) or self._nobody(scope, headers)
        except HTTPException as error:
            refused = _answer(scope, error.status_code, error.detail, error.headers)
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send, refused)
            return
        seen_at = self.address.seen_at(headers, _scheme(scope))
        dressed = _Dressed(send, seen_at)
        if refused:
            await refused(scope, receive, dressed)
            return
        # Gradio builds addresses from this header, and believes in any: it gets the one that was found to be right.
        scope["headers"] = [
            *((name, value) for name, value in scope["headers"] if name not in CLAIMS),
            (b"x-gradio-server", seen_at.encode()),
        ]
        token = asking.set(_client(scope))
        try:
            await self.app(scope, receive, dressed)
        finally:
            asking.reset(token)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send, refused: Response | None) -> None:
        if refused:
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self.app(scope, receive, send)

    def _at_own_path(self, scope: Scope) -> None:
        """Take the prefix off the path, where the proxy has not done so.

        The prefix may be the name of something of the app's own; then what is left must be something of its own, too.
        """
        prefix, path = self.address.prefix, scope["path"]
        if not prefix or not (path == prefix or path.startswith(f"{prefix}/")):
            return
        bare = path[len(prefix) :] or "/"
        if _is_route(scope, bare) or not _is_route(scope, path):
            scope["path"] = bare
            scope["raw_path"] = quote(bare).encode()

    def _stranger(self, scope: Scope, headers: Headers) -> Response | None:
        """The refusal of a request that is not addressed to us, or that a page of somebody else's sends."""
        for host in filter(None, (headers.get("host", "?"), forwarded_host(headers))):
            if not self.address.knows(host):
                return self._not_here(scope, f"{_scheme(scope)}://{host}")
        origin = headers.get("origin")
        if origin is None:
            # What a page shows or runs of another one comes without an origin, but not without this.
            apart = headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate"
            return _answer(scope, 403, "Other pages may not use this one.") if apart else None
        if self.address.ours(origin, headers, _scheme(scope)):
            return None
        return self._not_here(scope, origin)

    def _not_here(self, scope: Scope, address: str) -> Response:
        told = (
            f"This qabot does not know the address {address}. If it is its own, behind a proxy or in your network, "
            f"whoever runs it can start it with --public-url {address} (and the prefix, if there is one)."
        )
        if address not in self._told and len(self._told) < 100:
            self._told.add(address)
            log.warning("qabot: refused %s for %r; %s", scope["path"], address, told)
        return _answer(scope, 403, told)

    def _nobody(self, scope: Scope, headers: Headers) -> Response | None:
        """Find out who sends a request; the refusal, where he may not."""
        client = _client(scope)
        if self.login is None:
            scope[PERSON] = Person("", self.role, client)
        else:
            app = scope["app"]
            kind, _, token = headers.get("authorization", "").partition(" ")
            if kind.casefold() == "bearer":
                account = self.login.with_token(token.strip(), client)
                if account:
                    cookie = self.login.cookie_for(account, app.cookie_id, app.tokens).encode()
                    others = [(name, value) for name, value in scope["headers"] if name != b"cookie"]
                    scope["headers"] = [*others, (b"cookie", cookie)]
            else:
                account = self.login.with_cookie(headers, app.cookie_id, app.tokens)
            if account is None:
                if _is_open(scope):
                    return None
                told = "Log in first, or send a token: Authorization: Bearer TOKEN."
                return _answer(scope, 401, told, {"WWW-Authenticate": "Bearer"})
            role = account.role if self.role.may(account.role) else self.role
            scope[PERSON] = Person(account.name, role, client)
        if scope["path"].startswith(f"{API}upload") and not scope[PERSON].role.may(Role.EDITOR):
            return _answer(scope, 403, "Only an editor can add articles here.")
        return None


class _Dressed:
    """Sends a response with the headers of the policy; a page also with its number at its scripts."""

    def __init__(self, send: Send, seen_at: str) -> None:
        self._send = send
        self._seen_at = seen_at
        self._secure = seen_at.startswith("https:")
        self._page: Message | None = None  # the start of a page that is being gathered
        self._body = b""
        self._nonce = ""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            page = headers.get("content-type", "").startswith("text/html")
            self._nonce = policy.nonce() if page else ""
            for name, value in policy.headers(self._nonce, self._secure).items():
                headers[name] = value
            _keep_cookies_home(headers, self._secure)
            if page:
                self._page = message
                return
        elif self._page is not None:
            self._body += message.get("body", b"")
            if message.get("more_body"):
                return
            body = policy.with_nonce(policy.with_check(self._body, self._seen_at), self._nonce)
            MutableHeaders(scope=self._page)["Content-Length"] = str(len(body))
            await self._send(self._page)
            message = {"type": "http.response.body", "body": body}
        await self._send(message)


def _keep_cookies_home(headers: MutableHeaders, secure: bool) -> None:
    """Have browsers send cookies with requests of our own pages only; Gradio would let every page send them."""
    cookies = headers.getlist("set-cookie")
    if not cookies:
        return
    del headers["set-cookie"]
    for cookie in cookies:
        kept = [part for part in cookie.split("; ") if not part.casefold().startswith("samesite=")]
        if secure and "Secure" not in kept:
            kept.append("Secure")
        headers.append("set-cookie", "; ".join([*kept, "SameSite=Lax"]))


def _answer(scope: Scope, status: int, told: str, headers: Any = None) -> Response:
    """A refusal, as JSON where a program asks."""
    if scope["path"].startswith((API, "/login", "/config")):
        return JSONResponse({"detail": told, "error": told}, status, headers)
    return PlainTextResponse(told, status, headers)


def _scheme(scope: Scope) -> str:
    """Which scheme the browser used; a proxy on this machine is believed (others by $FORWARDED_ALLOW_IPS)."""
    return "https" if scope.get("scheme") in ("https", "wss") else "http"


def _client(scope: Scope) -> str:
    return str((scope.get("client") or ("",))[0])


def _is_open(scope: Scope) -> bool:
    path: str = scope["path"]
    if scope["type"] != "http" or ".." in path:
        return False
    if scope["method"] == "POST":
        return path in ("/login", "/login/")
    pages = (f"/{page[0]}" for page in scope["app"].get_blocks().pages)
    return path in OPEN or path.startswith(OPEN_FOLDERS) or path.rstrip("/") in pages


def _is_route(scope: Scope, path: str) -> bool:
    routes: Iterable[Any] = scope["app"].routes
    asked = {**scope, "path": path, "type": scope["type"]}
    return any(route.matches(asked)[0] is not Match.NONE for route in routes)
