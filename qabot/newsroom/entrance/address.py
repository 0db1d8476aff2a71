"""Where browsers see the app: under which names, and behind which prefix of a proxy.

Nothing that a request says of itself is believed before it is compared with these names: a name that somebody else
has pointed at this machine (DNS rebinding) would otherwise let a foreign page read and change everything.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, unquote, urlsplit

from starlette.datastructures import Headers

from qabot.errors import QabotError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]  # scheme, name and port


@dataclass(frozen=True, slots=True)
class Address:
    """What the app listens on, and what it is called from outside.

    ``public`` is the address that browsers use, as they write it (an "ä" in its name or path encoded), without a slash
    at the end, ``""`` where they use what it listens on; ``prefix`` the path before all of the app's own, decoded,
    ``""`` or beginning with a slash; ``names`` those under which it may be addressed besides its own.
    """

    host: str
    public: str = ""
    prefix: str = ""
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, host: str, public_url: str = "", root_path: str = "", names: Sequence[str] = ()) -> Address:
        """Raises QabotError for an address or a prefix that cannot be one."""
        public, path = public_url.rstrip("/"), root_path.rstrip("/")
        if public:
            parts = _split(public)
            host_known = parts is not None and parts.scheme in PORTS and parts.hostname and "@" not in parts.netloc
            if parts is None or not host_known or parts.query or parts.fragment:
                raise QabotError(
                    f"--public-url {public_url} is no address that a browser could open; write it like "
                    "https://news.example or https://news.example/archive"
                )
            if path and unquote(path) != unquote(parts.path):
                raise QabotError(
                    f"--root-path {root_path} and --public-url {public_url} name two prefixes; leave --root-path out."
                )
            path = parts.path
            public = f"{parts.scheme}://{_ascii(parts.netloc)}{_encoded(path)}"
        if path and (not path.startswith("/") or "//" in path or any(sign in path for sign in "?#\\")):
            raise QabotError(f"{path} is no prefix of a path; write it like /archive")
        own = frozenset(_ascii(name.strip().rstrip(".").casefold()) for name in names)
        return cls(host, public, unquote(path), own)

    @property
    def local(self) -> bool:
        """Whether only this machine reaches what the app listens on."""
        return is_local(self.host)

    def knows(self, host: str) -> bool:
        """Whether ``host``, a name with or without a port as requests give it, is one of ours."""
        name = _name(host)
        if name in LOOPBACK or name in self.names or (self.public and name == _name(_netloc(self.public))):
            return True
        if self.local:
            return False
        # A browser takes a bare address for a name of its own, so nobody can point another name's pages at it.
        return _is_ip(name) or name == self.host.casefold() or name in _own_names()

    def seen_at(self, headers: Headers, scheme: str) -> str:
        """The address under which the browser that sent a request sees the app, without a slash at the end.

        A proxy that hands on the name that was asked for is taken at its word, once ``knows`` has said that the name is
        ours; where it does not, the address is the public one.
        """
        asked = forwarded_host(headers)
        host = asked or headers.get("host", "")
        if self.public and (_name(host) == _name(_netloc(self.public)) or (not asked and _name(host) in LOOPBACK)):
            return self.public
        return f"{scheme}://{host}{_encoded(self.prefix)}"

    def ours(self, origin: str, headers: Headers, scheme: str) -> bool:
        """Whether a page of this origin is one of the app's own."""
        found = _origin(origin)
        if found is None:
            return False
        own = (self.seen_at(headers, scheme), f"{scheme}://{headers.get('host', '')}", self.public)
        if found in [_origin(address) for address in own if address]:
            return True
        # What speaks TLS in front of the app may not say so; the name and its usual port are the same.
        return found[0] == "https" and ("http", found[1], 80) in [_origin(address) for address in own if address]


def is_local(host: str) -> bool:
    """Whether only this machine can reach an app that listens on ``host``."""
    if host.casefold() in LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def forwarded_host(headers: Headers) -> str:
    """The name that a proxy says it was asked for; the first one, where there were several proxies."""
    return headers.get("x-forwarded-host", "").split(",")[0].strip()


def _name(host: str) -> str:
    parts = _split(f"//{host}")
    return (parts.hostname or "").rstrip(".").casefold() if parts else ""


def _ascii(name: str) -> str:
    """A name as browsers ask for it."""
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def _encoded(path: str) -> str:
    """A path as browsers write it, whether it is given like that or as people read it."""
    return quote(unquote(path), safe="/~!$&()*+,;=:@")


def _netloc(url: str) -> str:
    return urlsplit(url).netloc


def _origin(url: str) -> Origin | None:
    parts = _split(url)
    if parts is None or parts.scheme not in PORTS or not parts.hostname:
        return None
    return parts.scheme, parts.hostname.casefold(), parts.port or PORTS[parts.scheme]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # raises for what is no number
    except ValueError:
        return None
    return parts


def _is_ip(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _own_names() -> frozenset[str]:
    name = socket.gethostname().casefold()
    return frozenset({name, f"{name}.local"})
