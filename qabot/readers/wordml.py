"""What the elements of a Word document say about the text in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qabot.readers.packages import attribute, local

_GONE = frozenset({"del", "moveFrom", "cellDel"})


def child(element: Any, name: str) -> Any:
    """The first child of that name, None where there is none, or no element."""
    return next((child for child in (() if element is None else element) if local(child) == name), None)


def switch(properties: Any, name: str) -> bool | None:
    """Whether a property is on, None where nothing is said about it."""
    mark = child(properties, name)
    return None if mark is None else (attribute(mark, "val") or "true") not in ("0", "false", "off")


def style(properties: Any, kind: str) -> str:
    """The id of the style that is chosen in ``properties``, "" where none is."""
    chosen = child(properties, kind)
    return "" if chosen is None else attribute(chosen, "val") or ""


def turn(fields: list[bool], mark: str | None) -> None:
    """Take note of the begin of a field, the end of its code, or its own end."""
    if mark == "begin":
        fields.append(True)
    elif fields and mark == "separate":
        fields[-1] = False
    elif fields and mark == "end":
        fields.pop()


def choice(alternatives: Any) -> Iterable[Any]:
    """Of several forms of one thing the first that is there."""
    return next((form for form in alternatives if local(form) in ("Choice", "Fallback") and len(form)), ())


def unwrapped(parent: Any, name: str) -> Iterator[Any]:
    """Rows or cells, those in content controls and other wrappers, too."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from unwrapped(element, name)


def boxes(drawing: Any) -> list[Any]:
    """The contents of text boxes; of a box that is given in two forms the first."""
    found: list[Any] = []
    stack = [drawing]
    while stack:
        element = stack.pop()
        if local(element) == "txbxContent":
            found.append(element)
        elif local(element) == "AlternateContent":
            stack += list(choice(element))[::-1]
        else:
            stack += list(element)[::-1]
    return found


def counts(cell: Any) -> bool:
    """Whether a cell is neither deleted nor the lower part of a merged one."""
    properties = child(cell, "tcPr")
    if properties is None:
        return True
    merged = child(properties, "vMerge")
    return child(properties, "cellDel") is None and (merged is None or attribute(merged, "val") == "restart")


def goes_on(properties: Any) -> bool:
    """Whether the next paragraph continues this one: its end was deleted, or it is a large first letter in a frame."""
    mark, frame = child(properties, "rPr"), child(properties, "framePr")
    dropped = frame is not None and attribute(frame, "dropCap") in ("drop", "margin")
    return dropped or (mark is not None and any(local(change) in _GONE for change in mark))


def is_listed(properties: Any) -> bool:
    numbering = child(properties, "numPr")
    number = child(numbering, "numId")
    named = style(properties, "pStyle").casefold().startswith("list")
    return named or (numbering is not None and (number is None or attribute(number, "val") != "0"))


def is_unread(control: Any) -> bool:
    """Whether a content control shows but the prompt to fill it in, or a table of contents."""
    properties = child(control, "sdtPr")
    gallery = child(child(properties, "docPartObj"), "docPartGallery")
    contents = gallery is not None and attribute(gallery, "val") == "Table of Contents"
    return contents or switch(properties, "showingPlcHdr") is True


def symbol(element: Any) -> str:
    """A character of a symbol font; what only that font can show is left out."""
    try:
        char = chr(int(attribute(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= char <= "\uf8ff" else char
