"""Behind a real nginx, in every way people set one up."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
from newsroom_examples import ARTICLE, NGINX, PASSWORD, act, ask, call, free_port, proxied, serving
from web_examples import DENIER

from qabot.newsroom.entrance import accounts
from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.accounts import Accounts, Role
from qabot.newsroom.entrance.address import Address

pytestmark = pytest.mark.skipif(NGINX is None, reason="there is no nginx")

LOCATIONS = {
    "nginx as it comes": ("/", "proxy_pass http://127.0.0.1:{app};"),
    "name kept": ("/", "proxy_pass http://127.0.0.1:{app}; proxy_set_header Host $http_host;"),
    "name told": ("/", "proxy_pass http://127.0.0.1:{app}; proxy_set_header X-Forwarded-Host $http_host;"),
    "prefix taken off": ("/archiv/", "proxy_pass http://127.0.0.1:{app}/;"),
    "prefix kept": ("/archiv/", "proxy_pass http://127.0.0.1:{app}; proxy_set_header Host $http_host;"),
    "prefix like a folder of ours, taken off": ("/qabot/", "proxy_pass http://127.0.0.1:{app}/;"),
    "prefix like a folder of ours, kept": ("/qabot/", "proxy_pass http://127.0.0.1:{app};"),
    "prefix like one of Gradio's, taken off": ("/gradio_api/", "proxy_pass http://127.0.0.1:{app}/;"),
    "prefix like one of Gradio's, kept": ("/assets/", "proxy_pass http://127.0.0.1:{app};"),
    "prefix with a space": ("/Büro Süd/", "proxy_pass http://127.0.0.1:{app}/; proxy_set_header Host $http_host;"),
    "name told without its port, prefix told": (
        "/a/b/",
        "proxy_pass http://127.0.0.1:{app}; proxy_set_header X-Forwarded-Host $host; "
        "proxy_set_header X-Forwarded-Prefix /a/b; proxy_set_header X-Forwarded-Port 80;",
    ),
    "name told by the standard's header": (
        "/",
        "proxy_pass http://127.0.0.1:{app}; proxy_set_header Forwarded 'for=10.0.0.1;host=news.example';",
    ),
}


@pytest.mark.parametrize("way", LOCATIONS)
def test_behind_nginx(way: str, tmp_path: Path) -> None:
    port, app = free_port(), free_port()
    prefix, lines = LOCATIONS[way]
    public = f"http://news.example:{port}{prefix}"
    origin = {"Host": f"news.example:{port}", "Origin": f"http://news.example:{port}"}
    access = Access(Address.of("127.0.0.1", public))
    url = f"http://127.0.0.1:{port}{quote(prefix)}"
    location = f"location '{prefix}' {{ {lines.format(app=app)} }}"
    with serving(tmp_path, access, port=app), proxied(tmp_path / "nginx", port, location):
        status, page, _ = ask(url, headers={"Host": origin["Host"]})
        assert status == 200 and f'"root":"{quote(public, ":/").rstrip("/")}"' in page.replace(" ", "")
        for file in ("theme.css", "manifest.json", *re.findall(r'"\./(assets/[^"]+)"', page)[:2]):
            assert ask(url + file, headers=origin)[0] == 200, file
        told = call(url, "ask", "Wer bestreitet, dass Munition gelagert wird?", headers=origin)
        assert DENIER in {said["speaker"] for said in told["statements"]}
        assert act(url, "paste", *ARTICLE, headers=origin) == ""
        evil = {"Host": origin["Host"], "Origin": "http://evil.example"}
        assert act(url, "paste", *ARTICLE, headers=evil) == 403


def test_a_location_without_its_slash(tmp_path: Path) -> None:
    """nginx hands on "/archiv" as "/", and "/archiv/x" as "//x"."""
    port, app = free_port(), free_port()
    origin = {"Host": f"news.example:{port}", "Origin": f"http://news.example:{port}"}
    access = Access(Address.of("127.0.0.1", f"http://news.example:{port}/archiv"))
    url, location = f"http://127.0.0.1:{port}/archiv", f"location /archiv {{ proxy_pass http://127.0.0.1:{app}/; }}"
    with serving(tmp_path, access, port=app), proxied(tmp_path / "nginx", port, location):
        for address in (url, f"{url}/"):
            status, page, _ = ask(address, headers=origin)
            assert status == 200 and '<base href="/archiv/" />' in page
        for file in ("theme.css", *re.findall(r'"\./(assets/[^"]+)"', page)[:1]):
            assert ask(f"{url}/{file}", headers=origin)[0] == 200, file
        assert act(f"{url}/", "paste", *ARTICLE, headers=origin) == ""
        evil = {"Host": origin["Host"], "Origin": "http://evil.example"}
        assert ask(f"{url}//gradio_api/info", headers=evil)[0] == 403


def test_only_a_prefix_and_cookies_over_tls_at_the_proxy(tmp_path: Path) -> None:
    port, app = free_port(), free_port()
    file = tmp_path / "accounts.txt"
    accounts.add(file, accounts.with_password("anna", Role.EDITOR, PASSWORD))
    access = Access(Address.of("127.0.0.1", root_path="/archiv"), Accounts(file))
    location = (
        f"location /archiv/ {{ proxy_pass http://127.0.0.1:{app}/; proxy_set_header Host $http_host; "
        "proxy_set_header X-Forwarded-Proto https; proxy_set_header X-Forwarded-For 10.0.0.5; }"
    )
    url = f"http://localhost:{port}/archiv/"
    with serving(tmp_path, access, port=app), proxied(tmp_path / "nginx", port, location):
        _, page, headers = ask(url)
        assert f'"root":"https://localhost:{port}/archiv"' in page.replace(" ", "")
        assert headers["strict-transport-security"]
        form = urlencode({"username": "anna", "password": PASSWORD}).encode()
        with urlopen(Request(f"{url}login", form), timeout=30) as response:
            cookies = response.headers.get_all("Set-Cookie")
        assert all("; Secure; " in cookie for cookie in cookies)
        shown = {"Cookie": "; ".join(cookie.split(";")[0] for cookie in cookies)}
        assert act(url, "paste", *ARTICLE, headers=shown) == ""
        (line,) = (tmp_path / "corpus" / ".qabot" / "audit.jsonl").read_text().splitlines()
        assert json.loads(line)["from"] == "10.0.0.5"
