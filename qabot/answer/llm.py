"""Any OpenAI-compatible chat endpoint: text as it streams in, or one error that says what to do."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from qabot.answer.endpoint import Endpoint
from qabot.errors import AnswererError

LONGEST = 20_000  # characters after which a model is not answering but running on
_WAY_OUT = "Check QABOT_LLM_URL and QABOT_LLM_MODEL, or unset QABOT_LLM_URL to do without a language model."

Message = Mapping[str, str]


def stream(endpoint: Endpoint, messages: Sequence[Message]) -> Iterator[str]:
    """The pieces of the model's answer as they come.

    Raises AnswererError, also midway, when the endpoint cannot be reached, refuses, falls silent, breaks off, does
    not speak the protocol or does not come to an end.
    """
    deadline = time.monotonic() + endpoint.whole
    length, finished = 0, False
    with (
        _explained(endpoint),
        httpx.Client(timeout=_timeout(endpoint)) as client,
        client.stream("POST", _address(endpoint), json=_body(endpoint, messages), headers=_headers(endpoint)) as got,
    ):
        if got.status_code >= 400:
            got.read()
            raise AnswererError(f"The language model answered {got.status_code} ({_reason(got)}). {_WAY_OUT}")
        if "json" in got.headers.get("content-type", ""):  # an endpoint that does not stream
            got.read()
            yield _whole(got.json())
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
            if length > LONGEST:
                raise AnswererError(f"The language model did not come to an end. {_WAY_OUT}")
            if piece:
                yield piece
    if not finished:
        raise AnswererError(f"The language model broke off in its answer. {_WAY_OUT}")


def _lines(response: httpx.Response, endpoint: Endpoint, deadline: float) -> Iterator[str]:
    """The lines of a stream; the deadline holds also for one that drips without ever ending a line."""
    rest = ""
    for text in response.iter_text():
        if time.monotonic() > deadline:
            raise AnswererError(f"The language model took longer than {endpoint.whole:.0f} s. {_WAY_OUT}")
        if len(rest) > LONGEST:
            raise AnswererError(f"What answers at {endpoint.url} is no OpenAI-compatible endpoint. {_WAY_OUT}")
        *lines, rest = (rest + text).split("\n")
        yield from (line.rstrip("\r") for line in lines)
    if rest:
        yield rest


def _address(endpoint: Endpoint) -> str:
    path = "/chat/completions"
    return endpoint.url if endpoint.url.endswith(path) else endpoint.url + path


def _body(endpoint: Endpoint, messages: Sequence[Message]) -> dict[str, Any]:
    return {"model": endpoint.model, "messages": list(messages), "stream": True, "temperature": 0}


def _headers(endpoint: Endpoint) -> dict[str, str]:
    return {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}


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
    return str(answer["choices"][0]["message"]["content"])[:LONGEST]


def _reason(response: httpx.Response) -> str:
    return " ".join(response.text.split())[:200] or response.reason_phrase
