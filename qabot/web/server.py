"""Build the Gradio app and serve it, with everything turned off that would call another host."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

# Gradio reads it while it is imported and asks the network for its newest version unless told not to
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from qabot.errors import QabotError
from qabot.web import api, views
from qabot.web.guard import LOOPBACK, Guard
from qabot.web.theme import newspaper
from qabot.web.updates import Updates

if TYPE_CHECKING:
    from gradio.block_function import BlockFunction

    from qabot.bot import Bot
    from qabot.web.updates import Update

STATIC = Path(__file__).parent / "static"
HEAD = (
    '<link rel="stylesheet" href="./qabot/page.css">'
    '<script type="module" src="./qabot/page.js"></script>'
    '<link rel="icon" href="./qabot/icon.svg" type="image/svg+xml">'
)
TITLE = "qabot"
WAITING = 64  # questions that may wait; more are refused at once


@dataclass(frozen=True, slots=True)
class Server:
    """A running app: where it is, and how to stop it."""

    url: str
    app: App

    def close(self) -> None:
        self.app.close(verbose=False)


class App(gr.Blocks):
    """Blocks whose endpoints take fewer arguments than they have, also over plain HTTP."""

    updates: Updates

    def validate_inputs(self, block_fn: BlockFunction, inputs: list[Any]) -> None:
        """Fill what a caller left out with the defaults of the parameters, as Gradio's own clients do."""
        for block in block_fn.inputs[len(inputs) :]:
            if (default := getattr(block, "value", None)) is None:
                break
            inputs.append(default)
        super().validate_inputs(block_fn, inputs)


def build(bot: Bot) -> App:
    """The app: an empty place that the page's script fills, and the endpoints that it and others call."""
    app = App(title=TITLE, analytics_enabled=False, fill_width=True)
    app.updates = Updates(bot)
    with app:
        gr.HTML('<div id="qabot"></div>', js_on_load=None, apply_default_css=False)
        api.endpoints(bot, app.updates)
        views.register(bot, app.updates)
    app.queue(max_size=WAITING, default_concurrency_limit=4)
    return app


def serve(
    bot: Bot,
    host: str = "127.0.0.1",
    port: int | None = 7860,
    *,
    mcp: bool = False,
    update: Update | None = None,
    block: bool = True,
) -> Server:
    """Serve the app; returns when it is stopped, or at once unless ``block``. ``port`` None takes a free one.

    ``update`` brings the index up to date once the app is there; the page shows how far it is, and questions are
    answered from the index as it was. Where there was none, they wait.

    Raises QabotError where the port is taken, or for ``mcp`` where the extra is not installed.
    """
    if mcp:
        _require_mcp()
    app = build(bot)
    options: dict[str, Any] = {
        "server_name": host,
        "server_port": port,
        "theme": newspaper(),
        "head": HEAD,
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "share": False,
        "mcp_server": mcp,
        "quiet": True,
        "prevent_thread_lock": True,
        "max_file_size": "200mb",
        "app_kwargs": {
            "routes": [Mount("/qabot", StaticFiles(directory=STATIC))],
            "middleware": [Middleware(Guard, local=host in LOOPBACK)],
        },
    }
    try:
        _, url, _ = app.launch(**options)
    except OSError as error:
        raise QabotError(f"cannot listen on {host}:{port} ({error}); choose another port with --port") from error
    server = Server(url, app)
    if block:
        print(f"qabot listens at {url}" + (f", MCP at {url}gradio_api/mcp/" if mcp else ""), flush=True)
    if update:
        app.updates.start(update)
    if block:
        app.block_thread()
    return server


def _require_mcp() -> None:
    try:
        import mcp  # noqa: F401  # only whether it is there
    except ImportError:
        raise QabotError("--mcp needs the package mcp; install it with: pip install 'qabot[mcp]'") from None
