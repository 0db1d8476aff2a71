"""The newsroom's part of the command line: who may come in, and what is kept beside the articles."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qabot.cli.indexing import bot_of
from qabot.cli.printing import counted, print_json, print_news, told_statement
from qabot.errors import QabotError
from qabot.types import Stance

if TYPE_CHECKING:
    from qabot.newsroom.desk import Desk
    from qabot.newsroom.entrance.access import Access

Command = Callable[..., argparse.ArgumentParser]


def serving(serve: argparse.ArgumentParser) -> None:
    """The options of ``serve`` that say where browsers see the app and whom it lets in."""
    where = serve.add_argument_group("behind a proxy, or in a network (docs/proxy.md)")
    where.add_argument("--public-url", default="", metavar="URL", help="address in the browser: https://news.example/a")
    where.add_argument("--root-path", default="", metavar="PATH", help="only the prefix, where the name stays: /a")
    where.add_argument(
        "--name", action="append", default=[], metavar="HOST", help="a further name that requests may be addressed to"
    )
    who = serve.add_argument_group("for several people")
    _accounts_file(who)
    who.add_argument("--open", action="store_true", help="let everybody in who reaches --host, without accounts")
    who.add_argument("--read-only", action="store_true", help="nobody can change anything")


def access(options: argparse.Namespace) -> Access:
    """What the options of ``serve`` say; raises QabotError."""
    from qabot.newsroom.entrance.access import Access
    from qabot.newsroom.entrance.accounts import VARIABLE

    return Access.of(
        options.host,
        _file(options),
        os.environ.get(VARIABLE, ""),
        public_url=options.public_url,
        root_path=options.root_path,
        names=options.name,
        open_to_all=options.open,
        read_only=options.read_only,
    )


def register(command: Command) -> None:
    """Add the newsroom's commands to those of ``qabot``."""
    user = command("user", _users, "Add, remove and list the accounts that `qabot serve` asks for.")
    user.add_argument("action", choices=["add", "remove", "list"], help="add also changes password and role")
    user.add_argument("name", nargs="?", help="whose account (add, remove)")
    user.add_argument("--role", choices=["reader", "editor"], default="reader", help="of the one added: reader")
    user.add_argument("--token", action="store_true", help="for a program: draw a token and print it, once")
    user.add_argument("--print", action="store_true", help="write nothing; print the line, for $QABOT_ACCOUNTS")
    _accounts_file(user)

    corrections = command("corrections", _corrections, "Put statements right: list, set, remove, export.")
    corrections.add_argument("action", choices=["list", "set", "remove", "export"], nargs="?", default="list")
    corrections.add_argument(
        "which", nargs="?", metavar="WHICH", help="ID to remove, FOLDER to export to, or ARTICLE in which to set"
    )
    corrections.add_argument(
        "start", nargs="?", type=int, help="set: where the content starts, by `qabot statements --json`"
    )
    corrections.add_argument("--speaker", help="set: who says it")
    corrections.add_argument("--party", help="set: for whom he speaks")
    corrections.add_argument("--stance", choices=[stance.value for stance in Stance], help="set: how he stands to it")
    corrections.add_argument("--says", metavar="WORDS", help="set: what is said, in the article's words")
    corrections.add_argument("--hide", action="store_true", help="set: show the statement nowhere")

    watch = command("watch", _watch, "Say what is new about watched questions, and mark it as seen.")
    watch.add_argument("--add", metavar="QUESTION", help="watch a question from now on")
    watch.add_argument("--remove", metavar="ID", help="watch a question no more")
    watch.add_argument("--list", action="store_true", help="list the watched questions")
    watch.add_argument("--json", action="store_true", help="one JSON object a new statement")

    erase = command(
        "erase", _erase, "Erase an article for good: from corpus, bin, index and all that is kept about it."
    )
    erase.add_argument("article", help="its id (as `qabot statements` shows it), or a file in the corpus or its bin")
    erase.add_argument("--whole-file", action="store_true", help="also the other articles that lie in its file")
    erase.add_argument("--yes", action="store_true", help="do not ask")


def _accounts_file(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--accounts", type=Path, metavar="FILE", help="default: accounts.txt in CORPUS/.qabot")


def _file(options: argparse.Namespace) -> Path:
    from qabot.newsroom.entrance.accounts import FILE
    from qabot.newsroom.files import folder_of

    return options.accounts or folder_of(options.corpus) / FILE


def _users(options: argparse.Namespace) -> None:
    from qabot.newsroom.entrance import accounts
    from qabot.newsroom.entrance.accounts import Role

    file = _file(options)
    if options.action == "list":
        held = accounts.Accounts(file, os.environ.get(accounts.VARIABLE, "")).all()
        for name, account in sorted(held.items()):
            print(f"{name}  {account.role}" + ("  (token)" if account.secret.startswith("sha256$") else ""))
        if not held:
            print(f"There are no accounts in {file}.")
        return
    if not options.name:
        raise QabotError(f"Whose account? Write `qabot user {options.action} NAME`.")
    if options.action == "remove":
        accounts.remove(file, options.name)
        print(f"{options.name} is removed.")
        return
    token = ""
    if options.token:
        account, token = accounts.with_token(options.name, Role(options.role))
    else:
        accounts.checked_name(options.name)
        account = accounts.with_password(options.name, Role(options.role), _password())
    if options.print:
        print(account)
    else:
        renewed = accounts.add(file, account)
        print(f"{account.name} ({account.role}) is {'changed' if renewed else 'added'} in {file}.")
    if token:
        print(f"Its token, which is kept nowhere: {token}")


def _corrections(options: argparse.Namespace) -> None:
    desk = bot_of(options, create=False).desk
    if options.action == "list":
        held = desk.corrections()
        for one in held:
            told = {"speaker": one.speaker, "party": one.party, "stance": one.stance}
            parts = [f"{name} {value}" for name, value in told.items() if value is not None]
            parts += ["hidden"] if one.hidden else []
            parts += [f"says “{' '.join(one.content[1].split())}”"] if one.content else []
            print(f"{one.id}  {one.article}: {told_statement(one.found)}")
            print(f"    {'; '.join(parts)} ({', '.join(filter(None, (one.by, one.at)))})")
        print(counted(len(held), "correction") if held else "Nothing was put right yet.")
    elif not options.which:
        what = {"remove": "an ID", "export": "a FOLDER", "set": "an ARTICLE and a START"}[options.action]
        raise QabotError(f"`qabot corrections {options.action}` needs {what}.")
    elif options.action == "set":
        _set(desk, options)
    elif options.action == "remove":
        desk.take_back(options.which)
        print(f"{options.which} is taken back.")
    else:
        names = desk.export(Path(options.which))
        print(f"{counted(len(names), 'annotated article')} in {options.which}.")


def _set(desk: Desk, options: argparse.Namespace) -> None:
    if options.start is None:
        raise QabotError("`qabot corrections set` needs an ARTICLE and a START.")
    said = desk.said_at(options.which, options.start)
    if options.hide:
        print(f"{desk.hide(options.which, said.content_span).id}  hidden")
        return
    extent = desk.place_of(options.which, options.says, options.start) if options.says else None
    stance = Stance(options.stance) if options.stance else None
    now = desk.correct(
        options.which, said.content_span, speaker=options.speaker, party=options.party, stance=stance, extent=extent
    )
    print(told_statement(now))


def _watch(options: argparse.Namespace) -> None:
    from qabot.bot import statement_json

    watched = bot_of(options, create=False).desk.watched
    if options.add:
        one = watched.add(options.add)
        print(f"{one.id}  {one.question}")
    elif options.remove:
        watched.remove(options.remove)
        print(f"{options.remove} is not watched any more.")
    elif options.list:
        for one in watched.all():
            print(f"{one.id}  {one.question} ({', '.join(filter(None, (one.by, one.at)))})")
    else:
        watched.look()
        news = watched.news()
        if options.json:
            for item in news:
                for said in item.statements:
                    print_json({"question": item.question.question, **statement_json(said)})
        else:
            print_news(news)
            if not news:
                print("Nothing new." if watched.all() else "No question is watched; `qabot watch --add QUESTION`.")
        for item in news:
            watched.seen(item.question.id)


def _erase(options: argparse.Namespace) -> None:
    bot = bot_of(options, create=False)
    if not options.yes:
        if not sys.stdin.isatty():
            raise QabotError(f"Nothing brings {options.article} back afterwards; say --yes if that is meant.")
        if input(f"Nothing brings {options.article} back afterwards. Erase it? [y/N] ").strip().casefold() != "y":
            raise QabotError("Nothing was erased.")
    done = bot.desk.erase(options.article, whole_file=options.whole_file)
    for file in done.files:
        print(f"erased: {file}")
    for file in done.cut:
        print(f"cut out of: {file}")
    print(f"The index is written anew without it; {done.corrections} corrections went with it.")


def _password() -> str:
    """A password typed twice, or the first line of standard input where nobody types."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("Again: "):
        raise QabotError("The two passwords differ; try again.")
    return password
