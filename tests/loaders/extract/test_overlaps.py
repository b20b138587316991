"""Which of two overlapping mentions stands."""

from __future__ import annotations

from loaders.document import Span
from loaders.extract.overlaps import settle
from loaders.mention import Mention

TEXT = "中国（广西）自由贸易试验区钦州港片区"


def mention(type_: str, start: int, end: int, rule: str = "test", name: str | None = None) -> Mention:
    words = TEXT[start:end]
    return Mention(type_, name or words, Span(start, end, words), 0, rule)


def test_the_longer_name_hides_what_it_holds() -> None:
    park, inner, firm = mention("Park", 0, 18), mention("Park", 0, 13), mention("Enterprise", 3, 5)
    assert settle([inner, firm, park]) == (park,)


def test_a_place_in_a_park_stands_but_in_a_platform_it_does_not() -> None:
    park, place = mention("Park", 0, 18), mention("Place", 3, 5)
    assert settle([place, park]) == (park, place)
    platform = mention("Platform", 0, 18)
    assert settle([place, platform]) == (platform,)


def test_a_place_that_is_the_whole_park_is_the_park() -> None:
    park, place = mention("Park", 0, 18), mention("Place", 0, 18)
    assert settle([place, park]) == (park,)


def test_one_string_may_name_several_sites_but_not_the_same_twice() -> None:
    sites = [mention("Platform", 0, 18, name=name) for name in ("甲", "乙", "甲")]
    assert [one.name for one in settle(sites)] == ["乙", "甲"]


def test_an_agency_hides_an_organization_of_the_same_words() -> None:
    agency, body = mention("Agency", 0, 5), mention("Organization", 0, 5)
    assert settle([body, agency]) == (agency,)


def test_a_place_that_acts_is_a_place_too() -> None:
    agency, place = mention("Agency", 0, 5), mention("Place", 0, 5)
    assert settle([place, agency]) == (agency, place)
    assert settle([mention("Place", 0, 3), agency]) == (agency,)


def test_what_the_text_says_beats_the_head() -> None:
    told, head = mention("Project", 0, 18, "projects.list"), mention("Platform", 0, 18)
    assert settle([head, told]) == (told,)


def test_names_that_only_touch_both_stand() -> None:
    first, second = mention("Park", 0, 6), mention("Park", 6, 18)
    assert settle([second, first]) == (first, second)
