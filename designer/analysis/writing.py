"""Helps to write a mission: completes names of clients, and sets the clients' own missions beside it."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.naming import PARTICIPANTS, NameIndex, names_of
from designer.analysis.reading import known_name, read_mission, surroundings
from designer.i18n import Language
from designer.language.completions import Completion, completions
from designer.language.reading import Surroundings
from designer.model.organization import Organization
from designer.model.participants import Participant


def complete(
    organization: Organization, names: NameIndex, id: str, text: str, caret: int, language: Language, most: int = 12
) -> list[Completion]:
    """Return names of participants for the place of the caret in a draft, each in its case.

    Declared clients come first; then others one of whose words the letters before the caret begin.
    """
    around = surroundings(organization, names, id, text)
    typed = text[:caret].split()[-1].lower() if text[:caret].strip() and not text[:caret][-1].isspace() else ""
    keys = {known.key for known in around.clients} | {id}
    near = names.beginning_with(typed) - keys if len(typed) > 1 else set[str]()
    named = [p for kind in PARTICIPANTS for p in organization.all(kind) if p.id in near] if near else []
    beginning = [p for p in named if _has_word(p, typed)]
    wider = Surroundings(
        unit_name=around.unit_name,
        clients=around.clients,
        others=tuple(known_name(organization, p) for p in beginning[: most * 2]),
    )
    around_here = [organization.get(Participant, known.key) for known in (*wider.clients, *wider.others)]
    forms = {p.id: p.forms for p in around_here if p is not None and p.forms}
    return completions(text, caret, wider, language, forms, most)


def _has_word(participant: Participant, typed: str) -> bool:
    """Whether a word of a name begins as the letters do; the last two are left out, for they may be an ending."""
    start = typed if len(typed) < 5 else typed[:-2]
    return any(word.startswith(start) for name in names_of(participant) for word in name.lower().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A declared client with its own mission, against which "what do we help them to do?" is read."""

    client: str
    """Id of the client; for a group there is one entry for each of its members."""
    name: str
    mission: str
    is_served: bool
    """Whether the mission that is written surely serves the client."""


def missions_beside(organization: Organization, names: NameIndex, id: str, text: str) -> list[Beside]:
    """Return the declared clients of a performer with their own missions, in the order of the arrows.

    ``text`` is the mission as it stands in the editor. External clients have no mission of their own: "".
    KeyError for a stranger.
    """
    around = surroundings(organization, names, id, text)
    served = read_mission(text, around).served
    found = []
    for known in around.clients:
        members = [m for key in known.members if (m := organization.get(Participant, key)) is not None]
        for one in members or [organization.need(Participant, known.key)]:
            found.append(
                Beside(
                    client=one.id,
                    name=one.name,
                    mission=getattr(one, "mission", ""),
                    is_served=known.key in served,
                )
            )
    return found
