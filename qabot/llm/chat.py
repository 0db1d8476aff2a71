"""Any OpenAI-compatible chat endpoint: text as it streams in, or one error that says what to do."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from qabot.errors import AnswererError
from qabot.llm.endpoint import Endpoint

LONGEST = 20_000  # characters after which a model is not answering but running on
MOST = 2_000_000  # characters of all that an endpoint sends for one answer, events around the words included
CHUNK = 4_096  # characters that are looked at at once
_WAY_OUT = "Check QABOT_LLM_URL and QABOT_LLM_MODEL, or unset QABOT_LLM_URL to do without a language model."

Message = Mapping[str, str]


def stream(
    endpoint: Endpoint, messages: Sequence[Message], *, longest: int = LONGEST, shape: Mapping[str, Any] | None = None
) -> Iterator[str]:
    """The pieces of the model's answer as they come, of at most ``longest`` characters.

    ``shape`` is a JSON schema that the answer has to follow, where the endpoint knows of such.

    Raises AnswererError, also midway, when the endpoint cannot be reached, refuses, falls silent, breaks off, does
    not speak the protocol or does not come to an end.
    """
    deadline = time.monotonic() + endpoint.whole
    body, headers = _body(endpoint, messages, shape), _headers(endpoint)
    length, finished = 0, False
    with (
        _explained(endpoint),
        httpx.Client(timeout=_timeout(endpoint)) as client,
        client.stream("POST", _address(endpoint), json=body, headers=headers) as got,
    ):
        if got.status_code >= 400:
            reason = " ".join(_bounded(got, endpoint, deadline).split())[:200] or got.reason_phrase
            raise AnswererError(f"The language model answered {got.status_code} ({reason}). {_WAY_OUT}")
        if "json" in got.headers.get("content-type", ""):  # an endpoint that does not stream
            yield _whole(json.loads(_bounded(got, endpoint, deadline)))[:longest]
            return
        for line in _lines(got, endpoint, deadline):
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
            if piece:
                yield piece
    if not finished:
        raise AnswererError(f"The language model broke off in its answer. {_WAY_OUT}")


def _lines(response: httpx.Response, endpoint: Endpoint, deadline: float) -> Iterator[str]:
    """The lines of a stream; the deadline holds also for one that drips without ever ending a line."""
    rest = ""
    for text in _pieces(response, endpoint, deadline):
        if len(rest) > LONGEST:
            raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}")
        *lines, rest = (rest + text).split("\n")
        yield from (line.rstrip("\r") for line in lines)
    if rest:
        yield rest


def _bounded(response: httpx.Response, endpoint: Endpoint, deadline: float) -> str:
    """A body in full, as far as it is bounded in bytes and in time."""
    return "".join(_pieces(response, endpoint, deadline))


def _pieces(response: httpx.Response, endpoint: Endpoint, deadline: float) -> Iterator[str]:
    """What comes, until it is too much or too late; what comes packed unasked could unpack to any size at once."""
    if response.headers.get("content-encoding", "identity") != "identity":
        raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}")
    size = 0
    for text in response.iter_text(CHUNK):
        size += len(text)
        if size > MOST:
            raise AnswererError(f"The language model did not come to an end. {_WAY_OUT}")
        if time.monotonic() > deadline:
            raise AnswererError(f"The language model took longer than {endpoint.whole:.0f} s. {_WAY_OUT}")
        yield text


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
def _explained(endpoint: Endpoint) -> Iterator[None]:
    """Whatever the network or the endpoint do wrong, as AnswererError."""
    try:
        yield
    except httpx.TimeoutException:
        raise AnswererError(f"The language model did not answer in time. {_WAY_OUT}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise AnswererError(f"The language model at {endpoint.url} cannot be reached ({error}). {_WAY_OUT}") from None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}") from None


def _piece(event: dict[str, Any]) -> tuple[str, bool]:
    """The text of one event of the stream, and whether it ends the answer."""
    if "error" in event:
        raise AnswererError(f"The language model reports: {str(event['error'])[:200]}. {_WAY_OUT}")
    if not event["choices"]:  # usage figures come without a choice
        return "", False
    choice = event["choices"][0]
    return (choice.get("delta") or {}).get("content") or "", choice.get("finish_reason") is not None


def _whole(answer: dict[str, Any]) -> str:
    if "error" in answer:
        raise AnswererError(f"The language model reports: {str(answer['error'])[:200]}. {_WAY_OUT}")
    return str(answer["choices"][0]["message"]["content"])
