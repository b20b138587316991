"""Neo4j Browser on a real server in a real Chromium: the guide opens, its scenes draw, the favourites import."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.pages.browser import scenes
from kg.ask.pages.bundle import browser_files, served
from kg.ontology import ontology
from kg.server import Address
from kg.server.pages import PageServer
from kg.store.neo4j import Neo4jStore
from tests.conftest import empty_neo4j
from tests.queries.graphs import graph

SCENERY = """
Policy 津方案 | place=天津市
Target 基站|5 万个|2025 | indicator=基站
Task 建港口 > PART_OF > Policy 津方案
Task 建港口 > LEAD_UNIT > Agency 天津市交通运输委员会
Task 建港口 > COOPERATING_UNIT > Agency 天津海关
Task 建港口 > SUPPORTS > Park 天津港保税区
Task 建港口 > PROMOTES > Industry 航运
Task 建港口 > SETS_TARGET > Target 基站|5 万个|2025
Park 天津港保税区 > LOCATED_IN > Place 天津市
Policy 津方案 > ISSUED_BY > Agency 天津市人民政府
Policy 津方案 > ISSUED_BY > Agency 天津市交通运输委员会
Policy 津方案 > BASED_ON > Policy 国家纲要
"""
SECOND = 1000  # milliseconds

pytestmark = [pytest.mark.neo4j, pytest.mark.chromium]


@pytest.fixture(scope="module")
def loaded(neo4j_server: Address) -> Iterator[Neo4jStore]:
    empty_neo4j(neo4j_server)
    with Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as store:
        store.load(graph(SCENERY))
        yield store


@pytest.fixture(scope="module")
def guided(
    chromium: str, loaded: Neo4jStore, neo4j_server: Address, neo4j_browser: str
) -> Iterator[tuple[Any, PageServer]]:
    """Neo4j Browser, connected, with the guide open and the style applied."""
    from playwright.sync_api import sync_playwright

    with PageServer(served(browser_files())) as pages, sync_playwright() as player:
        opened = player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = opened.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(60 * SECOND)
        page.goto(f"{neo4j_browser}?cmd=play&arg={pages.address('guide.html')}")
        page.select_option('[data-testid="bolt-scheme-select"]', "bolt://")
        page.fill('[data-testid="boltaddress"]', neo4j_server.uri.removeprefix("bolt://"))
        page.fill('[data-testid="username"]', neo4j_server.user)
        page.fill('[data-testid="password"]', neo4j_server.password)
        page.click('[data-testid="connect"]')
        page.wait_for_selector("text=You are connected")
        page.click('[data-testid="activeEditor"]')
        page.keyboard.insert_text(f":style {pages.address('style.grass')}")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector("text=diameter: 70px")
        yield page, pages
        opened.close()


def test_the_guide_opens_and_every_scene_draws_its_graph(guided: tuple[Any, PageServer], artefacts: Path) -> None:
    page, _ = guided
    colours = {kind.colour.lower() for kind in ontology().types.values()}
    for number, scene in enumerate(scenes(), 1):
        page.locator('[data-testid="nextSlide"]').last.click()
        page.locator("pre.runnable:visible").first.click()
        frames = page.locator('[data-testid="frame"]').count()
        page.click('[data-testid="editor-Run"]')
        page.wait_for_function(
            "n => document.querySelectorAll('[data-testid=\"frame\"]').length > n && "
            "document.querySelector('[data-testid=\"frame\"]').querySelectorAll('svg g.node').length > 1",
            arg=frames,
        )
        drawn = page.locator('[data-testid="frame"]').first.locator("svg g.node circle.b-outline")
        fills = {str(circle.get_attribute("fill")).lower() for circle in drawn.all()}
        assert fills <= colours, (scene.query.id, fills)
        page.screenshot(path=artefacts / f"scene-{number:02}.png")


def test_the_favourites_import(guided: tuple[Any, PageServer]) -> None:
    page, _ = guided
    archive = base64.b64encode(served(browser_files())["favourites.zip"]).decode()
    page.evaluate(_DROP, archive)
    page.click('[data-testid="navigationFavorites"]')
    page.click("text=policy-kg")
    for scene in scenes():
        page.wait_for_selector(f"text={scene.query.zh}")


# What happens when a person drags the archive into the window and lets it go.
_DROP = """archive => {
  const bytes = Uint8Array.from(atob(archive), c => c.charCodeAt(0));
  const held = new DataTransfer();
  held.items.add(new File([bytes], 'favourites.zip', {type: 'application/zip'}));
  const target = document.querySelector('.filedrop');
  for (const kind of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: held}));
}"""
