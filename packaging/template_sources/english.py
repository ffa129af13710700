"""What the shipped English templates share: a look of their own."""

from __future__ import annotations

from designer.word.build import (
    ENGLISH,
    Block,
    Inline,
    Page,
    Row,
    bullet,
    cell,
    document,
    each,
    field,
    page_number,
    paragraph,
    picture,
    row,
    table,
    text,
    title,
    unless,
    when,
)

PAGE = Page(left=20, right=20, top=20, bottom=20)
EMPTY_ROWS = 3


def heading(words: str, *, page_break_before: bool = False) -> Block:
    return paragraph(words, style="HeadingPlain", keep_next=True, page_break_before=page_break_before)


def intro(*inline: str) -> Block:
    return paragraph(*inline, keep_next=True, before=8, after=3)


def rows(collection: str, *names: str) -> Row:
    return each(collection, row(*(field(f"x.{name}") for name in names)))


def empty(columns: int) -> list[Row]:
    return [row(*("" for _ in range(columns)), height=9) for _ in range(EMPTY_ROWS)]


def fact(label: str, *inline: str) -> Row:
    return row(cell(text(label, bold=True), shade="EEF2F7"), cell(*inline))


def head(kind: str) -> list[Block]:
    return [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title(kind), paragraph(field("name", "name", bold=True, size=13), after=10)),
    ]


def purpose(words: str) -> list[Block]:
    return [heading(words), paragraph(field("mission"))]


def clients() -> list[Block]:
    return [
        heading("Clients"),
        when("internal_clients", paragraph("Internal clients: ", field("internal_clients"), ".", after=2)),
        when("external_clients", paragraph("External clients: ", field("external_clients"), ".", after=2)),
        when(
            "surroundings",
            paragraph(picture("surroundings", "picture"), style="Centred", keep_next=True, before=8),
            paragraph("Figure 1. Suppliers and clients; an arrow points at the client", style="Caption"),
        ),
        abbreviations(),
    ]


def work(words: str) -> list[Block]:
    responsible = when("x.responsible", text(" ("), field("x.responsible"), text(")"))
    return [
        heading(words),
        each(
            "work",
            paragraph(field("x.client", "For whom:", bold=True), keep_next=True, before=4, after=2),
            each("x.items", bullet(field("x.text"), responsible)),
        ),
        limits(),
    ]


def limits() -> Block:
    """What is out of scope."""
    return when(
        "limits",
        paragraph(text("Out of scope:", bold=True), keep_next=True, before=4, after=2),
        each("limits", bullet(field("x.text"))),
    )


def rights(who: Inline | str) -> list[Block]:
    return [
        heading("Authority"),
        paragraph(who, " may:", keep_next=True, after=2),
        when("rights", each("rights", bullet(field("x.text")))),
        bullet("Ask other departments for the information and documents needed for the work"),
        bullet("Return requests that do not follow the agreed procedure, giving the reason"),
        bullet("Propose improvements to the work and to internal service"),
    ]


def service() -> list[Block]:
    return [
        heading("Services and terms"),
        intro("Services to clients:"),
        table(
            ("Client", "Service", "Result", "Deadline"),
            (42, 46, 46, 36),
            rows("clients", "name", "service", "result", "deadline"),
        ),
        when(
            "requests",
            intro("How clients ask for a service:"),
            table(
                ("Client", "How to ask", "What to tell", "When"),
                (42, 50, 43, 35),
                rows("requests", "name", "how", "information", "notice"),
            ),
        ),
        when(
            "conditions",
            intro("Service conditions:"),
            table(
                ("Client", "Kind", "Condition", "Acceptable level"),
                (42, 32, 58, 38),
                rows("conditions", "name", "kind", "text", "level"),
            ),
        ),
        when("strategies", each("strategies", paragraph(field("x.text"), before=6))),
        when(
            "suppliers",
            intro("Services received from internal suppliers:"),
            table(
                ("Supplier", "Service", "Result", "Deadline", "How to ask"),
                (36, 36, 36, 29, 33),
                rows("suppliers", "name", "service", "result", "deadline", "request"),
            ),
        ),
        when(
            "disputes",
            intro(
                "A dispute between supplier and client is settled by what the client needs for its main work. "
                "Where the two do not agree, it is decided by:"
            ),
            table(
                ("Other side", "First", "In the end"),
                (60, 60, 50),
                rows("disputes", "name", "steps", "last"),
            ),
        ),
    ]


def measures() -> list[Block]:
    return [
        heading("Measures"),
        table(
            ("Client", "Measure", "Target", "Source"),
            (42, 55, 35, 38),
            rows("measures", "name", "measure", "target", "source"),
        ),
    ]


def abbreviations() -> Block:
    return when(
        "abbreviations",
        paragraph(text("Abbreviations: ", italic=True), field("abbreviations"), ".", before=8),
    )


def approval() -> list[Block]:
    return [
        heading("Approval", page_break_before=True),
        table(
            ("Post", "Name", "Signature", "Date", "Comments"),
            (48, 42, 30, 22, 28),
            row(field("approver_post", "approver"), field("approver_name"), "", "", "", height=9),
            each("agreeing", row(field("x.post"), field("x.person"), "", "", "", height=9)),
            *empty(5),
        ),
    ]


def acknowledgement(words: str) -> list[Block]:
    return [
        heading("Acknowledgement"),
        paragraph(words, keep_next=True, after=4),
        table(
            ("Name", "Post", "Signature", "Date"),
            (55, 50, 40, 25),
            each("readers", row(field("x.person"), field("x.post"), "", "", height=9)),
            *empty(4),
        ),
        *changes(),
    ]


def changes() -> list[Block]:
    """The sheet on which changes are entered."""
    return [
        heading("Changes"),
        table(
            ("No.", "What changed", "Reason", "In force from", "Signature"), (12, 58, 42, 30, 28), *empty(5)
        ),
    ]


def finish(name: str, blocks: list[Block]) -> bytes:
    return document(
        *blocks, look=ENGLISH, page=PAGE, header=(paragraph(page_number(), style="Header"),), title=name
    )
