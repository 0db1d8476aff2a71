"""Which names are ours, where browsers see the app, and for which of them somebody has to say who may come in."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom_examples import PASSWORD
from starlette.datastructures import Headers

from qabot.errors import QabotError
from qabot.newsroom.entrance import accounts
from qabot.newsroom.entrance.access import Access
from qabot.newsroom.entrance.accounts import Role
from qabot.newsroom.entrance.address import Address


@pytest.mark.parametrize(
    ("address", "host", "known"),
    [
        (Address.of("127.0.0.1"), "127.0.0.1:7860", True),
        (Address.of("127.0.0.1"), "LOCALHOST:7860", True),
        (Address.of("127.0.0.1"), "[::1]:7860", True),
        (Address.of("127.0.0.1"), "news.example", False),
        (Address.of("127.0.0.1"), "192.168.0.7", False),
        (Address.of("127.0.0.1"), "127.0.0.1.evil.example", False),
        (Address.of("127.0.0.1"), "", False),
        (Address.of("127.0.0.1"), "a:b:c", False),
        (Address.of("127.0.0.1", "https://news.example/a"), "news.example", True),
        (Address.of("127.0.0.1", names=["News.Example."]), "news.example:80", True),
        (Address.of("127.0.0.1", "https://zürich.example/a"), "xn--zrich-kva.example", True),
        (Address.of("127.0.0.1", names=["Zürich.example"]), "xn--zrich-kva.example", True),
        (Address.of("0.0.0.0"), "192.168.0.7:7860", True),
        (Address.of("0.0.0.0"), "evil.example", False),
        (Address.of("0.0.0.0", names=["news"]), "news:7860", True),
        (Address.of("newsroom.local"), "newsroom.local:7860", True),
    ],
)
def test_only_names_of_ours_are_known(address: Address, host: str, known: bool) -> None:
    assert address.knows(host) == known


@pytest.mark.parametrize(
    ("address", "headers", "scheme", "seen_at"),
    [
        (Address.of("127.0.0.1"), {"host": "localhost:7860"}, "http", "http://localhost:7860"),
        (Address.of("127.0.0.1", "https://news.example/a/"), {"host": "127.0.0.1:7860"}, "http", "https://news.example/a"),
        (Address.of("127.0.0.1", "https://news.example/a"), {"host": "news.example"}, "http", "https://news.example/a"),
        (
            Address.of("127.0.0.1", "https://news.example"),
            {"host": "127.0.0.1:7860", "x-forwarded-host": "localhost:80, x"},
            "http",
            "http://localhost:80",
        ),
        (Address.of("127.0.0.1", root_path="/a/"), {"host": "localhost"}, "https", "https://localhost/a"),
        (Address.of("127.0.0.1", root_path="/büro/ost%201"), {"host": "localhost"}, "http", "http://localhost/b%C3%BCro/ost%201"),
        (Address.of("127.0.0.1", "https://a.example/Büro \"Süd\""), {"host": "localhost"}, "http", "https://a.example/B%C3%BCro%20%22S%C3%BCd%22"),
        (Address.of("127.0.0.1", "https://a.example/b%c3%bcro"), {"host": "localhost"}, "http", "https://a.example/b%C3%BCro"),
        (
            Address.of("127.0.0.1", "https://zürich.example/büro", "/b%C3%BCro"),
            {"host": "xn--zrich-kva.example"},
            "http",
            "https://xn--zrich-kva.example/b%C3%BCro",
        ),
    ],
)  # fmt: skip
def test_where_the_browser_sees_the_app(address: Address, headers: dict[str, str], scheme: str, seen_at: str) -> None:
    assert address.seen_at(Headers(headers), scheme) == seen_at


@pytest.mark.parametrize(
    ("public", "root", "told"),
    [
        ("news.example", "", "no address that a browser could open"),
        ("ftp://news.example", "", "no address"),
        ("https://news.example:x", "", "no address"),
        ("https://anna:secret@news.example", "", "no address"),
        ("https://news.example/?a", "", "no address"),
        ("https://news.example/a", "/b", "two prefixes"),
        ("", "a", "no prefix"),
        ("", "/a//b", "no prefix"),
        ("https://news.example/a//b", "", "^/a//b is no prefix"),
    ],
)
def test_what_is_no_address_is_said(public: str, root: str, told: str) -> None:
    with pytest.raises(QabotError, match=told):
        Address.of("127.0.0.1", public, root)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "newsroom.local"])
def test_other_machines_come_in_only_where_somebody_said_who(host: str, tmp_path: Path) -> None:
    file = tmp_path / "accounts.txt"
    with pytest.raises(QabotError, match=r"qabot user add.*--open"):
        Access.of(host, file)
    assert Access.of(host, file, open_to_all=True).accounts is None
    assert Access.of(host, file, open_to_all=True, read_only=True).role is Role.VISITOR
    accounts.add(file, accounts.with_password("anna", Role.EDITOR, PASSWORD))
    assert Access.of(host, file).accounts
    with pytest.raises(QabotError, match="leave --open out"):
        Access.of(host, file, open_to_all=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]", "127.0.0.2"])
def test_this_machine_needs_no_accounts(host: str, tmp_path: Path) -> None:
    assert Access.of(host, tmp_path / "accounts.txt").accounts is None
