"""Reports as pages: one file, nothing from elsewhere, every link leads somewhere, no word runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from kg.report.content import Report
from kg.report.writers.html import write
from tests.kg.payloads import PAYLOADS
from tests.kg.report.writers.files import hostile, whole


@pytest.fixture(scope="module")
def page() -> Any:
    return html.fromstring(write(whole()))


def test_all_that_a_report_holds_stands_there(page: Any) -> None:
    assert [heading.text_content() for heading in page.iter("h2", "h3")] == [
        "概况",
        "数据",
        "说明",
        "附录　引文",
        "引文组",
    ]
    rows = [
        [cell.text_content().strip() for cell in row.iter("th", "td")] for row in page.xpath("//div[@id='table-1']//tr")
    ]
    assert rows[0] == ["单位", "任务数", "占比", "出处"]
    assert rows[1] == ["天津市教育委员会", "3", "75.0%", "1 2"]
    assert len(rows) == 4  # a screen shows what paper cuts
    assert page.xpath("//figure//*[local-name()='svg']") and page.xpath("//strong[.='市教委']")


def test_the_matrix_has_a_mark_for_each_role(page: Any) -> None:
    rows = [
        [cell.text_content() for cell in row.iter("td")] for row in page.xpath("//table[@class='matrix']//tbody/tr")
    ]
    assert rows == [["一", "办学校", "牵", ""], ["二", "建平台", "配", "责"]]


def test_every_link_leads_somewhere_in_the_file(page: Any) -> None:
    places = page.xpath("//@id")
    assert len(places) == len(set(places))
    assert {link.lstrip("#") for link in page.xpath("//a/@href")} <= set(places)


def test_it_holds_no_script_and_asks_for_nothing(page: Any) -> None:
    assert page.xpath("//script | //iframe | //object | //img | //form") == []
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//link/@href") == ["data:,"]
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_it_is_made_to_be_printed() -> None:
    assert re.search(r"@page\{size:A4.*@media print", write(whole()).decode(), re.DOTALL)


def test_hostile_words_make_no_element() -> None:
    plainly, attacked = html.fromstring(write(whole())), html.fromstring(write(hostile(list(PAYLOADS))))
    assert {element.tag for element in attacked.iter()} <= {element.tag for element in plainly.iter()}
    assert {str(name) for element in attacked.iter() for name in element.attrib} <= {
        str(name) for element in plainly.iter() for name in element.attrib
    }


def test_an_empty_report() -> None:
    assert "空" in html.fromstring(write(Report("x", "空", "", ()))).text_content()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        opened = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def _visit(browser: Any, path: Path) -> tuple[Any, list[str], list[str]]:
    """The page, what it complained of, and what it asked for."""
    page, complaints, requests = browser.new_page(), [], []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(200)
    return page, complaints, requests


@pytest.mark.chromium
@pytest.mark.parametrize("which", ["whole", "hostile"])
def test_in_a_real_browser_nothing_runs_and_nothing_leaves(which: str, browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(write(whole() if which == "whole" else hostile(list(PAYLOADS))))
    page, complaints, requests = _visit(browser, path)
    assert page.evaluate("window.ran") is None
    assert complaints == []
    assert [url for url in requests if url != path.as_uri() and not url.startswith("data:")] == []
    page.click("a[href='#quote-1'] >> nth=0")
    assert page.url.endswith("#quote-1")
    page.close()
