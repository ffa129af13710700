"""Words that several rules use in messages and fixes: names in their cases, places in a text."""

from __future__ import annotations

from designer.checks.finding import Fix
from designer.checks.rule import Look
from designer.edits.clients import declare_client
from designer.edits.missions import write_mission
from designer.edits.participants import teach_alias
from designer.i18n import Language, Text
from designer.language.declension.cases import Case, Kind, decline, in_sentence
from designer.language.reading import Span
from designer.model.organization import Organization
from designer.model.participants import Participant, Position


def words_at(look: Look, span: Span | None) -> str:
    """Return the words of the mission at a span."""
    text = look.performer.mission if look.performer else ""
    return text[span[0] : span[1]] if span else ""


def name_forms(participant: Participant, language: Language) -> dict[str, str]:
    """Return a participant's name inside a sentence by case, the user's own forms first."""
    if participant.abbreviations:
        called = participant.abbreviations[0]
        return {case.value: called for case in Case}
    name = in_sentence(participant.name)
    if language == "en":
        return {"nomn": participant.name}
    kind: Kind = "position" if isinstance(participant, Position) else "unit"
    return {**{case.value: decline(name, kind, case) for case in Case}, **participant.forms}


def declare_fix(look: Look, client: str) -> Fix:
    """Offer to draw the arrow from the performer that is looked at to a client."""
    supplier = look.id

    def edit(organization: Organization) -> None:
        declare_client(organization, supplier, client)

    participant = look.organization.need(Participant, client)
    label = Text(
        ru=f"Провести стрелку: клиент {look.name_of(client)}",
        en=f"Draw the arrow: client {participant.name}",
    )
    return Fix(id=f"declare:{client}", label=label, edit=edit)


def arrow_fix(look: Look, supplier: str, client: str) -> Fix:
    """Offer to draw an arrow between any two."""

    def edit(organization: Organization) -> None:
        declare_client(organization, supplier, client)

    label = Text(ru="Провести стрелку: {supplier} → {client}", en="Draw the arrow: {supplier} → {client}").format(
        supplier=look.name_of(supplier), client=look.name_of(client)
    )
    return Fix(id=f"arrow:{supplier}:{client}", label=label, edit=edit)


def alias_fix(look: Look, client: str, words: str) -> Fix:
    """Offer to remember that these words stand for a client, in the form in which a dictionary has them."""
    from designer.language.dictionary_form import dictionary_form

    words = dictionary_form(words, look.reading.language)

    def edit(organization: Organization) -> None:
        teach_alias(organization, client, words)

    name = look.name_of(client)
    label = Text(ru="Да, «{words}» — это {name}", en="Yes, “{words}” is {name}").format(words=words, name=name)
    return Fix(id=f"alias:{client}", label=label, edit=edit)


def rewrite_fix(look: Look, id: str, label: Text, mission: str) -> Fix:
    """Offer another wording of the mission."""
    performer = look.id

    def edit(organization: Organization) -> None:
        write_mission(organization, performer, mission)

    return Fix(id=id, label=label, edit=edit)
