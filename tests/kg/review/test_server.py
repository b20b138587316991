"""Who may speak to the review: the page that the one-time link opened, on loopback, and nobody else."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from kg.model import KgError
from kg.review.reviewer import Reviewer
from kg.review.server import ReviewServer


@dataclass
class Client:
    """Speaks plain HTTP to a review, as the page does unless told otherwise."""

    server: ReviewServer
    cookie: str = ""
    secret: str = ""

    def send(self, method: str, path: str, body: object = None, **headers: str | None) -> http.client.HTTPResponse:
        """Send a request; a header given as None is left out."""
        own = f"127.0.0.1:{self.server.port}"
        given: dict[str, str | None] = {"Host": own, "Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"}
        if method == "POST":
            given |= {"Origin": f"http://{own}", "Content-Type": "application/json", "X-Review-Secret": self.secret}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        for name, value in {**given, "Content-Length": str(len(content))}.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(content)
        return connection.getresponse()

    def told(self, method: str, path: str, body: object = None) -> Any:
        """What the server tells."""
        response = self.send(method, path, body)
        assert response.status == 200, response.read().decode()
        return json.loads(response.read())


@pytest.fixture
def server(reviewer: Reviewer) -> Iterator[ReviewServer]:
    with ReviewServer(reviewer) as running:
        yield running


@pytest.fixture
def client(server: ReviewServer) -> Client:
    """A client that opened the link and knows the secret."""
    opened = Client(server)
    response = opened.send("GET", f"/open?token={server.guard.link}", Cookie=None)
    assert (response.status, response.headers["Location"]) == (303, "/")
    opened.cookie = response.headers["Set-Cookie"].split(";")[0]
    opened.secret = opened.told("GET", "/api/session")["secret"]
    return opened


def _judge(client: Client, **headers: str | None) -> int:
    """Try to reject the first fact; the status."""
    question = next(iter(client.server._server.reviewer.facts()))
    return client.send("POST", "/api/judge", {"question": question, "answer": "wrong"}, **headers).status


def _judged(client: Client) -> int:
    return len(client.server._server.reviewer.standing.all)


def test_the_page_itself_may_judge(client: Client) -> None:
    assert _judge(client) == 200
    assert _judged(client) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": None},  # no session
        {"Cookie": "kg-review-1=x"},
        {"Cookie": "=;;\x7f=\x01"},  # no cookie at all
        {"X_Review_Secret": None},  # another page cannot read the secret
        {"X_Review_Secret": "guess"},
        {"X_Review_Secret": "秘密".encode().decode("latin-1")},
        {"Origin": None},  # a form of an old browser
        {"Origin": "null"},  # a file, a sandboxed frame
        {"Origin": "http://evil.invalid"},
        {"Origin": "http://127.0.0.1:1"},  # another port of this machine
        {"Origin": "https://127.0.0.1"},
        {"Host": "evil.invalid"},  # a name that was bound anew to 127.0.0.1
        {"Host": None},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},  # another port of this machine, as browsers see it
        {"Content_Type": "text/plain"},  # what a form can send without asking first
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Content_Type": None},
    ],
    ids=str,
)
def test_others_may_not(client: Client, headers: dict[str, str | None]) -> None:
    assert _judge(client, **headers) in (403, 421)
    assert _judged(client) == 0


def test_the_origin_is_seen_however_its_name_is_written(client: Client) -> None:
    assert _judge(client, Origin=None, origin="http://evil.invalid") == 403
    assert _judge(client, origin="http://evil.invalid") == 403  # one that came twice
    assert _judged(client) == 0


@pytest.mark.parametrize("path", ["/", "/main.js", "/api/session", "/api/questions", "/api/passage", "/nothing"])
def test_without_the_session_nothing_is_seen(client: Client, path: str) -> None:
    response = client.send("GET", path, Cookie=None)
    assert response.status == 403
    assert "kg review" in response.read().decode()
    assert client.send("GET", path, Host="evil.invalid").status == 421
    assert client.send("GET", path, Origin="http://evil.invalid").status == 403


def test_the_link_works_once(client: Client) -> None:
    response = client.send("GET", f"/open?token={client.server.guard.link}", Cookie=None)
    assert response.status == 403
    assert response.headers["Set-Cookie"] is None
    for token in ("", "x", "%00", "%E7%A7%98"):
        assert client.send("GET", f"/open?token={token}", Cookie=None).status == 403


def test_a_wrong_token_does_not_use_the_link_up(server: ReviewServer) -> None:
    client = Client(server)
    assert client.send("GET", "/open?token=guess", Cookie=None).status == 403
    response = client.send("GET", f"/open?token={server.guard.link}", Cookie=None)
    assert response.status == 303
    assert "HttpOnly" in response.headers["Set-Cookie"] and "SameSite=Strict" in response.headers["Set-Cookie"]


def test_no_answer_lets_another_origin_read_it(client: Client) -> None:
    for method, path in (("GET", "/"), ("GET", "/api/session"), ("OPTIONS", "/api/judge"), ("POST", "/api/undo")):
        response = client.send(method, path, {})
        assert not [name for name in response.headers if name.lower().startswith("access-control")], path
    page = client.send("GET", "/")
    assert "default-src 'none'; script-src 'self'" in page.headers["Content-Security-Policy"]
    assert (page.headers["X-Frame-Options"], page.headers["Cache-Control"]) == ("DENY", "no-store")


def test_it_listens_on_loopback_only(server: ReviewServer) -> None:
    assert server._server.server_address[0] == "127.0.0.1"
    for family, _, _, _, address in socket.getaddrinfo(socket.gethostname(), server.port, socket.AF_INET):
        if not str(address[0]).startswith("127."):
            with socket.socket(family, socket.SOCK_STREAM) as outside:
                outside.settimeout(2)
                assert outside.connect_ex(address) != 0


def test_a_port_that_is_taken_is_a_sentence(server: ReviewServer, reviewer: Reviewer) -> None:
    with pytest.raises(KgError, match=f"Port {server.port} cannot be used .*choose another with --port"):
        ReviewServer(reviewer, server.port)


@pytest.mark.parametrize(
    ("path", "body", "status", "sentence"),
    [
        ("/api/judge", b"{", 400, "no JSON object"),
        ("/api/judge", b"[]", 400, "no JSON object"),
        ("/api/judge", b" " * 70_000, 400, "of a reasonable size"),
        ("/api/judge", {}, 400, "An answer is one of same, different"),
        ("/api/judge", {"question": 1, "answer": "wrong"}, 400, "'question' is words"),
        ("/api/judge", {"question": "x", "answer": "wrong"}, 400, "is no question of this workspace"),
        (
            "/api/judge",
            {"question": "x", "answer": "wrong", "values": {"tail": 1}},
            400,
            "values of a correction are words",
        ),
        ("/api/change", {"thing": "x", "property": "name", "value": "y"}, 400, "is no thing of this workspace"),
        ("/api/questions", {}, 404, "nothing here"),
        ("/api/../judge", {}, 404, "nothing here"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(client: Client, path: str, body: object, status: int, sentence: str) -> None:
    response = client.send("POST", path, body)
    assert response.status == status
    assert sentence in response.read().decode()


def test_files_beside_the_page_are_not_served(client: Client) -> None:
    for path in ("/../server.py", "/%2e%2e/server.py", "/server.py", "/assets/main.js", "//etc/passwd"):
        assert client.send("GET", path).status == 404


def test_the_page_is_told_what_it_asks(client: Client) -> None:
    session = client.told("GET", "/api/session")
    assert session["by"] == "李明"
    assert [one["source"] for one in session["documents"]] == ["惠民.txt", "数字.txt"]
    asked = client.told("GET", "/api/questions?kind=LEAD_UNIT&left=1")
    assert {one["type"] for one in asked["questions"]} == {"LEAD_UNIT"}
    gains = [one["gain"] for one in client.told("GET", "/api/questions")["questions"]]
    assert gains == sorted(gains, reverse=True)
    lines = [one["line"] for one in client.told("GET", "/api/questions?kind=LEAD_UNIT&order=text")["questions"]]
    assert lines == sorted(lines) or len(session["documents"]) > 1
    document = session["documents"][0]["id"]
    of_one = client.told("GET", f"/api/questions?document={document}&kind=facts")
    assert 0 < of_one["found"] < asked["all"]
    assert client.told("GET", "/api/questions?kind=pairs")["found"] == 0
    things = client.told("GET", "/api/things?words=%E5%B8%82%E6%95%B0%E6%8D%AE%E5%B1%80&type=Agency")["things"]
    assert [one["name"] for one in things] == ["武汉市数据局"]
    quotes = client.told("GET", f"/api/sentences?thing={things[0]['id']}")["facts"]
    assert "市数据局" in quotes[0]["quote"]
    one = asked["questions"][0]
    assert client.told("GET", f"/api/question?id={one['id']}") == one


def test_answers_undo_and_apply(client: Client) -> None:
    question = client.told("GET", "/api/questions?kind=LEAD_UNIT")["questions"][0]
    told = client.told("POST", "/api/judge", {"question": question["id"], "answer": "right", "by": "王芳"})
    assert told["changed"][0]["answered"]["by"] == "王芳"
    assert told["answered"] == 1
    left = client.told("GET", "/api/questions?kind=LEAD_UNIT&left=1")["questions"]
    assert question["id"] not in [one["id"] for one in left]
    changed = client.told("POST", "/api/change", {"thing": question["tail"]["id"], "property": "name", "value": "新名"})
    assert changed["subjects"] == [question["tail"]["id"]]
    assert client.told("POST", "/api/undo", {})["subjects"] == [question["tail"]["id"]]
    assert client.told("POST", "/api/undo", {"by": "王芳"})["changed"][0]["answered"] is None
    assert client.told("POST", "/api/apply", {})["edges"] > 0


def test_two_names_are_a_question_once_somebody_has_asked(client: Client) -> None:
    bodies = client.told("GET", "/api/things?words=%E6%AD%A6%E6%B1%89%E5%B8%82&type=Agency")["things"]
    id_ = "|".join(sorted(one["id"] for one in bodies[:2]))
    told = client.told("POST", "/api/judge", {"question": id_, "answer": "different"})
    assert told["changed"][0]["kind"] == "pair"
    for order in ("gain", "text"):
        pairs = client.told("GET", f"/api/questions?kind=pairs&order={order}")["questions"]
        assert [one["answered"]["verdict"] for one in pairs] == ["different"]


def test_a_mistake_of_a_rule_is_one_line_and_the_page_goes_on(
    client: Client, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*given: object) -> None:
        raise IndexError("九")

    monkeypatch.setattr(client.server._server.reviewer, "paths", fails)
    document = next(iter(client.server._server.reviewer.sources))
    with pytest.raises(http.client.RemoteDisconnected):
        client.send("GET", f"/api/passage?document={document}&at=0")
    assert client.told("GET", "/api/questions")["all"] > 0
    assert "the page could not be answered (IndexError: 九)" in capfd.readouterr().err
