"""Accounts: what is written, what is compared, how often one may guess."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qabot.cli import DONE, FAILED, main
from qabot.errors import QabotError
from qabot.newsroom.entrance import accounts
from qabot.newsroom.entrance.accounts import Accounts, Role
from qabot.newsroom.entrance.attempts import ADDRESS, PAIR, WINDOW, Attempts

PASSWORD = "vier Wörter und ein Punkt."


def test_a_password_is_kept_as_a_salted_hash_and_known_again(tmp_path: Path) -> None:
    file = tmp_path / ".qabot" / "accounts.txt"
    one, other = (accounts.with_password(name, Role.EDITOR, PASSWORD) for name in ("anna", "leo"))
    assert one.secret != other.secret
    assert not accounts.add(file, one) and not accounts.add(file, other) and accounts.add(file, one)
    assert PASSWORD not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    held = Accounts(file)
    assert held.with_password("anna", PASSWORD) == one
    assert held.with_password("anna", PASSWORD + " ") is None
    assert held.with_password("nobody", PASSWORD) is None
    assert held.with_token(PASSWORD) is None


def test_a_change_of_the_file_counts_at_once(tmp_path: Path) -> None:
    file = tmp_path / "accounts.txt"
    held = Accounts(file)
    assert not held
    accounts.add(file, accounts.with_password("anna", Role.READER, PASSWORD))
    assert held.all()["anna"].role is Role.READER
    accounts.remove(file, "anna")
    assert not held
    with pytest.raises(QabotError, match="qabot user list"):
        accounts.remove(file, "anna")


def test_a_program_shows_a_token_and_no_password(tmp_path: Path) -> None:
    file = tmp_path / "accounts.txt"
    account, token = accounts.with_token("archive", Role.READER)
    accounts.add(file, account)
    assert token not in file.read_text()
    held = Accounts(file)
    assert held.with_token(token) == account
    assert held.with_token(token[:-1]) is None
    assert held.with_password("archive", token) is None


def test_accounts_in_the_environment_stand_beside_the_file_s(tmp_path: Path) -> None:
    file = tmp_path / "accounts.txt"
    accounts.add(file, accounts.with_password("anna", Role.READER, PASSWORD))
    fixed = [accounts.with_password("anna", Role.EDITOR, PASSWORD), accounts.with_token("archive", Role.READER)[0]]
    held = Accounts(file, "\n".join(map(str, fixed))).all()
    assert {name: account.role for name, account in held.items()} == {"anna": Role.EDITOR, "archive": Role.READER}


@pytest.mark.parametrize(
    "line",
    [
        "anna",
        "anna:editor",
        "anna:chief:scrypt$1",
        "anna:editor:plain",
        "an na:reader:sha256$1",
        "::",
        "a:visitor:sha256$",
    ],
)
def test_a_line_that_is_no_account_is_named(line: str, tmp_path: Path) -> None:
    file = tmp_path / "accounts.txt"
    file.write_text(f"# told\n\n{line}\n")
    with pytest.raises(QabotError, match=r"accounts.txt: entry 3 is no account"):
        Accounts(file)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=30, deadline=None)
def test_a_damaged_hash_matches_nothing(secret: str) -> None:
    assert not accounts.matches(PASSWORD, secret)
    assert not accounts.matches(PASSWORD, f"scrypt$2$1$1${secret}")


def test_roles_stand_one_above_the_other() -> None:
    assert Role.EDITOR.may(Role.READER) and Role.READER.may(Role.VISITOR) and Role.READER.may(Role.READER)
    assert not Role.READER.may(Role.EDITOR) and not Role.VISITOR.may(Role.READER)


def test_guessing_at_a_name_is_bounded_and_its_owner_comes_in_from_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("qabot.newsroom.entrance.attempts.time.monotonic", lambda: now)
    bound = Attempts()
    for _ in range(PAIR):
        assert bound.wait("anna", "10.0.0.5") == 0
        bound.wrong("anna", "10.0.0.5")
    assert bound.wait("anna", "10.0.0.5") == WINDOW
    assert bound.wait("anna", "10.0.0.6") == 0
    assert bound.wait("leo", "10.0.0.5") == 0
    now += WINDOW
    assert bound.wait("anna", "10.0.0.5") == 0


def test_guessing_at_many_names_from_one_address_is_bounded() -> None:
    bound = Attempts()
    for n in range(ADDRESS):
        bound.wrong(f"name{n}", "10.0.0.5")
    assert bound.wait("another", "10.0.0.5") > 0
    assert bound.wait("another", "10.0.0.6") == 0


def test_a_right_password_clears_the_wrong_ones_before_it() -> None:
    bound = Attempts()
    for _ in range(PAIR):
        bound.wrong("anna", "10.0.0.5")
    bound.right("anna", "10.0.0.5")
    assert bound.wait("anna", "10.0.0.5") == 0


# the command line


def user(folder: Path, *arguments: str) -> int:
    return main(["user", *arguments, "--corpus", str(folder)])


def test_the_command_takes_the_password_from_standard_input_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert user(tmp_path, "add", "anna", "--role", "editor") == DONE
    assert user(tmp_path, "add", "archive", "--token") == DONE
    token = capsys.readouterr().out.split()[-1]
    assert user(tmp_path, "list") == DONE
    assert capsys.readouterr().out == "anna  editor\narchive  reader  (token)\n"
    held = Accounts(tmp_path / ".qabot" / "accounts.txt")
    assert held.with_password("anna", PASSWORD) and held.with_token(token)
    assert user(tmp_path, "remove", "anna") == DONE
    assert list(held.all()) == ["archive"]


def test_the_command_prints_a_line_for_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert user(tmp_path, "add", "anna", "--print") == DONE
    line = capsys.readouterr().out
    assert Accounts(tmp_path / "none", line).with_password("anna", PASSWORD)
    assert not (tmp_path / ".qabot").exists()


@pytest.mark.parametrize(
    ("arguments", "typed", "told"),
    [
        (["add", "anna"], "short\n", "at least 10 characters"),
        (["add", "an:na"], f"{PASSWORD}\n", "cannot be a name"),
        (["add"], "", "qabot user add NAME"),
        (["remove", "nobody"], "", "There is no account nobody"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], typed: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert user(tmp_path, *arguments) == FAILED
    assert told in capsys.readouterr().err
