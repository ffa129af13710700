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
    section,
    table,
    text,
    title,
    unless,
    when,
)

PAGE = Page(left=20, right=20, top=20, bottom=20)
EMPTY_ROWS = 3


def heading(words: str, *, page_break_before: bool = False) -> Block:
    """A heading that stays with what follows."""
    return paragraph(words, style="HeadingPlain", keep_next=True, page_break_before=page_break_before)


def intro(*inline: str) -> Block:
    """Words that a table or list follows."""
    return paragraph(*inline, keep_next=True, before=8, after=3)


def kept(*inline: str) -> str:
    """A cell whose row stays on the page of the next one."""
    return cell(paragraph(*inline, style="TableText", keep_next=True))


def rows(collection: str, *names: str) -> Row:
    """A row for every item of a collection."""
    return each(collection, row(*(field(f"x.{name}") for name in names)))


def empty(columns: int, *, count: int = EMPTY_ROWS) -> list[Row]:
    """Rows that are filled in by hand."""
    return [row(*("" for _ in range(columns)), height=9) for _ in range(count)]


def fact(label: str, *inline: str) -> Row:
    """A row of a table of facts."""
    return row(cell(text(label, bold=True), shade="EEF2F7"), cell(*inline))


def head(kind: str) -> list[Block]:
    """The company, the title and whom it is about."""
    return [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title(kind), paragraph(field("name", "name", bold=True, size=13), after=10)),
    ]


def purpose(words: str) -> Block:
    """The mission."""
    return section(
        "mission",
        heading(words),
        paragraph(field("mission", italic=True), style="Mission"),
    )


def clients() -> Block:
    """Whom the mission serves, and the picture of it."""
    return section(
        "clients",
        heading("Clients"),
        when("internal_sentence", paragraph(field("internal_sentence"), after=2)),
        when("external_sentence", paragraph(field("external_sentence"), after=2)),
        when(
            "surroundings",
            paragraph(picture("surroundings", "picture"), style="Centred", keep_next=True, before=8),
            paragraph("Figure 1. Suppliers and clients; an arrow points at the client", style="Caption"),
        ),
        abbreviations(),
    )


def work(words: str) -> Block:
    """Functions or duties by client."""
    responsible = when("x.responsible", text(" (responsible: "), field("x.responsible"), text(")"))
    return section(
        "work",
        heading(words),
        each(
            "work",
            paragraph(field("x.client", "For whom:", bold=True), keep_next=True, before=4, after=2),
            each("x.items", bullet(field("x.text"), responsible)),
        ),
        limits(),
    )


def limits() -> Block:
    """What is out of scope."""
    return when(
        "limits",
        paragraph(text("Out of scope:", bold=True), keep_next=True, before=4, after=2),
        each("limits", bullet(field("x.text"))),
    )


def rights(who: Inline | str) -> Block:
    """What one may do."""
    return section(
        "rights",
        heading("Authority"),
        paragraph(who, " may:", keep_next=True, after=2),
        when("rights", each("rights", bullet(field("x.text")))),
        bullet("Ask other departments for the information and documents needed for the work"),
        bullet("Return requests that do not follow the agreed procedure, giving the reason"),
        bullet("Propose improvements to the work and to internal service"),
    )


def service() -> Block:
    """The internal service: what is given and received, on which terms, who settles disputes."""
    return section(
        "service",
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
                "A dispute between supplier and client is settled according to what the client needs for its main "
                "work. Where the two do not agree, it is decided by:"
            ),
            table(
                ("Other side", "First", "In the end"),
                (60, 60, 50),
                rows("disputes", "name", "steps", "last"),
            ),
        ),
    )


def measures() -> Block:
    """How the service is measured."""
    return section(
        "measures",
        heading("Measures"),
        table(
            ("Client", "Measure", "Target", "Source"),
            (42, 55, 35, 38),
            rows("measures", "name", "measure", "target", "source"),
        ),
    )


def abbreviations() -> Block:
    """The abbreviations that the document uses."""
    return when(
        "abbreviations",
        paragraph(text("Abbreviations: ", italic=True), field("abbreviations"), ".", before=8),
    )


def approval() -> Block:
    """Who approves and agrees."""
    return section(
        "agreeing",
        heading("Approval", page_break_before=True),
        table(
            ("Post", "Name", "Signature", "Date", "Comments"),
            (48, 42, 30, 22, 28),
            row(field("approver_post", "approver"), field("approver_name"), "", "", "", height=9),
            each("agreeing", row(field("x.post"), field("x.person"), "", "", "", height=9)),
            *empty(5),
        ),
    )


def acknowledgement(words: str) -> Block:
    """Who has read the document."""
    return section(
        "reading",
        heading("Acknowledgement"),
        paragraph(words, keep_next=True, after=4),
        table(
            ("Name", "Post", "Signature", "Date"),
            (55, 50, 40, 25),
            each("readers", row(field("x.person"), field("x.post"), "", "", height=9)),
            *empty(4),
        ),
    )


def changes() -> Block:
    """The sheet on which changes are entered."""
    return section(
        "changes",
        heading("Changes"),
        table(
            ("No.", "What changed", "Reason", "In force from", "Signature"), (12, 58, 42, 30, 28), *empty(5)
        ),
    )


def finish(name: str, blocks: list[Block], *, page: Page = PAGE) -> bytes:
    """Put the blocks on pages that are numbered from the second."""
    return document(
        *blocks, look=ENGLISH, page=page, header=(paragraph(page_number(), style="Header"),), title=name
    )
