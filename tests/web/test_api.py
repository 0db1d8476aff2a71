"""The app over HTTP and MCP: the same answers as from the facade, with schemas, and nothing for strangers."""

from __future__ import annotations

import ast
import asyncio
import json
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_examples import DENIER, FILES, write_corpus

from qabot.bot import Bot
from qabot.errors import QabotError
from qabot.types import Stance
from qabot.web import chat
from qabot.web.content import reader

if TYPE_CHECKING:
    from gradio_client import Client

    from qabot.web.server import Server

DENIED = "Wer bestreitet, dass im Hafen Munition gelagert wird?"


@pytest.fixture(scope="module")
def client(served: Server) -> Client:
    from gradio_client import Client

    with redirect_stdout(StringIO()):
        return Client(served.url)


def post(url: str, body: object, headers: dict[str, str] | None = None) -> Any:
    request = urllib.request.Request(
        url, json.dumps(body).encode(), {"Content-Type": "application/json", **(headers or {})}
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def is_denied(answer: Any) -> bool:
    """Whether an answer to ``DENIED`` tells, and cites, who denies it: in the first lines, whichever of them leads."""
    told = [statement["speaker"] for statement in answer["statements"][:2]]
    cited = [citation["quote"] for citation in answer["citations"][:2]]
    return DENIER in told and any(quote.startswith("Die dänische Regierung bestritt") for quote in cited)


def test_ask_gives_quotations_that_stand_in_the_articles(client: Client) -> None:
    answer = client.predict(question=DENIED, api_name="/ask")
    assert answer["language"] == "de" and is_denied(answer)
    for citation in answer["citations"]:
        told = FILES[citation["article"]]
        assert told[citation["start"] : citation["end"]] == citation["quote"]
    for statement in answer["statements"]:
        assert FILES[statement["article"]][statement["start"] : statement["end"]] == statement["content"]


def test_a_question_may_refer_to_those_before_it(client: Client) -> None:
    answer = client.predict(question="Und Norwegen?", conversation=["Was sagt Dänemark zur Munition?"], api_name="/ask")
    assert any(statement["party"] == "Norwegen" for statement in answer["statements"])


def test_search_finds_passages_word_for_word(client: Client) -> None:
    found = client.predict(query="Munition im Hafen", limit=3, api_name="/search")
    assert 0 < len(found) <= 3
    assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)
    for hit in found:
        assert FILES[hit["article"]][hit["start"] : hit["end"]] == hit["text"]


def test_statements_are_filtered(client: Client) -> None:
    every = client.predict(api_name="/statements")
    denials = client.predict(stance="denies", api_name="/statements")
    assert 0 < len(denials) < len(every)
    assert {statement["stance"] for statement in denials} == {"denies"}
    danish = client.predict(party="Dänemark", stance="denies", api_name="/statements")
    assert 0 < len(danish) < len(denials)
    with pytest.raises(Exception, match=r"there is no stance .*denies"):
        client.predict(stance="lies", api_name="/statements")


def test_articles_are_listed(client: Client) -> None:
    articles = client.predict(api_name="/articles")
    assert {article["id"] for article in articles} == set(FILES)
    (told,) = [article for article in articles if article["id"] == "hafen.md"]
    assert (told["source"], told["date"], told["language"]) == ("Küstenblatt", "2024-03-02", "de")


def test_the_endpoints_have_schemas_and_the_page_s_own_do_not_show(served: Server) -> None:
    with urllib.request.urlopen(f"{served.url}gradio_api/info", timeout=30) as response:
        named = json.load(response)["named_endpoints"]
    assert set(named) == {"/ask", "/search", "/statements", "/articles"}
    for endpoint in named.values():
        assert all(one["type"].get("type") or one["type"].get("enum") for one in endpoint["parameters"])
    (returned,) = named["/ask"]["returns"]
    assert returned["type"]["properties"]["citations"]["items"]["properties"]["quote"] == {"type": "string"}
    stances = named["/statements"]["returns"][0]["type"]["items"]["properties"]["stance"]["enum"]
    assert set(stances) == set(Stance)


def test_the_question_alone_will_do_over_plain_http(served: Server) -> None:
    event = post(f"{served.url}gradio_api/call/ask", {"data": [DENIED]})["event_id"]
    with urllib.request.urlopen(f"{served.url}gradio_api/call/ask/{event}", timeout=30) as response:
        kind, data = response.read().decode().strip().split("\n")
    assert kind == "event: complete"
    assert is_denied(json.loads(data.removeprefix("data: "))[0])


def test_an_answer_says_how_the_question_was_read(client: Client) -> None:
    answer = client.predict(question="Was sagt Norwgen zur Munition?", api_name="/ask")
    assert "Norwegen" in answer["reading"] and answer["notice"] == ""


@pytest.mark.parametrize(
    ("endpoint", "values"),
    [
        ("ask", {"question": "x" * 2001}),
        ("ask", {"question": "x", "conversation": ["x" * 2001]}),
        ("search", {"query": "x" * 2001}),
        ("statements", {"about": "x" * 2001}),
    ],
)
def test_what_is_too_long_is_refused_with_the_limit(client: Client, endpoint: str, values: dict[str, object]) -> None:
    with pytest.raises(Exception, match="at most 2000 characters"):
        client.predict(**values, api_name=f"/{endpoint}")


def test_an_answer_streams_its_step_first(served: Server) -> None:
    states = list(chat.stream(served.app.bot, DENIED, ()))
    assert len(states) >= 2
    assert [len(state) for state in states] == [1] * (len(states) - 1) + [2]
    assert [state[0]["metadata"]["status"] for state in states] == ["pending"] * (len(states) - 1) + ["done"]
    assert len({state[0]["metadata"]["title"] for state in states}) == 1


def test_the_page_is_there_before_the_first_index_and_questions_wait_for_it(tmp_path: Path) -> None:
    from qabot.web import serve

    bot = Bot.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    asked = threading.Event()

    def update(progress: Any) -> Any:
        asked.wait(10)
        return bot.update(progress)

    server = serve(bot, port=None, update=update, block=False)
    try:
        with urllib.request.urlopen(server.url, timeout=30) as response:
            assert response.status == 200
        event = post(f"{server.url}gradio_api/call/ask", {"data": [DENIED]})["event_id"]
        asked.set()
        with urllib.request.urlopen(f"{server.url}gradio_api/call/ask/{event}", timeout=30) as response:
            lines = response.read().decode().strip().splitlines()
        assert is_denied(json.loads(lines[-1].removeprefix("data: "))[0])
    finally:
        server.close()


# strangers


def test_the_page_names_no_other_host(served: Server) -> None:
    with urllib.request.urlopen(served.url, timeout=30) as response:
        page = response.read().decode()
    assert "fonts.googleapis" not in page and "cdnjs" not in page
    assert '"analytics_enabled":false' in page.replace(" ", "")


@pytest.mark.parametrize("place", ["/etc/passwd", "../../etc/passwd"])
def test_no_file_of_the_machine_becomes_an_article(served: Server, place: str) -> None:
    upload = next(n for n, fn in served.app.fns.items() if fn.name == "added")
    data = {"fn_index": upload, "data": [[{"path": place, "meta": {"_type": "gradio.FileData"}}], None]}
    with pytest.raises(urllib.error.HTTPError):
        post(f"{served.url}gradio_api/run/predict", {**data, "session_hash": "stranger"})
    assert {article.id for article in served.app.bot.articles()} == set(FILES)


@pytest.mark.parametrize("id", ["../secret.txt", "nothing.txt", ""])
def test_an_article_that_is_not_there_is_no_fault_of_the_app(served: Server, id: str) -> None:
    assert "No longer here" in reader.at_place(served.app.bot, "en", {"article": id, "start": "x", "end": "-1"})


# MCP


@pytest.fixture
def mcp_server(tmp_path: Path) -> Iterator[Server]:
    from qabot.web import serve

    bot = Bot.open(write_corpus(tmp_path / "corpus"), tmp_path / "index")
    bot.update()
    server = serve(bot, port=None, mcp=True, block=False)
    yield server
    server.close()


def test_the_same_tools_over_mcp(mcp_server: Server) -> None:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamablehttp_client

    async def talk() -> tuple[Any, Any]:
        async with (
            streamablehttp_client(f"{mcp_server.url}gradio_api/mcp/") as (read, write, _),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            name = next(tool.name for tool in tools if tool.name.endswith("ask"))
            return tools, await session.call_tool(name, {"question": DENIED})

    with ThreadPoolExecutor(1) as pool:  # Playwright's loop, where it is in use, runs in this thread
        tools, told = pool.submit(asyncio.run, talk()).result()
    assert {tool.name.split("_")[-1] for tool in tools} == {"ask", "search", "statements", "articles"}
    (ask,) = [tool for tool in tools if tool.name.endswith("ask")]
    assert "German or English" in ask.inputSchema["properties"]["question"]["description"]
    assert not told.isError
    answer = ast.literal_eval(told.content[0].text)  # Gradio hands on Python's way of writing it
    assert is_denied(answer)


def test_a_busy_machine_does_not_keep_the_page_from_starting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gradio import networking

    from qabot.web import serve

    (tmp_path / "corpus").mkdir()
    monkeypatch.setattr(networking, "url_ok", lambda url: False)  # as where the page takes long to answer
    server = serve(Bot.open(tmp_path / "corpus", tmp_path / "index"), port=None, block=False)
    try:
        with urllib.request.urlopen(server.url, timeout=30) as response:
            assert response.status == 200
    finally:
        server.close()


def test_a_call_of_the_api_leaves_no_session(served: Server) -> None:
    held = served.app.app.state_holder.session_data
    before = set(held)
    event = post(f"{served.url}gradio_api/call/articles", {"data": []})["event_id"]
    with urllib.request.urlopen(f"{served.url}gradio_api/call/articles/{event}", timeout=30) as response:
        assert "event: complete" in response.read().decode()
    until = time.monotonic() + 10
    while set(held) - before and time.monotonic() < until:
        time.sleep(0.05)
    assert not set(held) - before


def test_a_taken_port_is_said_to_be_taken(served: Server, tmp_path: Path) -> None:
    from qabot.web import serve

    (tmp_path / "corpus").mkdir()
    port = int(served.url.rstrip("/").rpartition(":")[2])
    with pytest.raises(QabotError, match="--port"):
        serve(Bot.open(tmp_path / "corpus", tmp_path / "index"), port=port, block=False)
