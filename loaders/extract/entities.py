"""All named things of a part but agencies: every finder over one scan, and what overlaps settled."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from loaders.document import Document, Part
from loaders.extract.defined import find_defined, without_misread
from loaders.extract.elided import leaves_its_body
from loaders.extract.enterprises import find_enterprises
from loaders.extract.industries import find_industries
from loaders.extract.organizations import find_organizations
from loaders.extract.overlaps import settle
from loaders.extract.own_place import find_own_place
from loaders.extract.owned import part_owned
from loaders.extract.parks import find_parks
from loaders.extract.peers import find_peers
from loaders.extract.places import find_places
from loaders.extract.platforms import find_platforms
from loaders.extract.policies import find_policies
from loaders.extract.projects import find_projects
from loaders.extract.scan import scan
from loaders.extract.sound import sound
from loaders.extract.stages import without_stages
from loaders.extract.tabled import find_tabled
from loaders.extract.undertaken import find_undertaken
from loaders.extract.works import find_shared
from loaders.mention import Definition, Mention
from loaders.ranges import Range

FINDERS = (
    find_policies,
    find_shared,
    find_parks,
    find_platforms,
    find_projects,
    find_organizations,
    find_enterprises,
    find_places,
    find_industries,
)


def find_entities(
    document: Document, part: Part, agencies: Iterable[Mention] = (), definitions: Iterable[Definition] = ()
) -> tuple[Mention, ...]:
    """The named things of a part in text order, also by their declared short names; an agency's name hides its own."""
    agencies, definitions = tuple(agencies), tuple(definitions)
    known = frozenset(id(agency) for agency in agencies)
    found, mentions = scan(document, part), list(agencies)
    for finder in FINDERS:
        mentions.extend(part_owned(sound(finder(document, part, found), found)))
    mentions.extend(find_tabled(part, found))
    mentions = [*without_misread(mentions, definitions)]
    mentions.extend(find_defined(found, mentions, definitions))
    settled = settle(without_stages(found, mentions))
    if undertaken := sound(find_undertaken(found, settled), found):
        settled = settle((*settled, *undertaken))
    if peers := sound(find_peers(found, settled), found):
        settled = settle((*settled, *peers))
    acting = {(one.span.start, one.span.end) for one in agencies if one.name != one.span.text}
    standing = [one for one in settled if id(one) not in known and not _leaves_its_body(document.text, one, acting)]
    return (*standing, *find_own_place(part, found, standing))


def _leaves_its_body(text: str, one: Mention, acting: Collection[Range]) -> bool:
    """Whether a place is only the first word of a body that a list leaves to its last member."""
    within = (one.span.start, one.span.end)
    return one.type == "Place" and within in acting and leaves_its_body(text, one.span.end)
