"""Puts a mission together from what each client is helped to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.i18n import Language
from designer.language.declension.cases import Case, Kind, decline, in_sentence, is_cyrillic
from designer.language.english.titles import in_sentence_en
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit


def helped(participant: Participant, language: Language) -> str:
    """Return whom a mission names: the abbreviation if there is one, else the name, in the dative where it has one."""
    if participant.abbreviations:
        return participant.abbreviations[0]
    if language == "en":
        return english_name(participant)
    kind: Kind = "position" if isinstance(participant, Position) else "unit"
    return participant.forms.get(Case.DATV.value) or decline(in_sentence(participant.name), kind, Case.DATV)


def english_name(participant: Participant) -> str:
    """Return an English name inside a sentence, as `in_sentence_en` does; Russian words stay as they are."""
    name = participant.name
    if is_cyrillic(name):
        return name
    if isinstance(participant, Position):
        return in_sentence_en(name, "position")
    return in_sentence_en(name, "unit" if isinstance(participant, Unit) else "people")


def opening(participant: Participant, language: Language) -> str:
    """Return how the statement about one client begins: "Помогать цеху"."""
    return f"{'Помогать' if language == 'ru' else 'Help'} {helped(participant, language)}"


def compose_mission(
    organization: Organization, clients: Sequence[str], actions: Mapping[str, str], language: Language
) -> str:
    """Return a mission that helps each client to do its own thing; clients without an action are left out.

    KeyError for a client that is not in the model.
    """
    said = [(organization.need(Participant, id), _clean(actions.get(id, ""))) for id in clients]
    said = [(client, action) for client, action in said if action]
    if not said:
        return ""
    if language == "en":
        return " ".join(f"{opening(client, language)} {action}." for client, action in said)
    first, *others = said
    text = f"{opening(first[0], language)} {first[1]}"
    for number, (client, action) in enumerate(others, 1):
        joint = ", а" if number == len(others) else ","
        text += f"{joint} {helped(client, language)}\u00a0— {action}"
    return text + "."


def _clean(action: str) -> str:
    words = " ".join(action.split()).strip(" .;")
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
