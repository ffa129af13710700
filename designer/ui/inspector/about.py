"""The page of the participant itself: names, place in the structure, people, case forms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from designer.edits.participants import override_form, rename, set_abbreviations, set_fields, set_superior
from designer.edits.refusal import Refusal, insist
from designer.edits.units import nest, set_head
from designer.i18n import Text
from designer.language.declension.cases import forms
from designer.model.fields import label_of
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer, Position, Unit
from designer.ui.context_help import explain
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.renaming import rename_with_care
from designer.ui.widgets.forms import field_words, panel_form, show_from_start
from designer.ui.widgets.texts import label
from designer.ui.widgets.when_seen import WhenSeen

_NONE = Text(ru="нет", en="none")
_CASES = {
    "gent": Text(ru="кого? чего?", en="genitive"),
    "datv": Text(ru="кому? чему?", en="dative"),
    "accs": Text(ru="кого? что?", en="accusative"),
    "ablt": Text(ru="кем? чем?", en="instrumental"),
    "loct": Text(ru="о ком? о чём?", en="prepositional"),
}
Set = Callable[[Organization, str, str], None]


class AboutPage(QWidget):
    """Lines that are taken when they are left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 8, 8)
        self._form = panel_form()
        self.lines: dict[str, QLineEdit] = {}
        self._line("name", label_of(Participant, "name"), lambda o, id, words: rename(o, id, words))
        self._line("abbreviations", label_of(Participant, "abbreviations"), _abbreviations)
        self._line("aliases", label_of(Participant, "aliases"), _aliases)
        self._line("holders", label_of(Position, "holders"), _holders)
        self._line("also_in", label_of(Position, "also_in"), _also_in)
        self._line("stated_headcount", label_of(Unit, "stated_headcount"), _stated)
        self.headcount = QDoubleSpinBox()
        self.headcount.setRange(0.0, 100_000.0)
        self.headcount.setSingleStep(0.5)
        self.headcount.setAccessibleName(str(label_of(Position, "headcount")))
        self.headcount.editingFinished.connect(self._set_headcount)
        self._form.addRow(field_words(label_of(Position, "headcount")), self.headcount)
        self.boxes: dict[str, QComboBox] = {}
        for name, words in (
            ("whole", Text(ru="Входит в", en="Part of")),
            ("reports_to", label_of(Performer, "reports_to")),
            ("head", label_of(Unit, "head")),
            ("rule", label_of(ClientGroup, "reports_to_rule")),
        ):
            box = QComboBox()
            box.setAccessibleName(str(words))
            box.currentIndexChanged.connect(lambda _, name=name: self._choose(name))
            explain("group" if name == "rule" else "structure", box)
            self.boxes[name] = box
            self._form.addRow(field_words(words), box)
        column.addLayout(self._form)
        column.addWidget(label(Text(ru="Как склоняется в документах", en="Case forms in Russian"), "heading"))
        cases = panel_form()
        # The endings tell the cases, so that the lines need all the room there is.
        cases.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        cases.setVerticalSpacing(2)
        for case, words in _CASES.items():
            self._line(case, words, _case(case), cases)
        column.addLayout(cases)
        column.addStretch(1)
        WhenSeen(self, self.refresh, desk.selection_changed, desk.bridge.changed)

    def _line(self, name: str, words: Text, run: Set, form: QFormLayout | None = None) -> None:
        line = QLineEdit()
        line.setAccessibleName(str(words))
        line.editingFinished.connect(lambda: self._take(name, run))
        self.lines[name] = line
        (form or self._form).addRow(field_words(words), line)

    @property
    def participant(self) -> Participant | None:
        """The one that is shown."""
        return self._desk.organization.get(Participant, self._desk.selected)

    def refresh(self) -> None:
        """Show the selected one."""
        one = self.participant
        if one is None:
            return
        self._filling = True
        for name, words in self._words(one).items():
            if not self.lines[name].hasFocus():
                show_from_start(self.lines[name], words)
                self.lines[name].setModified(False)
        is_position = isinstance(one, Position)
        self._form.setRowVisible(self.lines["holders"], is_position)
        self._form.setRowVisible(self.headcount, is_position)
        self._form.setRowVisible(self.lines["also_in"], is_position)
        self._form.setRowVisible(self.lines["stated_headcount"], isinstance(one, Unit))
        if isinstance(one, Position) and not self.headcount.hasFocus():
            self.headcount.setValue(one.headcount)
        self._fill_boxes(one)
        self._filling = False

    def _words(self, one: Participant) -> dict[str, str]:
        made = forms(one.name, "position" if isinstance(one, Position) else "unit")
        return {
            "name": one.name,
            "abbreviations": ", ".join(one.abbreviations),
            "aliases": ", ".join(one.aliases),
            "holders": ", ".join(one.holders) if isinstance(one, Position) else "",
            "also_in": "; ".join(self._units_also_of(one)) if isinstance(one, Position) else "",
            "stated_headcount": _number(one.stated_headcount) if isinstance(one, Unit) else "",
            **{case: one.forms.get(case, made.get(case, "")) for case in _CASES},
        }

    def _units_also_of(self, position: Position) -> list[str]:
        return [unit.name for id in position.also_in if (unit := self._desk.organization.get(Unit, id)) is not None]

    def _fill_boxes(self, one: Participant) -> None:
        organization = self._desk.organization
        units = [u for u in organization.all(Unit) if u.id != one.id]
        positions = [p for p in organization.all(Position) if p.id != one.id]
        whole = one.parent if isinstance(one, Unit) else one.unit if isinstance(one, Position) else None
        for name, people, value, shown in (
            ("whole", units, whole, isinstance(one, Performer)),
            ("reports_to", [*positions, *units], getattr(one, "reports_to", None), isinstance(one, Performer)),
            ("head", positions, getattr(one, "head", None), isinstance(one, Unit)),
            ("rule", [*positions, *units], getattr(one, "reports_to_rule", None), isinstance(one, ClientGroup)),
        ):
            box = self.boxes[name]
            self._form.setRowVisible(box, shown)
            box.clear()
            box.addItem(str(_NONE), "")
            for person in sorted(people, key=lambda p: p.name.casefold()):
                box.addItem(person.name, person.id)
            box.setCurrentIndex(max(0, box.findData(value or "")))

    def _take(self, name: str, run: Set) -> None:
        one, words = self.participant, self.lines[name].text().strip()
        if one is None or self._filling or words == self._words(one)[name]:
            return
        if name == "name":
            rename_with_care(self._desk, one.id, words)
        else:
            with self._desk.edit(Text(ru="Изменить свойства", en="Change properties")) as organization:
                run(organization, one.id, words)
        self.refresh()

    def _set_headcount(self) -> None:
        one = self.participant
        if isinstance(one, Position) and one.headcount != self.headcount.value():
            with self._desk.edit(Text(ru="Изменить численность", en="Change the headcount")) as organization:
                set_fields(organization, one.id, headcount=self.headcount.value())

    def _choose(self, name: str) -> None:
        one = self.participant
        if one is None or self._filling:
            return
        id = self.boxes[name].currentData() or None
        with self._desk.edit(Text(ru="Изменить подчинение", en="Change the structure")) as organization:
            if name == "whole":
                nest(organization, one.id, id)
            elif name == "head":
                set_head(organization, one.id, id)
            elif name == "rule":
                set_fields(organization, one.id, reports_to_rule=id)
            else:
                set_superior(organization, one.id, id)
        self.refresh()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _stated(organization: Organization, id: str, words: str) -> None:
    try:
        value = float(words.replace(",", ".")) if words else None
    except ValueError:
        wrong = Text(ru=f"«{words}» — не число.", en=f"“{words}” is not a number.")
        insist(Refusal(wrong))
        return
    set_fields(organization, id, stated_headcount=value)


def _also_in(organization: Organization, id: str, words: str) -> None:
    known = {n.casefold(): u.id for u in organization.all(Unit) for n in (u.name, *u.abbreviations)}
    names = [name.strip() for name in words.split(";") if name.strip()]
    for name in names:
        if name.casefold() not in known:
            insist(Refusal(Text(ru=f"Такого подразделения нет: {name}", en=f"There is no such unit: {name}")))
    main = organization.need(Position, id).unit
    ids = [known[name.casefold()] for name in names if known[name.casefold()] != main]
    set_fields(organization, id, also_in=tuple(dict.fromkeys(ids)))


def _list(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in words.split(",") if part.strip()))


def _abbreviations(organization: Organization, id: str, words: str) -> None:
    set_abbreviations(organization, id, _list(words))


def _aliases(organization: Organization, id: str, words: str) -> None:
    set_fields(organization, id, aliases=_list(words))


def _case(case: str) -> Set:
    return lambda organization, id, form: override_form(organization, id, case, form)


def _holders(organization: Organization, id: str, words: str) -> None:
    set_fields(organization, id, holders=_list(words))


PAGE = Page(
    id="about", title=Text(ru="Данные", en="Details"), make=AboutPage, fits=lambda p: True, place=40, term="participant"
)
