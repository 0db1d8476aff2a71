"""Old Word documents: LibreOffice makes a .docx of them, or antiword a text, whichever is installed.

What is called .doc is often something else, which programs have saved under that ending: that is read as what it is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from qabot.errors import ReadError
from qabot.readers.draft import Draft, Unread, joined
from qabot.readers.formats import docx, html, rtf
from qabot.readers.packages import OLE

_SECONDS = 90
_ROW, _CELLS = re.compile(r"\|.*\|"), re.compile(r"\s*\|\s*")  # of tables as antiword draws them
_SIGNS = re.compile(r"\[pic\]|-{9,}")  # for pictures, and around notes
_NOTE = re.compile(r"^\[\d{1,3}\]\s+|(?<=\S)\[\d{1,3}\]")
_DAMAGED = "it is a damaged Word document: open it in Word and save it again"


def read(data: bytes) -> list[Draft | Unread]:
    """The article in an old Word document. Raises ReadError where no tool for it is installed, or none can read it."""
    start = data.lstrip()[:100].lower()
    if start.startswith(b"{\\rtf"):
        return [*rtf.read(data)]
    if data.startswith(b"PK"):
        return docx.read(data)
    if start.startswith((b"<html", b"<!doctype", b"<?xml")):
        return [*html.read(data)]
    if not data.startswith(OLE):
        raise ReadError("it is no Word document: give it its own ending")
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("it is protected by a password: save it without one")
    tools = [run for name, run in (("soffice", _libreoffice), ("antiword", _antiword)) if shutil.which(name)]
    if not tools:
        raise ReadError("it is an old Word document: install LibreOffice or antiword, or save it as .docx")
    for run in tools:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "document.doc"
            file.write_bytes(data)
            try:
                if found := run(file):
                    return found
            except (OSError, subprocess.SubprocessError, ReadError):
                continue  # the next one may know it
    raise ReadError(_DAMAGED)


def _libreoffice(file: Path) -> list[Draft | Unread]:
    profile = (file.parent / "profile").as_uri()  # of its own: a LibreOffice that is open has locked the user's
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            "docx",
            "--outdir",
            file.parent,
            file,
        ],
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    return docx.read(file.with_suffix(".docx").read_bytes())


def _antiword(file: Path) -> list[Draft | Unread]:
    done = subprocess.run(
        ["antiword", "-m", "UTF-8.txt", "-w", "0", file], check=True, capture_output=True, timeout=_SECONDS
    )
    lines = (_NOTE.sub("", line.strip()) for line in done.stdout.decode("utf-8", "replace").split("\n"))
    rows = (_CELLS.sub(" | ", line[1:-1]).strip() if _ROW.fullmatch(line) else line for line in lines)
    text, parts = joined((words, None, False) for words in rows if not _SIGNS.fullmatch(words))
    return [Draft(text, parts)] if parts else []
