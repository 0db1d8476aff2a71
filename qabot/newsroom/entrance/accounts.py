"""Accounts: one line each, ``name:role:secret``, in a file or in the environment; never a password in the clear.

A secret is ``scrypt$n$r$p$salt$hash`` of a password, or ``sha256$hash`` of a token that was drawn at random and so
needs no slow hash.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from filelock import FileLock

from qabot.errors import QabotError
from qabot.newsroom.files import write_private

VARIABLE = "QABOT_ACCOUNTS"  # lines as in the file, also divided by blanks
FILE = "accounts.txt"
COST = (2**15, 8, 2)  # scrypt's n, r, p: 32 MiB and about a tenth of a second
SHORTEST = 10  # characters of a password
_NAME = re.compile(r"[\w.@+-]{1,64}")


class Role(StrEnum):
    """What somebody may do. Each may do all that those before him may."""

    VISITOR = "visitor"  # ask and read; what everybody is where the app is read-only
    READER = "reader"  # and keep questions to be watched
    EDITOR = "editor"  # and change the corpus and what was read in it

    def may(self, wanted: Role) -> bool:
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(wanted)


GIVEN = (Role.READER, Role.EDITOR)  # the roles of accounts


@dataclass(frozen=True, slots=True)
class Account:
    """A name with its role and its hashed secret."""

    name: str
    role: Role
    secret: str

    def __str__(self) -> str:
        return f"{self.name}:{self.role}:{self.secret}"


class Accounts:
    """The accounts of a file and of the environment; a change of the file counts from the next request on."""

    def __init__(self, file: Path, environment: str = "") -> None:
        """Raises QabotError for lines that are no accounts."""
        self.file = file
        self._fixed = {account.name: account for account in parse(environment.split(), f"${VARIABLE}")}
        self._stamp: tuple[int, int] | None = None
        self._read: dict[str, Account] = {}
        self._unknown = _secret(os.urandom(16), os.urandom(32))  # costs as much to compare as a known one's
        self.all()

    def __bool__(self) -> bool:
        return bool(self.all())

    def all(self) -> dict[str, Account]:
        """All accounts by name. Raises QabotError for a file that is damaged."""
        try:
            stat = self.file.stat()
        except (FileNotFoundError, NotADirectoryError):
            self._stamp, self._read = None, {}
            return self._fixed
        except OSError as error:
            raise QabotError(f"The accounts in {self.file} cannot be read ({error}); check the file.") from error
        stamp = (stat.st_mtime_ns, stat.st_size)
        if stamp != self._stamp:
            self._read, self._stamp = read(self.file), stamp
        return self._read | self._fixed

    def with_password(self, name: str, password: str) -> Account | None:
        """The account of that name, if the password is its own; takes as long where there is none."""
        account = self.all().get(name)
        known = account.secret if account and account.secret.startswith("scrypt$") else self._unknown
        return account if matches(password, known) and known is not self._unknown else None

    def with_token(self, token: str) -> Account | None:
        """The account that this token was made for."""
        digest = token_hash(token)
        held = (account for account in self.all().values() if hmac.compare_digest(account.secret, digest))
        return next(held, None)


def parse(lines: Iterable[str], place: str) -> list[Account]:
    """The accounts of lines; empty ones and those that begin with ``#`` are passed over. Raises QabotError."""
    found = []
    for n, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.strip().partition(":")
        role, _, secret = rest.partition(":")
        if not _NAME.fullmatch(name) or role not in GIVEN or not secret.startswith(("scrypt$", "sha256$")):
            raise QabotError(f"{place}: entry {n} is no account; write accounts with `qabot user add`.")
        found.append(Account(name, Role(role), secret))
    return found


def read(file: Path) -> dict[str, Account]:
    """The accounts of a file, by name; none where there is no file. Raises QabotError."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise QabotError(f"The accounts in {file} cannot be read ({error}); check the file.") from error
    return {account.name: account for account in parse(lines, str(file))}


def add(file: Path, account: Account) -> bool:
    """Write an account into the file, in place of one of the same name; whether there was one. Raises QabotError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{file}.lock"):
        known = read(file)
        _write(file, known | {account.name: account})
    return account.name in known


def remove(file: Path, name: str) -> None:
    """Take an account out of the file; raises QabotError where there is none of that name."""
    if name not in read(file):
        raise QabotError(f"There is no account {name} in {file}; `qabot user list` names those there are.")
    with FileLock(f"{file}.lock"):
        _write(file, {other: account for other, account in read(file).items() if other != name})


def _write(file: Path, accounts: dict[str, Account]) -> None:
    lines = [f"{accounts[name]}\n" for name in sorted(accounts)]
    write_private(file, "# name:role:hash, written by `qabot user`\n" + "".join(lines))


def with_password(name: str, role: Role, password: str) -> Account:
    """A new account; raises QabotError for a name that cannot be one and for a password that is too short."""
    if len(password) < SHORTEST:
        raise QabotError(f"A password needs at least {SHORTEST} characters; choose a longer one.")
    return Account(checked_name(name), role, hashed(password))


def with_token(name: str, role: Role) -> tuple[Account, str]:
    """A new account for a program, and the token that it is to show; raises QabotError as ``with_password`` does."""
    token = secrets.token_urlsafe(32)
    return Account(checked_name(name), role, token_hash(token)), token


def checked_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise QabotError(f"“{name}” cannot be a name; use up to 64 letters, digits and the signs . @ + - _")
    return name


def hashed(password: str) -> str:
    """A salted hash of a password, with what it was made by."""
    salt = os.urandom(16)
    return _secret(salt, _scrypt(password, salt, *COST))


def _secret(salt: bytes, digest: bytes) -> str:
    return "$".join(["scrypt", *map(str, COST), _text(salt), _text(digest)])


def matches(password: str, secret: str) -> bool:
    """Whether ``secret`` was made of this password, in a time that does not tell how nearly."""
    try:
        _, n, r, p, salt, digest = secret.split("$")
        again = _scrypt(password, _bytes(salt), int(n), int(r), int(p))
        return hmac.compare_digest(again, _bytes(digest))
    except (ValueError, binascii.Error):
        return False


def token_hash(token: str) -> str:
    return f"sha256${hashlib.sha256(token.encode()).hexdigest()}"


def _scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * 2**20, dklen=32)


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
