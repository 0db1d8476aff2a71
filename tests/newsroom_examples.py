"""Real servers and a real nginx for the tests of what stands around the app."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web_examples import write_corpus

from qabot.types import Stance

if TYPE_CHECKING:
    from qabot.bot import Bot
    from qabot.newsroom.entrance.access import Access
    from qabot.types import Statement
    from qabot.web.server import Server

DENIED = "Wer bestreitet, dass im Hafen Munition gelagert wird?"
PASSWORD = "vier Wörter und ein Punkt."
ARTICLE = ("Neues vom Hafen", "", None, "Schweden bestritt, dass der Hafen geschlossen wird.")  # as it is pasted
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/bin")

_CONFIGURATION = """
daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 64; }}
http {{
  access_log off; client_max_body_size 200m;
  client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
  uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
  server {{ listen 127.0.0.1:{port}; {location} }}
}}
"""


def denial(bot: Bot) -> Statement:
    """The first statement of hafen.md that denies something."""
    return next(one for one in bot.statements_of("hafen.md") if one.stance is Stance.DENIES)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def serving(
    folder: Path, access: Access | None = None, *, port: int | None = None, mcp: bool = False
) -> Iterator[Server]:
    """The app over a small corpus of its own."""
    from qabot.bot import Bot
    from qabot.web import serve

    corpus = folder / "corpus"
    bot = Bot.open(corpus if corpus.exists() else write_corpus(corpus), folder / "index")
    bot.update()
    server = serve(bot, port=port, access=access, mcp=mcp, block=False)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def proxied(folder: Path, port: int, location: str) -> Iterator[None]:
    """An nginx that listens on ``port`` with one location."""
    folder.mkdir()
    file = folder / "nginx.conf"
    file.write_text(_CONFIGURATION.format(folder=folder, port=port, location=location))
    assert NGINX
    process = subprocess.Popen([NGINX, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(file)])
    try:
        for _ in range(100):
            with socket.socket() as held:
                if held.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            raise AssertionError((folder / "error.log").read_text())
        yield
    finally:
        process.terminate()
        process.wait(10)


def ask(url: str, *, data: object = None, headers: dict[str, str] | None = None) -> tuple[int, str, dict[str, str]]:
    """Status, body and headers of a GET, or of a POST of ``data`` as JSON."""
    body = None if data is None else json.dumps(data).encode()
    told = {"Content-Type": "application/json"} if body else {}
    request = urllib.request.Request(url, body, {**told, **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode(), dict(response.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


def call(url: str, name: str, *data: Any, headers: dict[str, str] | None = None) -> Any:
    """What an endpoint answers; its status where that is not 200."""
    status, body, _ = ask(f"{url}gradio_api/run/{name}", data={"data": data}, headers=headers)
    return json.loads(body)["data"][0] if status == 200 else status


def act(url: str, event: str, *data: Any, headers: dict[str, str] | None = None) -> str | int:
    """What the page tells of an event of its own: "" where it came off, else the reason; the status where the guard
    stood before it."""
    status, body, _ = ask(f"{url}gradio_api/run/page_{event}", data={"data": data}, headers=headers)
    if status == 200:
        return ""
    return str(json.loads(body)["error"]) if status == 500 else status
