"""Who somebody is: people by name and password, once, and then by the cookie that they got; programs by their token.

The form, the cookie and the way out are Gradio's (``auth=``). What is added: a bound on wrong attempts, an end of each
session, and that an account which is removed or gets another password is out at once.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import MutableMapping
from contextvars import ContextVar

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser

from qabot.newsroom.entrance.accounts import Account, Accounts, Role, token_hash, with_token
from qabot.newsroom.entrance.attempts import PAIR, WINDOW, Attempts

SESSION = 12 * 3600.0  # seconds
AT_ONCE = 2  # passwords compared at a time: each takes 32 MiB
COOKIES = ("access-token-", "access-token-unsecure-")  # Gradio's, before the app's own id

asking: ContextVar[str] = ContextVar("asking", default="")  # the address from which the request in hand came


class Login:
    """Knows who holds which cookie; ``check`` is what Gradio takes for ``auth``."""

    def __init__(self, accounts: Accounts) -> None:
        self.accounts = accounts
        self._attempts = Attempts()
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._sessions: dict[str, tuple[Account, float]] = {}
        self._programs: dict[str, str] = {}
        # By which the app asks itself: Gradio answers tools over MCP by requests of its own
        self._own, self.own_token = with_token("qabot", Role.READER)

    async def check(self, name: str, password: str) -> bool:
        """Whether the password is right; raises HTTPException, without having looked, after too many wrong ones."""
        address = asking.get()
        self._bound(name, address)
        async with self._at_once:
            self._bound(name, address)  # those that waited here together count one after the other
            right = await asyncio.to_thread(self.accounts.with_password, name, password)
            if right:
                self._attempts.right(name, address)
            else:
                self._attempts.wrong(name, address)
        return right is not None

    def with_token(self, token: str, address: str) -> Account | None:
        """The account of a program's token; raises HTTPException after too many wrong ones from this address."""
        self._bound("token", address)
        found = self._own if token_hash(token) == self._own.secret else self.accounts.with_token(token)
        if not found:
            self._attempts.wrong("token", address)
        return found

    def with_cookie(self, headers: Headers, cookie_id: str, held: MutableMapping[str, str]) -> Account | None:
        """The account that a cookie was given to. ``held`` are Gradio's sessions, names by what is in the cookie."""
        cookies = cookie_parser(headers.get("cookie", ""))
        for cookie in COOKIES:
            session = cookies.get(f"{cookie}{cookie_id}")
            name = held.get(session) if session else None
            if session and name:
                if account := self._valid(session, name):
                    return account
                del held[session]
                self._sessions.pop(session, None)
        return None

    def cookie_for(self, account: Account, cookie_id: str, held: MutableMapping[str, str]) -> str:
        """A cookie by which Gradio, which asks for nothing else, takes a program with a token for who it is."""
        session = self._programs.setdefault(account.name, secrets.token_urlsafe(32))
        held[session] = account.name
        return f"{COOKIES[1]}{cookie_id}={session}"

    def _valid(self, session: str, name: str) -> Account | None:
        now = time.monotonic()
        account = self.accounts.all().get(name)
        if account is None:
            return None
        before, since = self._sessions.setdefault(session, (account, now))
        return account if before.secret == account.secret and now - since < SESSION else None

    def _bound(self, name: str, address: str) -> None:
        if wait := self._attempts.wait(name, address):
            # Gradio's form shows that something was wrong for this status alone
            raise HTTPException(
                400,
                detail=f"Too many wrong attempts; try again in {wait / 60:.0f} minutes.",
                headers={"Retry-After": f"{wait:.0f}"},
            )


def message() -> str:
    """What stands above the form, in both languages: whoever reads it has not chosen one yet."""
    bound = f"{PAIR} · {WINDOW / 60:.0f} min"
    return (
        "Bitte anmelden. Nach mehreren falschen Versuchen ist eine Pause nötig "
        f"({bound}).<br>Please log in. After several wrong attempts you have to wait ({bound})."
    )
