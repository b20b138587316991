"""The one-time link, and which requests come from the page itself."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from kg.review.guard import Guard, cookie_name

PORT = 4711
OWN = "127.0.0.1:4711"


def test_a_link_opens_once_and_only_with_its_own_token() -> None:
    guard = Guard()
    assert not guard.open("") and not guard.open("秘密") and not guard.open(guard.secret)
    assert guard.open(guard.link)
    assert not guard.open(guard.link)


def test_no_two_reviews_share_a_token() -> None:
    tokens = [token for guard in (Guard(), Guard()) for token in (guard.link, guard.session, guard.secret)]
    assert len(set(tokens)) == 6
    assert min(map(len, tokens)) >= 32


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"host": OWN}, None),
        ({"host": "localhost:4711", "origin": "http://localhost:4711"}, None),
        ({"host": OWN, "sec-fetch-site": "none"}, None),  # typed, or opened by a program
        ({}, HTTPStatus.MISDIRECTED_REQUEST),
        ({"host": "127.0.0.1.evil.invalid:4711"}, HTTPStatus.MISDIRECTED_REQUEST),
        ({"host": f"{OWN}, {OWN}"}, HTTPStatus.MISDIRECTED_REQUEST),  # twice
        ({"host": OWN, "origin": "http://localhost:4711"}, HTTPStatus.FORBIDDEN),  # another name is another origin
        ({"host": OWN, "origin": f"https://{OWN}"}, HTTPStatus.FORBIDDEN),
        ({"host": OWN, "origin": ""}, HTTPStatus.FORBIDDEN),
        ({"host": OWN, "sec-fetch-site": "cross-site"}, HTTPStatus.FORBIDDEN),
    ],
)
def test_which_requests_are_refused(headers: dict[str, str], status: HTTPStatus | None) -> None:
    assert Guard().refusal(PORT, headers) is status


def test_the_cookie_is_known_among_others_and_not_without_its_value() -> None:
    guard = Guard()
    own = guard.cookie(PORT).split(";")[0]
    assert guard.is_known(PORT, {"cookie": f"a=b; {own}; c=d"})
    assert not guard.is_known(PORT + 1, {"cookie": own})  # of another review on this machine
    assert not guard.is_known(PORT, {"cookie": f"{cookie_name(PORT)}=x"})
    assert not guard.is_known(PORT, {})
