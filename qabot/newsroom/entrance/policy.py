"""What a page of the app may load and do, told to the browser with every response.

Scripts run from the app's own files, or inline with a number drawn for the one response. What Gradio still needs beyond
that: it compiles functions of its components in the browser ('unsafe-eval'), and sets styles inline.
"""

from __future__ import annotations

import json
import re
import secrets
from html import escape
from urllib.parse import urlsplit

_CHECK = b"""
const own = new URL(%s).href, at = location.href.replace(/[?#].*/, "");
const here = `${at}/` === own ? own : new URL(".", at).href;
if (here !== own) addEventListener("DOMContentLoaded", () => {
  const address = here.replace(/[/]$/, ""), told = document.createElement("p");
  told.lang = "en";
  told.style.cssText = "max-width: 40em; margin: 3em auto; padding: 1em; font: 1.1em/1.5 sans-serif";
  told.textContent = `This qabot does not know that it is seen at ${address}, so nothing can be asked here. ` +
    `Whoever runs it can start it with: qabot serve --public-url ${address}`;
  document.body.replaceChildren(told);
});
"""
_SCRIPT = re.compile(rb"<script(?=[\s>])")


def nonce() -> str:
    return secrets.token_urlsafe(16)


def with_nonce(page: bytes, nonce: str) -> bytes:
    """The page with the number at every script that it has.

    Gradio writes what is not of its template as JSON without any "<", so there is no other script than its own.
    """
    return _SCRIPT.sub(b'<script nonce="%s"' % nonce.encode(), page)


def with_check(page: bytes, seen_at: str) -> bytes:
    """The page with a check whether it was opened at the address that the app takes for its own.

    Only the browser knows where it is: a proxy that hands on neither the name nor the prefix would otherwise leave the
    reader with an empty page. Gradio's one link that knows no prefix is put right on the way, and the icon gets one:
    without it, browsers look for an icon at the root of the site. Below a prefix, addresses count from there, also for
    who has left out the slash at its end.
    """
    script = _CHECK % json.dumps(f"{seen_at}/").replace("<", "\\u003c").encode()
    page = page.replace(b'href="/manifest.json"', b'href="./manifest.json"')
    if prefix := urlsplit(seen_at).path:
        page = page.replace(b'<base href="./" />', b'<base href="%s/" />' % escape(prefix).encode(), 1)
    icon = b'<link rel="icon" href="./favicon.ico">'
    return page.replace(b"<head>", b"<head>" + icon + b"<script>" + script + b"</script>", 1)


def headers(nonce: str | None, secure: bool) -> dict[str, str]:
    """The headers for one response; ``nonce`` where it is a page, ``secure`` where browsers come by https."""
    inline = f" 'nonce-{nonce}'" if nonce else ""
    policy = (
        "default-src 'self'",
        f"script-src 'self'{inline} 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
    told = {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    }
    if secure:  # browsers complain of the first where the address could be anybody's
        told["Cross-Origin-Opener-Policy"] = "same-origin"
        told["Strict-Transport-Security"] = "max-age=31536000"
    return told
