"""Who has to sign a document, who signs for somebody that is away, and who has not signed yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from designer.documents.anchored import read_anchor
from designer.edits.documents import find_signature
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Position
from designer.model.register import IssuedDocument, Sheet

SHEETS: Final = {
    Sheet.AGREEMENT: Text(ru="согласование", en="agreement"),
    Sheet.ACKNOWLEDGEMENT: Text(ru="ознакомление", en="acknowledgement"),
}
_COLLECTIONS: Final = {"agreeing": Sheet.AGREEMENT, "readers": Sheet.ACKNOWLEDGEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One line of a sheet: the post and person, who signs instead, and when it was signed (empty: not yet)."""

    sheet: Sheet
    line: str
    post: str
    person: str
    substitute: str = ""
    signed_on: str = ""
    remark: str = ""

    @property
    def text(self) -> Text:
        """The line in words, the substitute where there is one."""
        who = ", ".join(filter(None, (self.post, self.person)))
        if not self.substitute:
            return Text(ru=who, en=who)
        return Text(ru=f"{self.substitute} (за: {who})", en=f"{self.substitute} (for: {who})")

    def as_json(self) -> dict[str, Any]:
        """Return the line for scripts."""
        return {
            "sheet": self.sheet.value,
            "post": self.post,
            "person": self.person or None,
            "substitute": self.substitute or None,
        }


def signers(organization: Organization, document: IssuedDocument) -> tuple[Signer, ...]:
    """Return the lines of the sheets as they were issued, with what was noted on them since."""
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for anchor, text in document.fields.items():
        at = read_anchor(anchor)
        collection = at.field.partition(".")[0]
        if collection in _COLLECTIONS and at.items:
            rows.setdefault((collection, at.item), {})[at.last] = text
    found: list[Signer] = []
    for (collection, line), cells in rows.items():
        sheet = _COLLECTIONS[collection]
        if not cells.get("post") and not cells.get("person"):
            continue
        known = find_signature(organization, document.id, sheet, line)
        substitute = organization.get(Position, known.substitute) if known is not None else None
        found.append(
            Signer(
                sheet=sheet,
                line=line,
                post=cells.get("post", ""),
                person=cells.get("person", ""),
                substitute=substitute.name if substitute is not None else "",
                signed_on=known.date if known is not None else "",
                remark=known.remark if known is not None else "",
            )
        )
    return tuple(found)
