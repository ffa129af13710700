"""The chain of the sample company, recounted by hand from its list of missions.

The list declares 20 arrows: коммерческий департамент → покупатели, дольщики (2); РП → КД; ДКС → РП, ГД; ПТО, СЗ, ТДО,
ОИОМ, НУ → РП; ГД → КД, руководители 1го уровня; ЗГД, отдел оценки → ГД; администрация → ГД, руководители; бухгалтерия,
ЮД, ФД, ДМ → ГД: 2 + 1 + 2 + 5 + 2 + 2 + 2 + 4 = 20. The commercial director, sales and service declare nobody.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from designer.analysis.chain_defects import chain_ends, dependants_of_each
from designer.analysis.value_chain import lost_without, value_chain
from designer.edits.clients import declare_client
from designer.edits.participants import set_members
from designer.i18n import plain
from designer.model.participants import ClientGroup, Participant, Performer
from designer.model.relations import ClientLink
from designer.session import Session

DEPARTMENT, DIRECTOR = "Коммерческий департамент", "Коммерческий директор"
BEHIND_PROJECTS = ["Начальник участка", "Отдел инженерного обеспечения и механизации", "ПТО", "Служба заказчика",
                   "Тендерно-договорной отдел"]  # fmt: skip
LEADERS = ("Коммерческий директор", "Директор по капитальному строительству", "Финансовый директор")


def _seed(shared: Path, who: str) -> Session:
    session = Session.new("ru")
    data = (shared / "seed" / "internal-client.txt").read_bytes()
    session.apply_import(session.read_import(data, "seed.txt", "missions-text").answered({"who-is:КД": who}))
    return session


def _ids(session: Session) -> dict[str, str]:
    return {p.name: p.id for p in session.organization if isinstance(p, Participant)}


def _counted(session: Session) -> dict[int | None, int]:
    chain = value_chain(session.organization)
    return dict(Counter(chain.distance.get(p.id) for p in chain.people if isinstance(p, Performer)))


def _with_proposed_arrows(session: Session) -> None:
    ids = _ids(session)
    with session.edit(plain("")) as organization:
        declare_client(organization, ids["Отдел продаж"], ids["покупатели"])
        declare_client(organization, ids["Отдел сервиса"], ids["дольщики"])


def test_with_the_department_as_the_client(shared: Path) -> None:
    # 1: the department; 2: РП and ГД; 3: ДКС, ПТО, СЗ, ТДО, ОИОМ, НУ behind РП (6), ЗГД, оценка, администрация,
    # бухгалтерия, ЮД, ФД, ДМ behind ГД (7), together 13.
    session = _seed(shared, DEPARTMENT)
    assert session.organization.count(ClientLink) == 20
    assert _counted(session) == {1: 1, 2: 2, 3: 13, None: 3}
    _with_proposed_arrows(session)
    assert _counted(session) == {1: 3, 2: 2, 3: 13, None: 1}
    chain, ids = value_chain(session.organization), _ids(session)
    assert [p.name for p in chain.people if p.id in chain.no_path] == [DIRECTOR]
    at_two = {p.name for p in chain.people if chain.distance.get(p.id) == 2}
    assert at_two == {"Руководители проектов", "Генеральный директор"} | ({"руководители 1го уровня"} & at_two)
    assert [session.organization.need(Participant, id).name for id in chain.path(ids["ПТО"])] == [
        "ПТО", "Руководители проектов", DEPARTMENT, "дольщики",
    ]  # fmt: skip


def test_with_the_director_as_the_client_the_finding_names_the_arrow_that_mends_it(shared: Path) -> None:
    session = _seed(shared, DIRECTOR)
    _with_proposed_arrows(session)
    # The department, sales and service keep their buyers; the director serves nobody, so he, РП, ГД and the 13
    # behind these two have no path.
    assert _counted(session) == {1: 3, None: 1 + 2 + 13}
    session.check()
    findings = [f for f in session.checker.findings if f.code in ("C001", "C002")]
    assert [f.code for f in findings] == ["C002"], "one cause is told once"
    assert findings[0].subject == _ids(session)[DIRECTOR] and len(findings[0].related) == 15
    assert str(findings[0].fixes[0].label) == "Провести стрелку: КД → Коммерческий департамент"
    session.fix(findings[0], findings[0].fixes[0].id)
    # Through the department the director stands at 2, РП and ГД at 3, the 13 at 4.
    assert _counted(session) == {1: 3, 2: 1, 3: 2, 4: 13}
    session.check()
    assert not [f for f in session.checker.findings if f.code in ("C001", "C002")]
    session.undo()
    assert _counted(session)[None] == 16


def test_the_chief_and_the_first_level_are_mutual(shared: Path) -> None:
    session = _seed(shared, DEPARTMENT)
    ids = _ids(session)
    assert value_chain(session.organization).mutual == ()
    group = session.organization.all(ClientGroup)[0]
    with session.edit(plain("")) as organization:
        set_members(organization, group.id, tuple(ids[name] for name in LEADERS))
    pairs = {frozenset(pair) for pair in value_chain(session.organization).mutual}
    # ДКС and ФД serve ГД, who serves the first level; the commercial director serves nobody, so he is only a client.
    chief = ids["Генеральный директор"]
    assert pairs == {frozenset((chief, ids[name])) for name in LEADERS[1:]}
    codes = {f.code for f in session.check() if f.subject == chief}
    assert not codes & {"C001", "C002"}, "serving each other is no error"


@pytest.mark.parametrize(("gone", "losers"), [
    # ДКС keeps the path through ГД; the other five behind РП serve nobody else.
    ("Руководители проектов", BEHIND_PROJECTS),
    # ДКС keeps the path through РП; администрация serves ГД and a group without members.
    ("Генеральный директор", ["Администрация", "Бухгалтерия", "Директор по маркетингу", "Заместитель генерального "
     "директора", "Отдел оценки", "Финансовый директор", "Юридический департамент"]),
    ("ПТО", []),
])  # fmt: skip
def test_who_loses_the_path_without_one(shared: Path, gone: str, losers: list[str]) -> None:
    session = _seed(shared, DEPARTMENT)
    ids, organization = _ids(session), session.organization
    assert [organization.need(Participant, id).name for id in lost_without(organization, ids[gone])] == losers
    named = dependants_of_each(value_chain(organization)).get(ids[gone], ())
    assert [organization.need(Participant, id).name for id in named] == losers


def test_an_arrow_from_the_end_is_proposed_only_to_those_with_a_path(shared: Path) -> None:
    session = _seed(shared, DIRECTOR)
    chain = value_chain(session.organization)
    for end in chain_ends(session.organization, chain):
        assert end.cures and all(client in chain.distance for _, client in end.cures)
