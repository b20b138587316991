"""The review in a real Chromium: by keys, undone, after a restart, in the graph; no other page acts, and no name."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from kg.ledger import FileState
from kg.model import Entity, Evidence, Facts, Relation, relation_id, stable_id
from kg.pipeline import Workspace, build
from kg.pipeline.workspace import graph_of
from kg.resolve import Verdict
from kg.review.reviewer import Reviewer
from kg.review.server import ReviewServer
from tests.kg.payloads import PAYLOADS

pytestmark = pytest.mark.chromium


class Opened:
    """A review page with everything that it complained of."""

    def __init__(self, browser: Any, server: ReviewServer) -> None:
        self.context = browser.new_context(viewport={"width": 1400, "height": 900})
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.complaints: list[str] = []
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        self.page.goto(server.link)
        self.page.wait_for_selector("body[data-ready]")

    def answered(self) -> int:
        """How many questions the page says are answered."""
        words = self.page.inner_text("#progress")
        return int(words.split("/")[0].removeprefix("已判"))

    def press(self, key: str, answered: int) -> None:
        """Press a key and wait until so many are answered and the next can be."""
        self.page.keyboard.press(key)
        self.page.wait_for_selector(f"#progress:has-text('已判 {answered} /')")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def _verdicts(reviewer: Reviewer) -> list[Verdict]:
    answers = (reviewer.standing.answered(id_) for id_ in reviewer.asked)
    return [answered.verdict for answered in answers if answered]


def _graph_facts(workspace: Workspace) -> set[str]:
    with workspace.existing_ledger() as ledger:
        return set(graph_of(ledger).relations)


def test_twenty_judgements_by_keys_undo_restart_and_build(
    browser: Any, workspace: Workspace, artefacts: Path, built: Workspace
) -> None:
    before = _graph_facts(workspace)
    first = Reviewer(workspace, "李明")
    with ReviewServer(first) as server:
        opened = Opened(browser, server)
        opened.page.wait_for_selector("#text:not(.waiting) .now")
        opened.page.screenshot(path=artefacts / "review.png")
        for number, key in enumerate("rraraararaaraaraaraar"[:20], 1):
            opened.press(key, number)
        opened.press("u", 19)
        opened.press("r", 20)
        opened.press("u", 19)
        opened.press("a", 20)
        opened.page.wait_for_selector("#text:not(.waiting) .now")
        opened.page.screenshot(path=artefacts / "review-20.png")
        assert opened.complaints == []
        opened.context.close()
    wrong = {id_ for id_ in first.asked if (one := first.standing.answered(id_)) and one.verdict is Verdict.WRONG}
    second = Reviewer(workspace, "王芳")  # another process, another day
    assert _verdicts(second) == _verdicts(first)
    assert len(_verdicts(second)) == 20
    with ReviewServer(second) as server:
        opened = Opened(browser, server)
        assert opened.answered() == 20
        opened.context.close()
    build([built.folder.parent / "papers"], workspace, quiet=True)
    assert _graph_facts(workspace) == before - wrong
    with workspace.store() as store:
        checked = store.run("MATCH ()-[r]->() WHERE r.checked STARTS WITH '2' RETURN count(r) AS n", {})
        assert [row["n"] for row in checked] == [20 - len(wrong)]


def test_a_correction_a_merge_and_apply_by_keys(browser: Any, workspace: Workspace, artefacts: Path) -> None:
    reviewer = Reviewer(workspace, "李明")
    with ReviewServer(reviewer) as server:
        opened = Opened(browser, server)
        page = opened.page
        page.select_option("#kind", "LEAD_UNIT")
        page.wait_for_selector("#card p:has-text('牵头单位')")
        page.keyboard.press("c")
        page.select_option("#form select", "COOPERATING_UNIT")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("市财政局")
        page.wait_for_selector("#form li:has-text('武汉市财政局')")
        page.screenshot(path=artefacts / "review-correct.png")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.wait_for_selector("#list .tag.correct")
        page.keyboard.press("m")
        page.keyboard.press("Tab")
        page.keyboard.insert_text("市医保局")
        page.wait_for_selector("#form li.at")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        page.wait_for_selector("#form", state="hidden")
        page.wait_for_selector("#progress:has-text('已判 2 /')")
        page.keyboard.press("?")
        page.wait_for_selector("#keys[open]")
        page.screenshot(path=artefacts / "review-keys.png")
        page.keyboard.press("Escape")
        page.keyboard.press("g")
        page.wait_for_selector("#message:has-text('图谱已更新')")
        assert opened.complaints == []
        opened.context.close()
    said = [one for _, one in reviewer.standing.all]
    assert [(one.verdict, one.property) for one in said[:3]] == [
        (Verdict.RIGHT, ""),
        (Verdict.CORRECT, "tail"),
        (Verdict.CORRECT, "type"),
    ]
    assert reviewer.things[said[1].value].name == "武汉市财政局"
    assert said[3].verdict is Verdict.SAME


_SHOWN = """() => {
  const quote = [...document.querySelectorAll("#text .now")].map(one => one.innerText).join("");
  const shown = document.querySelector("#card blockquote").innerText;
  return quote && document.querySelector("#text .m.end") && shown.includes(quote);
}"""


def test_the_text_shows_the_sentence_and_a_click_on_another_goes_there(browser: Any, workspace: Workspace) -> None:
    from playwright.sync_api import expect

    with ReviewServer(Reviewer(workspace, "李明")) as server:
        opened = Opened(browser, server)
        page = opened.page
        page.select_option("#kind", "LEAD_UNIT")
        expect(page.locator("#card blockquote")).to_contain_text("牵头单位")  # the card of the kind asked for
        page.wait_for_function(_SHOWN)  # the text comes a moment after it
        quote = "".join(page.locator("#text .now").all_inner_texts())
        assert quote and quote in page.inner_text("#card blockquote")
        page.locator("#text .f:not(.now)").first.click()
        expect(page.locator("#card blockquote")).not_to_have_text(quote)
        page.keyboard.press("j")
        page.keyboard.press("k")
        opened.context.close()


class _Evil(BaseHTTPRequestHandler):
    """A page of another site that tries to judge, by every means that a page has."""

    def do_GET(self) -> None:
        """The page; its target is in the query."""
        target = self.path.partition("?")[2]
        content = _EVIL.replace("TARGET", target).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


_EVIL = """<!doctype html><iframe name=sink></iframe>
<form id=f action="TARGET/api/undo" method=post enctype="text/plain" target=sink>
<input name='{"by":"' value='"}'></form>
<script>
window.read = [];
const own = {method: 'POST', credentials: 'include', body: '{}'};
const headers = {'Content-Type': 'application/json', 'X-Review-Secret': 'x'};
const script = (yes, no) => {
  const made = document.createElement('script');
  Object.assign(made, {src: 'TARGET/main.js', onload: () => yes('ran'), onerror: no});
  document.head.append(made);
};
const tries = [
  () => fetch('TARGET/api/session', {credentials: 'include'}).then(r => r.text()),
  () => fetch('TARGET/api/undo', {...own, mode: 'no-cors'}).then(r => r.type + r.status),
  () => fetch('TARGET/api/undo', {...own, headers}).then(r => r.text()),
  () => new Promise(script),
];
document.getElementById('f').submit();
Promise.allSettled(tries.map(one => one())).then(all => {
  window.read = all.map(one => one.value || 'refused');
  window.done = true;
});
</script>"""


def test_a_page_of_another_site_can_neither_read_nor_judge(browser: Any, workspace: Workspace) -> None:
    reviewer = Reviewer(workspace, "李明")
    evil = ThreadingHTTPServer(("127.0.0.1", 0), _Evil)
    Thread(target=evil.serve_forever, daemon=True).start()
    with ReviewServer(reviewer) as server:
        opened = Opened(browser, server)  # the session's cookie is in the browser now
        opened.press("r", 1)
        other = opened.context.new_page()
        for host in ("127.0.0.1", "localhost"):  # the second is another site to the browser
            other.goto(f"http://{host}:{evil.server_port}/?http://127.0.0.1:{server.port}")
            other.wait_for_function("window.done")
            assert set(other.evaluate("window.read")) <= {"refused", "opaque0"}
        other.wait_for_timeout(200)
        assert len(_verdicts(reviewer)) == 1
        opened.context.close()
    evil.shutdown()
    evil.server_close()


def _hostile(workspace: Workspace) -> None:
    """A ledger whose every word is a payload."""
    for number, words in enumerate(PAYLOADS):
        task = Entity(stable_id("Task", str(number)), "Task", f"任务{number}{words}", (words,), {"text": words})
        body = Entity(stable_id("Agency", words), "Agency", words, (f"{words}局",), {"place": words})
        said = Evidence(f"d{number}", f"{words}.txt", 1, words, f"r.{words}", 0.5, 0, 0, 4)
        led = Relation(
            relation_id("LEAD_UNIT", task.id, body.id), "LEAD_UNIT", task.id, body.id, (said,), {"deadline": words}
        )
        source = Entity(f"d{number}", "Document", f"{words}.txt", (), {"source": f"{words}.txt"})
        facts = Facts(f"d{number}", f"{words}.txt", "text", (), (task, body, source), (led,))
        with workspace.ledger() as ledger, ledger.transaction():
            ledger.replace(f"/nowhere/{number}", FileState("", ""), [facts])


def test_no_name_runs(browser: Any, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "kg-data")
    _hostile(workspace)
    with ReviewServer(Reviewer(workspace, PAYLOADS[0])) as server:
        opened = Opened(browser, server)
        page = opened.page
        for number in range(len(PAYLOADS)):
            page.keyboard.press("j")
            page.wait_for_selector(f"#list li:nth-child({min(number + 2, len(PAYLOADS))}).at")
        page.keyboard.press("c")
        page.fill("#form input", "script")
        page.wait_for_selector("#form li")
        page.keyboard.press("Escape")
        page.press("body", "a")
        page.select_option("#order", "text")
        page.wait_for_timeout(300)
        assert page.evaluate("window.ran") is None
        assert page.locator("main :is(img, script, svg, iframe, style, link, object, embed, video)").count() == 0
        assert opened.complaints == []
        opened.context.close()
