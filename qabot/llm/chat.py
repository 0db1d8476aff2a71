"""Any OpenAI-compatible chat endpoint: text as it streams in, or one error that says what to do."""

from __future__ import annotations

import json
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from socket import SHUT_RDWR
from types import TracebackType
from typing import Any

import httpx

from qabot.errors import AnswererError
from qabot.llm.endpoint import Endpoint
from qabot.text.normal import normalized

LONGEST = 20_000  # characters after which a model is not answering but running on
AROUND = 100  # characters that may be sent for each of those: the event around two letters is some hundreds long
_WAY_OUT = "Check QABOT_LLM_URL and QABOT_LLM_MODEL, or unset QABOT_LLM_URL to do without a language model."

Message = Mapping[str, str]


def stream(
    endpoint: Endpoint, messages: Sequence[Message], *, longest: int = LONGEST, shape: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """The pieces of the model's answer as they come, of at most ``longest`` characters.

    ``shape`` is a JSON schema that the answer has to follow, where the endpoint knows of such.

    Raises AnswererError, also midway, when the endpoint cannot be reached, refuses, falls silent, breaks off, sends
    people elsewhere, does not speak the protocol or does not come to an end in ``endpoint.whole`` seconds.
    """
    body, headers = _body(endpoint, messages, shape), _headers(endpoint)
    length, finished = 0, False
    with (
        _Deadline(endpoint.whole) as deadline,
        _explained(endpoint, deadline),
        httpx.Client(timeout=_timeout(endpoint)) as client,
        client.stream(
            "POST", _address(endpoint), json=body, headers=headers, extensions={"trace": deadline.watch}
        ) as got,
    ):
        text = _text(got, endpoint, deadline, AROUND * longest)
        if not got.is_success:  # a redirect, too: articles and key go where people said, and nowhere else
            reason = " ".join("".join(text).split())[:200] or got.reason_phrase
            raise AnswererError(f"The language model answered {got.status_code} ({reason}). {_WAY_OUT}")
        if "json" in got.headers.get("content-type", ""):  # an endpoint that does not stream
            yield _whole(json.loads("".join(text)))[:longest]
            return
        for line in _lines(text):
            if not line.startswith("data:"):
                continue
            data = line.removeprefix("data:").strip()
            if data == "[DONE]":
                return
            piece, ended = _piece(json.loads(data))
            finished = finished or ended
            length += len(piece)
            if length > longest:
                raise AnswererError(f"The language model did not come to an end. {_WAY_OUT}")
            if deadline.over:  # whoever is given the words takes time, too
                raise _late(endpoint)
            if piece:
                yield piece
    if not finished:
        raise AnswererError(f"The language model broke off in its answer. {_WAY_OUT}")


class _Deadline:
    """Ends a request when its time is over, whatever it waits for.

    httpx bounds each read. Who sends a byte now and then, a head without an end, say, keeps within that for days;
    so the connection is closed from outside.
    """

    def __init__(self, seconds: float) -> None:
        self._latest = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._close)
        self._timer.daemon = True
        self._streams: list[Any] = []

    def __enter__(self) -> _Deadline:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._timer.cancel()

    @property
    def over(self) -> bool:
        return time.monotonic() >= self._latest

    def watch(self, event: str, told: Mapping[str, Any]) -> None:
        """Take note of a connection; httpx calls it with all that happens in a request."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._streams.append(told["return_value"])
            if self.over:
                self._close()

    def _close(self) -> None:
        for stream in tuple(self._streams):
            with suppress(OSError):  # closed already
                stream.get_extra_info("socket").shutdown(SHUT_RDWR)  # wakes who reads, as close() does not


def _lines(text: Iterator[str]) -> Iterator[str]:
    rest = ""
    for piece in text:
        *lines, rest = (rest + piece).split("\n")
        yield from (line.rstrip("\r") for line in lines)
    if rest:
        yield rest


def _text(response: httpx.Response, endpoint: Endpoint, deadline: _Deadline, most: int) -> Iterator[str]:
    """What comes as it comes, until it is more than ``most`` characters or too late.

    What comes packed unasked could unpack to any size at once.
    """
    if response.headers.get("content-encoding", "identity") != "identity":
        raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}")
    decoder = getincrementaldecoder("utf-8")("replace")
    size = 0
    for packet in response.iter_raw():
        text = decoder.decode(packet)
        size += len(text)
        if size > most:
            raise AnswererError(f"The language model did not come to an end. {_WAY_OUT}")
        if deadline.over:
            break
        yield text
    if deadline.over:  # also where that looks like an end that the endpoint made
        raise _late(endpoint)


def _address(endpoint: Endpoint) -> str:
    path = "/chat/completions"
    return endpoint.url if endpoint.url.endswith(path) else endpoint.url + path


def _body(endpoint: Endpoint, messages: Sequence[Message], shape: Mapping[str, Any] | None) -> dict[str, Any]:
    body = {"model": endpoint.model, "messages": list(messages), "stream": True, "temperature": 0}
    if shape is not None:
        schema = {"name": "answer", "strict": True, "schema": shape}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    return body


def _headers(endpoint: Endpoint) -> dict[str, str]:
    plain = {"Accept-Encoding": "identity"}  # what is small on the way may not grow on arrival
    return plain | ({"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {})


def _timeout(endpoint: Endpoint) -> httpx.Timeout:
    return httpx.Timeout(endpoint.silence, connect=endpoint.connect)


@contextmanager
def _explained(endpoint: Endpoint, deadline: _Deadline) -> Iterator[None]:
    """Whatever the network or the endpoint do wrong, as AnswererError."""
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        if deadline.over:
            raise _late(endpoint) from None
        if isinstance(error, httpx.TimeoutException):
            raise AnswererError(f"The language model did not answer in time. {_WAY_OUT}") from None
        raise AnswererError(f"The language model at {endpoint.url} cannot be reached ({error}). {_WAY_OUT}") from None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):  # JSON of any shape and depth
        raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}") from None


def _late(endpoint: Endpoint) -> AnswererError:
    return AnswererError(f"The language model took longer than {endpoint.whole:.0f} s. {_WAY_OUT}")


def _piece(event: dict[str, Any]) -> tuple[str, bool]:
    """The text of one event of the stream, and whether it ends the answer."""
    if "error" in event:
        raise AnswererError(f"The language model reports: {str(event['error'])[:200]}. {_WAY_OUT}")
    if not event["choices"]:  # usage figures come without a choice
        return "", False
    choice = event["choices"][0]
    return normalized((choice.get("delta") or {}).get("content") or ""), choice.get("finish_reason") is not None


def _whole(answer: dict[str, Any]) -> str:
    if "error" in answer:
        raise AnswererError(f"The language model reports: {str(answer['error'])[:200]}. {_WAY_OUT}")
    return normalized(answer["choices"][0]["message"]["content"])
