"""Build the Gradio app and serve it, with everything turned off that would call another host."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

# Gradio reads it while it is imported and asks the network for its newest version unless told not to
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr
from starlette.middleware import Middleware

from qabot.errors import QabotError
from qabot.logs import log_as_asked
from qabot.newsroom.acting import Person, acting
from qabot.newsroom.entrance import login
from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.accounts import Role
from qabot.newsroom.entrance.address import Address
from qabot.newsroom.entrance.guard import PERSON, Guard
from qabot.web import api, operations
from qabot.web.page import I18N, STATIC, Page, language, refusal
from qabot.web.theme import newspaper, stance_css
from qabot.web.updates import Updates
from qabot.web.views import frame

if TYPE_CHECKING:
    from gradio.block_function import BlockFunction

    from qabot.bot import Bot
    from qabot.web.updates import Update

TITLE = "qabot"
WAITING = 64  # questions that may wait; more are refused at once
# seconds between two looks for uploads that became no article, and how old they get; all go when the server ends
UPLOADS = (3600, 24 * 3600)


@dataclass(frozen=True, slots=True)
class Server:
    """A running app: where it is, and how to stop it."""

    url: str
    app: App

    def close(self) -> None:
        """Stop serving; an update that runs ends before its next file."""
        self.app.updates.stop()
        self.app.close(verbose=False)


class App(gr.Blocks):
    """Blocks whose endpoints take fewer arguments than they have, also over plain HTTP."""

    bot: Bot
    updates: Updates

    def validate_inputs(self, block_fn: BlockFunction, inputs: list[Any]) -> None:
        """Fill what a caller left out with the defaults of the parameters, as Gradio's own clients do."""
        for block in block_fn.inputs[len(inputs) :]:
            if (default := getattr(block, "value", None)) is None:
                break
            inputs.append(default)
        super().validate_inputs(block_fn, inputs)

    async def process_api(self, block_fn: BlockFunction | int, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Run an endpoint as the one who asked for it, and tell in his language why it did not work: every way to one,
        the queue and MCP too, comes through here."""
        request: Any = kwargs.get("request")
        request = getattr(request, "request", request)
        scope = getattr(request, "scope", None) or {}
        # Who has not come through the guard may do nothing
        with acting(scope.get(PERSON) or Person("", Role.VISITOR)):
            try:
                return await super().process_api(block_fn, *args, **kwargs)
            except QabotError as error:
                block_fn = self.fns[block_fn] if isinstance(block_fn, int) else block_fn
                if block_fn.api_visibility == "private" and scope:
                    raise refusal(error, language(request)) from error
                raise gr.Error(str(error), print_exception=False) from error


def build(bot: Bot, watching: bool = True) -> App:
    """The app: the page, and the endpoints that others call; ``watching`` as for ``serve``."""
    app = App(title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=UPLOADS)
    app.bot, app.updates = bot, Updates(bot, watching)
    with app:
        frame.build(Page(bot, app.updates))
        api.endpoints(bot, app.updates)
    app.queue(max_size=WAITING, default_concurrency_limit=4)
    return app


def serve(
    bot: Bot,
    host: str = "127.0.0.1",
    port: int | None = 7860,
    *,
    access: Access | None = None,
    mcp: bool = False,
    update: Update | None = None,
    block: bool = True,
    browser: bool = False,
    watching: bool = True,
) -> Server:
    """Serve the app; returns when it is stopped, or at once unless ``block``. ``port`` None takes a free one.

    ``update`` brings the index up to date once the app is there, and whenever the corpus has changed; the page shows
    how far it is, and questions are answered from the index as it was. Where there was none, they wait. ``access`` says
    who may come in; if none is given, whoever can reach ``host``. ``browser`` opens the page where there is somebody to
    see it. Where it is not ``watching``, the index is only read: another process brings it up to date.

    Raises QabotError where the port is taken, or for ``mcp`` where the extra is not installed.
    """
    log_as_asked()
    if mcp:
        _require_mcp()
    app = build(bot, watching)
    life = operations.Life()
    if block:
        life.listen()
    access = access or Access(Address.of(host))
    door = login.Login(access.accounts) if access.accounts else None
    options: dict[str, Any] = {
        "server_name": host,
        "server_port": port,
        "theme": newspaper(),
        "css": stance_css() + (STATIC / "page.css").read_text(encoding="utf-8"),
        "favicon_path": str(STATIC / "icon.svg"),
        "i18n": I18N,
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "share": False,
        "mcp_server": mcp,
        "quiet": True,
        "prevent_thread_lock": True,
        "max_file_size": "200mb",
        "app_kwargs": {
            "middleware": [
                Middleware(operations.Operations, bot=bot, life=life),
                Middleware(Guard, address=access.address, login=door, role=access.role),
            ],
        },
        # It has begun by then: Gradio asks itself once more, and does not start where that takes three seconds.
        "_frontend": False,
        "root_path": "",  # the guard tells Gradio with each request where the browser sees the app
        "auth": door.check if door else None,
        "auth_message": login.message(),
    }
    try:
        _, url, _ = app.launch(**options)
    except OSError as error:
        raise QabotError(f"cannot listen on {host}:{port} ({error}); choose another port with --port") from error
    if mcp and door:
        _let_mcp_in(app, url, door)
    server = Server(url, app)
    if block:
        seen = f"{access.address.public}/" if access.address.public else url
        print(f"qabot listens at {url}" + (f", seen at {seen}" if seen != url else ""), flush=True)
        if mcp:
            print(f"MCP at {seen}gradio_api/mcp/", flush=True)
        for line in access.told:
            print(line, flush=True)
    if browser and has_screen(os.environ, sys.platform):
        webbrowser.open(url)
    if update:
        app.updates.start(update)
        app.updates.watch(update)
    if block and not operations.serve_until_told(app, life):
        operations.leave()
    return server


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a browser that opens here is seen by whoever started the app: not in CI, not over SSH."""
    if environment.get("CI") or environment.get("SSH_CONNECTION"):
        return False
    return platform in ("win32", "darwin") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _let_mcp_in(app: App, url: str, door: login.Login) -> None:
    """Give Gradio's MCP server, which asks the app over HTTP, a client that may; whoever asks it shows his own token.

    Gradio makes one without any token when the first tool is called, and has no option for it.
    """
    from gradio_client import Client

    # In small letters, as the headers that a call brings along, so that these take its place
    headers = {"authorization": f"Bearer {door.own_token}", "x-gradio-user": "mcp"}
    client = Client(url, headers=headers, download_files=False, verbose=False, analytics_enabled=False)
    if app.mcp_server_obj:
        app.mcp_server_obj._client_instance = client


def _require_mcp() -> None:
    try:
        import mcp  # noqa: F401  # only whether it is there
    except ImportError:
        raise QabotError("--mcp needs the package mcp; install it with: pip install 'qabot[mcp]'") from None
