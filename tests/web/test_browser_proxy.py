"""The page behind a real nginx, under a path, in a real browser."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom_examples import NGINX, PASSWORD, free_port, proxied, serving
from pages import DENIED, NEW, PATIENCE, Opened, ask, go, upload

from qabot.newsroom.entrance import accounts
from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.accounts import Accounts, Role
from qabot.newsroom.entrance.address import Address

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.skipif(NGINX is None, reason="there is no nginx")]

DOCUMENT = Path(__file__).parents[2] / "docs" / "proxy.md"


def documented() -> str:
    """The lines for nginx that the documents tell people to write."""
    return DOCUMENT.read_text(encoding="utf-8").partition("```nginx\n")[2].partition("```")[0]


@pytest.mark.parametrize(
    ("location", "slash"),
    [
        (documented(), "/"),
        ("location /archive/ { proxy_pass http://127.0.0.1:7860/; }", "/"),
        ("location /archive { proxy_pass http://127.0.0.1:7860/; }", ""),
    ],
    ids=["as-documented", "nginx-as-it-comes", "without-a-slash"],
)
def test_a_question_is_asked_and_its_place_opened_under_a_path(
    location: str, slash: str, open_page: Opened, tmp_path: Path
) -> None:
    port, app = free_port(), free_port()
    public = f"http://news.localhost:{port}/archive"
    access = Access(Address.of("127.0.0.1", public))
    lines = location.replace("127.0.0.1:7860", f"127.0.0.1:{app}")
    with serving(tmp_path, access, port=app) as server, proxied(tmp_path / "nginx", port, lines):
        page = open_page(server=replace(server, url=f"{public}{slash}"))
        told = ask(page, DENIED)
        assert "bestreitet" in told.locator("li strong").first.inner_text()
        told.locator("li a").first.click()
        page.wait_for_selector("#reader .cited")
        assert page.url.startswith(f"{public}{slash}#ask?article=")
        page.reload()
        page.wait_for_selector("#reader .cited")
        page.wait_for_selector("#chat .bot a")
        page.close()  # else it goes on looking for a server that is gone


def test_at_an_address_that_the_app_does_not_know_the_page_says_what_to_set(browser: Browser, tmp_path: Path) -> None:
    port, app = free_port(), free_port()
    location = f"location /archive/ {{ proxy_pass http://127.0.0.1:{app}/; }}"
    with serving(tmp_path, port=app), proxied(tmp_path / "nginx", port, location):
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"http://localhost:{port}/archive/")
        page.get_by_text(f"qabot serve --public-url http://localhost:{port}/archive").wait_for()
        page.close()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="there is no openssl")
@pytest.mark.parametrize("prefix", ["/archive", "/büro"])
def test_tls_two_proxies_and_accounts(prefix: str, browser: Browser, tmp_path: Path) -> None:
    """TLS ends at the first proxy, the second takes the prefix off; both have the lines of the documents."""
    secure, plain, inner, app = (free_port() for _ in range(4))
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    making = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=news.localhost"]
    subprocess.run([*making, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    lines = documented().replace("location /archive/", f"location {prefix}/")
    first = lines.replace("127.0.0.1:7860/", f"127.0.0.1:{inner}")
    tls = f"listen 127.0.0.1:{secure} ssl; ssl_certificate {certificate}; ssl_certificate_key {key};"
    second = lines.replace("127.0.0.1:7860", f"127.0.0.1:{app}")
    file = tmp_path / "accounts.txt"
    accounts.add(file, accounts.with_password("anna", Role.EDITOR, PASSWORD))
    public = f"https://news.localhost:{secure}{prefix}"
    access = Access(Address.of("127.0.0.1", public), Accounts(file))
    with (
        serving(tmp_path, access, port=app),
        proxied(tmp_path / "second", inner, second),
        proxied(tmp_path / "first", plain, tls + first),
    ):
        context = browser.new_context(ignore_https_errors=True, locale="de-DE")
        page, wrong = context.new_page(), list[str]()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{public}/")
        page.get_by_label("Benutzername").fill("anna")
        page.get_by_label("Passwort").fill(PASSWORD)
        page.get_by_role("button", name="Anmelden").click()
        page.locator("#box").wait_for()
        page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on(
            "request",
            lambda r: None if r.url.startswith((page.url.partition("#")[0], "data:", "blob:")) else wrong.append(r.url),
        )
        assert "bestreitet" in ask(page, DENIED).locator("li strong").first.inner_text()
        go(page, "articles")
        upload(page, "#articles", ("bruecke.txt", NEW))
        page.locator(".library", has_text="Streit um die Brücke").wait_for()
        context.close()
        assert wrong == []
