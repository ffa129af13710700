"""The shipped English templates, in a look of their own."""

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

_PAGE = Page(left=20, right=20, top=20, bottom=20)
_EMPTY_ROWS = 3


def _heading(words: str, *, page_break_before: bool = False) -> Block:
    return paragraph(words, style="HeadingPlain", keep_next=True, page_break_before=page_break_before)


def _intro(*inline: str) -> Block:
    return paragraph(*inline, keep_next=True, before=8, after=3)


def _rows(collection: str, *names: str) -> Row:
    return each(collection, row(*(field(f"x.{name}") for name in names)))


def _empty(columns: int) -> list[Row]:
    return [row(*("" for _ in range(columns)), height=9) for _ in range(_EMPTY_ROWS)]


def _fact(label: str, *inline: str) -> Row:
    return row(cell(text(label, bold=True), shade="EEF2F7"), cell(*inline))


def _head(kind: str) -> list[Block]:
    return [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title(kind), paragraph(field("name", "name", bold=True, size=13), after=10)),
    ]


def _purpose(words: str) -> list[Block]:
    return [_heading(words), paragraph(field("mission"))]


def _clients() -> list[Block]:
    return [
        _heading("Clients"),
        when("internal_clients", paragraph("Internal clients: ", field("internal_clients"), ".", after=2)),
        when("external_clients", paragraph("External clients: ", field("external_clients"), ".", after=2)),
        when(
            "surroundings",
            paragraph(picture("surroundings", "picture"), style="Centred", keep_next=True, before=8),
            paragraph("Figure 1. Suppliers and clients; an arrow points at the client", style="Caption"),
        ),
        _abbreviations(),
    ]


def _work(words: str) -> list[Block]:
    responsible = when("x.responsible", text(" ("), field("x.responsible"), text(")"))
    return [
        _heading(words),
        each(
            "work",
            paragraph(field("x.client", "For whom:", bold=True), keep_next=True, before=4, after=2),
            each("x.items", bullet(field("x.text"), responsible)),
        ),
        when(
            "limits",
            paragraph(text("Out of scope:", bold=True), keep_next=True, before=4, after=2),
            each("limits", bullet(field("x.text"))),
        ),
    ]


def _rights(who: Inline | str) -> list[Block]:
    return [
        _heading("Authority"),
        paragraph(who, " may:", keep_next=True, after=2),
        when("rights", each("rights", bullet(field("x.text")))),
        bullet("Ask other departments for the information and documents needed for the work"),
        bullet("Return requests that do not follow the agreed procedure, giving the reason"),
        bullet("Propose improvements to the work and to internal service"),
    ]


def _service() -> list[Block]:
    return [
        _heading("Services and terms"),
        _intro("Services to clients:"),
        table(
            ("Client", "Service", "Result", "Deadline"),
            (42, 46, 46, 36),
            _rows("clients", "name", "service", "result", "deadline"),
        ),
        when(
            "requests",
            _intro("How clients ask for a service:"),
            table(
                ("Client", "How to ask", "What to tell", "When"),
                (42, 50, 43, 35),
                _rows("requests", "name", "how", "information", "notice"),
            ),
        ),
        when(
            "conditions",
            _intro("Service conditions:"),
            table(
                ("Client", "Kind", "Condition", "Acceptable level"),
                (42, 32, 58, 38),
                _rows("conditions", "name", "kind", "text", "level"),
            ),
        ),
        when("strategies", each("strategies", paragraph(field("x.text"), before=6))),
        when(
            "suppliers",
            _intro("Services received from internal suppliers:"),
            table(
                ("Supplier", "Service", "Result", "Deadline", "How to ask"),
                (36, 36, 36, 29, 33),
                _rows("suppliers", "name", "service", "result", "deadline", "request"),
            ),
        ),
        when(
            "disputes",
            _intro(
                "A dispute between supplier and client is settled by what the client needs for its main work. "
                "Where the two do not agree, it is decided by:"
            ),
            table(
                ("Other side", "First", "In the end"),
                (60, 60, 50),
                _rows("disputes", "name", "steps", "last"),
            ),
        ),
    ]


def _measures() -> list[Block]:
    return [
        _heading("Measures"),
        table(
            ("Client", "Measure", "Target", "Source"),
            (42, 55, 35, 38),
            _rows("measures", "name", "measure", "target", "source"),
        ),
    ]


def _abbreviations() -> Block:
    return when(
        "abbreviations",
        paragraph(text("Abbreviations: ", italic=True), field("abbreviations"), ".", before=8),
    )


def _approval() -> list[Block]:
    return [
        _heading("Approval", page_break_before=True),
        table(
            ("Post", "Name", "Signature", "Date", "Comments"),
            (48, 42, 30, 22, 28),
            row(field("approver_post", "approver"), field("approver_name"), "", "", "", height=9),
            each("agreeing", row(field("x.post"), field("x.person"), "", "", "", height=9)),
            *_empty(5),
        ),
    ]


def _acknowledgement(words: str) -> list[Block]:
    return [
        _heading("Acknowledgement"),
        paragraph(words, keep_next=True, after=4),
        table(
            ("Name", "Post", "Signature", "Date"),
            (55, 50, 40, 25),
            each("readers", row(field("x.person"), field("x.post"), "", "", height=9)),
            *_empty(4),
        ),
        _heading("Changes"),
        table(
            ("No.", "What changed", "Reason", "In force from", "Signature"), (12, 58, 42, 30, 28), *_empty(5)
        ),
    ]


def _finish(name: str, blocks: list[Block]) -> bytes:
    return document(
        *blocks, look=ENGLISH, page=_PAGE, header=(paragraph(page_number(), style="Header"),), title=name
    )


def _position(*names: str) -> Row:
    number = cell(field("x.headcount"), align="center")
    return each("positions", row(*(field(f"x.{name}") for name in names), number))


def _positions(*, with_units: bool) -> Block:
    total = text("Total", bold=True)
    if with_units:
        return table(
            ("Position", "Unit", "Headcount"),
            (75, 65, 30),
            _position("name", "unit"),
            when("headcount_total", row(cell(total), "", cell(field("headcount_total"), align="center"))),
        )
    return table(
        ("Position", "Headcount"),
        (140, 30),
        _position("name"),
        when("headcount_total", row(cell(total), cell(field("headcount_total"), align="center"))),
    )


def regulation() -> bytes:
    """Department charter."""
    blocks = [
        *_head("Department charter"),
        *_purpose("Mission"),
        *_clients(),
        _heading("Structure"),
        paragraph(field("place_sentence"), " ", field("head_sentence"), after=3),
        when("superior_sentence", paragraph(field("superior_sentence"), after=3)),
        when("subordinates_sentence", paragraph(field("subordinates_sentence"), after=3)),
        when("has_inner_units", _positions(with_units=True)),
        unless("has_inner_units", _positions(with_units=False)),
        when(
            "stated_headcount",
            paragraph("Headcount stated by the company: ", field("stated_headcount"), ".", before=6),
        ),
        *_work("Responsibilities"),
        *_rights("The department"),
        *_service(),
        *_measures(),
        _heading("Review"),
        paragraph(
            "This charter is reviewed when the structure of the company, or the mission, the responsibilities or "
            "the clients of the department change."
        ),
        *_approval(),
        *_acknowledgement("I have read this charter."),
    ]
    return _finish("Department charter", blocks)


def job_description() -> bytes:
    """Job description."""
    blocks = [
        *_head("Job description"),
        table(
            None,
            (40, 130),
            when("unit", _fact("Department", field("unit"))),
            when("superior_sentence", _fact("Reports to", field("superior_sentence"))),
            when("subordinates_sentence", _fact("Direct reports", field("subordinates_sentence"))),
            when("substitute_sentence", _fact("Absence", field("substitute_sentence"))),
            _fact("Qualifications", field("qualification"), when("qualification_source", _source())),
        ),
        *_purpose("Job purpose"),
        *_clients(),
        *_work("Key responsibilities"),
        paragraph(
            "These are the main duties. The holder of the post may be asked to take on other reasonable duties in "
            "keeping with the position.",
            before=4,
        ),
        when("knowledge", _heading("Knowledge"), each("knowledge", bullet(field("x.text")))),
        *_rights("The holder of the post"),
        *_service(),
        *_measures(),
        *_approval(),
        *_acknowledgement("I have read and understood this job description."),
    ]
    return _finish("Job description", blocks)


def _source() -> Inline:
    return Inline(text(" (") + field("qualification_source") + text(")"))


def register() -> bytes:
    """Register of documents."""
    return document(
        title("Register of documents"),
        when("company", paragraph(field("company", "company"), after=10)),
        table(
            ("No.", "Document", "File", "Revision", "Checksum", "Status"),
            (12, 70, 88, 22, 42, 23),
            each(
                "documents",
                row(
                    field("x.number"),
                    field("x.title"),
                    field("x.file"),
                    cell(field("x.revision"), align="center"),
                    field("x.hash"),
                    field("x.status"),
                ),
            ),
        ),
        look=ENGLISH,
        page=Page(width=297, height=210, left=20, right=20, top=20, bottom=20),
        header=(paragraph(page_number(), style="Header"),),
        title="Register of documents",
    )
