"""The door: pages, people and roles, on a real server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from newsroom_examples import ARTICLE, PASSWORD, act, ask, call, serving
from web_examples import DENIER

from qabot.newsroom.entrance import accounts
from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.accounts import Accounts, Role
from qabot.newsroom.entrance.address import Address

if TYPE_CHECKING:
    from qabot.web.server import Server

# what the page does to the corpus, and what it sends along
CHANGES: dict[str, tuple[object, ...]] = {
    "paste": ARTICLE,
    "update": (),
    "remove": ("hafen.md",),
    "edit": ("hafen.md", "Ein Titel", "", None, "", "", "de"),
}


# strangers


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"X-Forwarded-Host": "evil.example"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "{own}"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
    ],
)
@pytest.mark.parametrize("path", ["", "gradio_api/info", "gradio_api/heartbeat/x", "theme.css"])
def test_only_pages_of_this_app_reach_it(served: Server, path: str, headers: dict[str, str], status: int) -> None:
    if "heartbeat" in path and status == 200:
        return  # a stream without an end
    told = {name: value.format(own=served.url.rstrip("/")) for name, value in headers.items()}
    got, body, _ = ask(served.url + path, headers=told)
    assert got == status
    if "Host" in headers and status == 403:
        assert "--public-url http://evil.example" in body


def test_a_page_elsewhere_may_link_here(served: Server) -> None:
    assert ask(served.url, headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"})[0] == 200


def test_nobody_tells_the_app_where_it_is_seen(served: Server) -> None:
    for name in ("X-Gradio-Server", "X-Forwarded-Prefix", "Forwarded"):
        _, page, _ = ask(served.url, headers={name: "https://evil.example"})
        assert "evil.example" not in page


def test_a_page_runs_its_own_scripts_alone(served: Server) -> None:
    _, page, headers = ask(served.url)
    policy = headers["content-security-policy"]
    (nonce,) = re.findall(r"'nonce-([\w-]+)'", policy)
    scripts = re.search(r"script-src ([^;]*)", policy)
    assert scripts and "unsafe-inline" not in scripts[1] and "http" not in policy
    assert page.count("<script") == page.count(f'<script nonce="{nonce}"') > 3
    assert nonce not in ask(served.url)[1]
    for name in ("x-content-type-options", "x-frame-options", "referrer-policy", "permissions-policy"):
        assert headers[name]
    assert "strict-transport-security" not in headers


# people


@pytest.fixture(scope="module")
def token() -> tuple[accounts.Account, str]:
    return accounts.with_token("archive", Role.READER)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory, token: tuple[accounts.Account, str]) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("newsroom")
    file = folder / "accounts.txt"
    for name, role in (("anna", Role.EDITOR), ("leo", Role.READER), ("gone", Role.EDITOR)):
        accounts.add(file, accounts.with_password(name, role, PASSWORD))
    accounts.add(file, token[0])
    with serving(folder, Access(Address.of("127.0.0.1"), Accounts(file)), mcp=True) as server:
        yield server


def login(url: str, name: str, password: str = PASSWORD) -> dict[str, str]:
    """The headers that show who somebody is; none where he is not let in."""
    form = urlencode({"username": name, "password": password}).encode()
    try:
        with urlopen(Request(f"{url}login", form), timeout=30) as response:
            cookies = response.headers.get_all("Set-Cookie")
    except OSError:
        return {}
    return {"Cookie": "; ".join(cookie.split(";")[0] for cookie in cookies)}


PATHS = (
    "config", "gradio_api/info", "gradio_api/openapi.json", "gradio_api/queue/data?session_hash=x", "monitoring",
    "gradio_api/heartbeat/x", "gradio_api/file=/etc/hosts", "gradio_api/upload_progress?upload_id=x",
    "gradio_api/app_id",
    "gradio_api/mcp/", "gradio_api/mcp/sse", "gradio_api/mcp/schema", "gradio_api/call/ask/x", "gradio_api/runs",
    "gradio_api/stream/x/1/2/playlist.m3u8", "nothing", "gradio_api/startup-events/../../config",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_without_a_name_nothing_is_told(newsroom: Server, path: str) -> None:
    status, body, headers = ask(newsroom.url + path)
    assert status == 401 and "Hafen" not in body
    assert headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "path", ["run/ask", "run/page_ask", "call/ask", "queue/join", "api/ask", "call/v2/ask", "upload", "cancel", "reset",
             "mcp/"]
)  # fmt: skip
def test_without_a_name_nothing_is_done(newsroom: Server, path: str) -> None:
    assert ask(f"{newsroom.url}gradio_api/{path}", data={"data": ["Wer?"], "session_hash": "x"})[0] == 401


def test_the_form_for_logging_in_is_there_for_all_and_tells_nothing(newsroom: Server) -> None:
    status, page, _ = ask(newsroom.url)
    assert status == 200 and '"auth_required":true' in page.replace(" ", "") and "page_ask" not in page
    assert ask(f"{newsroom.url}theme.css")[0] == 200


def test_a_wrong_password_lets_nobody_in(newsroom: Server) -> None:
    assert login(newsroom.url, "anna", "wrong password") == {}
    assert login(newsroom.url, "nobody") == {}
    assert login(newsroom.url, "archive") == {}


def test_cookies_stay_at_home(newsroom: Server) -> None:
    form = urlencode({"username": "anna", "password": PASSWORD}).encode()
    with urlopen(Request(f"{newsroom.url}login", form), timeout=30) as response:
        cookies = response.headers.get_all("Set-Cookie")
    assert cookies and all("HttpOnly" in cookie and cookie.endswith("SameSite=Lax") for cookie in cookies)


def test_an_editor_changes_what_a_reader_reads_and_both_are_known_by_name(newsroom: Server) -> None:
    leo, anna = login(newsroom.url, "leo"), login(newsroom.url, "anna")
    for event, data in CHANGES.items():
        assert "role of an editor" in str(act(newsroom.url, event, *data, headers=leo))
    assert ask(f"{newsroom.url}gradio_api/upload", data={}, headers=leo)[0] == 403
    assert len(call(newsroom.url, "articles", headers=leo)) == 4
    assert act(newsroom.url, "paste", *ARTICLE, headers=anna) == ""
    assert act(newsroom.url, "remove", "markup.txt", headers=anna) == ""
    corpus = newsroom.app.updates._bot.corpus
    lines = [json.loads(line) for line in (corpus / ".qabot" / "audit.jsonl").read_text().splitlines()]
    assert [(line["by"], line["action"], line["article"]) for line in lines] == [
        ("anna", "add", "neues-vom-hafen.md"), ("anna", "remove", "markup.txt"),
    ]  # fmt: skip
    assert all(line["at"].endswith("+00:00") and line["from"] == "127.0.0.1" for line in lines)


def test_who_has_lost_the_account_is_out_at_once(newsroom: Server) -> None:
    gone = login(newsroom.url, "gone")
    assert ask(f"{newsroom.url}config", headers=gone)[0] == 200
    file = newsroom.app.updates._bot.corpus.parent / "accounts.txt"
    accounts.add(file, accounts.with_password("gone", Role.EDITOR, PASSWORD + "!"))
    assert ask(f"{newsroom.url}config", headers=gone)[0] == 401
    again = login(newsroom.url, "gone", PASSWORD + "!")
    assert ask(f"{newsroom.url}config", headers=again)[0] == 200
    accounts.remove(file, "gone")
    assert ask(f"{newsroom.url}config", headers=again)[0] == 401


def test_guessing_is_stopped_even_at_the_right_word(newsroom: Server) -> None:
    for _ in range(5):
        assert login(newsroom.url, "guessed", "wrong password") == {}
    accounts.add(
        newsroom.app.updates._bot.corpus.parent / "accounts.txt",
        accounts.with_password("guessed", Role.READER, PASSWORD),
    )
    assert login(newsroom.url, "guessed") == {}


def test_a_program_shows_its_token(newsroom: Server, token: tuple[accounts.Account, str]) -> None:
    shown = {"Authorization": f"Bearer {token[1]}"}
    told = call(newsroom.url, "ask", "Wer bestreitet, dass Munition gelagert wird?", headers=shown)
    assert DENIER in {said["speaker"] for said in told["statements"]}
    assert "role of an editor" in str(act(newsroom.url, "paste", *ARTICLE, headers=shown))
    assert ask(f"{newsroom.url}config", headers={"Authorization": "Bearer wrong"})[0] == 401
    both = shown | {"Cookie": "access-token-x=y"}
    assert ask(f"{newsroom.url}config", headers=both)[0] == 200


def test_gradio_s_own_client_logs_in(newsroom: Server, token: tuple[accounts.Account, str]) -> None:
    from gradio_client import Client

    client = Client(newsroom.url, auth=("anna", PASSWORD), verbose=False)
    assert client.predict(api_name="/statements")
    program = Client(newsroom.url, headers={"Authorization": f"Bearer {token[1]}"}, verbose=False)
    assert program.predict("Munition", api_name="/search")


def test_tools_over_mcp_want_the_token_too(newsroom: Server, token: tuple[accounts.Account, str]) -> None:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def talk() -> Any:
        async with (
            streamablehttp_client(
                f"{newsroom.url}gradio_api/mcp/", headers={"Authorization": f"Bearer {token[1]}"}
            ) as (read, write, _),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            name = next(tool.name for tool in (await session.list_tools()).tools if tool.name.endswith("ask"))
            return await session.call_tool(name, {"question": "Wer bestreitet, dass Munition gelagert wird?"})

    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(asyncio.run, talk()).result()
    assert not told.isError and "Dänemark" in told.content[0].text


def test_websockets_meet_the_same_door(tmp_path: Path) -> None:
    import asyncio

    from qabot.newsroom.entrance.guard import Guard
    from qabot.newsroom.entrance.login import Login

    file = tmp_path / "accounts.txt"
    accounts.add(file, accounts.with_password("anna", Role.READER, PASSWORD))
    reached = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        reached.append(scope)

    class Gradio:
        cookie_id = "x"
        tokens = {"s": "anna"}  # noqa: RUF012  # as it is in Gradio

    async def knock(guard: Guard, **headers: str) -> list[Any]:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {
            "type": "websocket", "path": "/ws", "scheme": "ws", "client": ("127.0.0.1", 1), "app": Gradio(),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }  # fmt: skip
        await guard(scope, None, send)  # type: ignore[arg-type]  # nothing is received
        return sent

    def refused(guard: Guard, **headers: str) -> bool:
        with ThreadPoolExecutor(1) as apart:  # in this thread the browser's loop may run
            sent = apart.submit(lambda: asyncio.run(knock(guard, **headers))).result()
        return [message["type"] for message in sent] == ["websocket.close"]

    closed = Guard(app, Address.of("127.0.0.1"), Login(Accounts(file)))
    assert refused(closed, host="localhost")
    assert refused(closed, host="localhost", origin="http://evil.example", cookie="access-token-x=s")
    assert refused(closed, host="evil.example", cookie="access-token-x=s")
    assert not reached
    assert not refused(closed, host="localhost", origin="http://localhost", cookie="access-token-x=s")
    assert len(reached) == 1
    assert not refused(Guard(app, Address.of("127.0.0.1")), host="localhost")


def test_read_only_is_read_only_for_all(tmp_path: Path) -> None:
    with serving(tmp_path, Access(Address.of("127.0.0.1"), role=Role.VISITOR)) as server:
        for event, data in CHANGES.items():
            assert "read-only" in str(act(server.url, event, *data))
        assert ask(f"{server.url}gradio_api/upload", data={})[0] == 403
        told = call(server.url, "ask", "Wer bestreitet, dass Munition gelagert wird?")
        assert DENIER in {said["speaker"] for said in told["statements"]}
    assert sorted(path.name for path in (tmp_path / "corpus").iterdir()) == [
        "hafen.md", "harbour.md", "inspektion.md", "markup.txt",
    ]  # fmt: skip
