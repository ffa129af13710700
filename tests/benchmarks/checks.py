"""Measures a full check of 2,000 units, then the check again after one edit of each kind.

    python tests/benchmarks/checks.py [UNITS]

The dictionary and the rules are loaded before, and the model is settled after its first check, as the window does.
Times are CPU times; a fixed piece of work measured in the same run tells the speed of the machine.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from designer.checks.checker import Checker  # noqa: E402
from designer.checks.rule import all_rules  # noqa: E402
from designer.edits.clients import declare_client  # noqa: E402
from designer.edits.company import weigh_check  # noqa: E402
from designer.i18n import plain  # noqa: E402
from designer.language.reader import warm_up  # noqa: E402
from designer.model.collecting import settle  # noqa: E402
from designer.model.company import COMPANY_ID, Company  # noqa: E402
from designer.model.history import Change, History  # noqa: E402
from designer.model.organization import Organization  # noqa: E402
from designer.model.participants import ExternalClient, Performer, Unit  # noqa: E402
from designer.model.record import Record  # noqa: E402
from designer.model.relations import ClientLink  # noqa: E402

ROOTS = "снабжения продаж качества логистики сервиса закупок ремонта обучения рекламы учёта связи охраны".split()
PLACES = "Москва Казань Пермь Томск Омск Тула Орёл Псков Чита Уфа Самара Вологда Сочи Елец Ржев Шуя".split()
ACTIONS = (
    "выполнять план отгрузок без простоев",
    "принимать решения на достоверных цифрах",
    "закрывать месяц в срок, сверяя остатки каждую неделю",
    "отвечать клиентам в день обращения",
    "выпускать годное с первого предъявления",
)


def model(count: int, seed: int = 3) -> Organization:
    """Return an organization of so many units, each with one to three clients and a mission."""
    chance = random.Random(seed)
    records: list[Record] = [Company(id=COMPANY_ID), ExternalClient(id="buyers", name="Покупатели")]
    names = [f"Отдел {ROOTS[i % len(ROOTS)]} {PLACES[(i // len(ROOTS)) % len(PLACES)]} № {i}" for i in range(count)]
    for number, name in enumerate(names):
        parent = f"u{(number - 1) // 8}" if number else None
        near = [n for n in range(max(0, number - 7), number) if n and (n - 1) // 8 == (number - 1) // 8]
        clients = chance.sample(near, min(len(near), chance.randint(0, 2)))
        clients += [(number - 1) // 8] if number else []
        said = [f"{_dative(names[c])} {chance.choice(ACTIONS)}" for c in clients] or ["покупателям выбирать"]
        if not number:
            records.append(ClientLink(id="l0", supplier="u0", client="buyers"))
        records.append(Unit(id=f"u{number}", name=name, parent=parent, mission="Помогать " + ", а ".join(said) + "."))
        records += [ClientLink(id=f"l{number}-{c}", supplier=f"u{number}", client=f"u{c}") for c in clients]
    return Organization(records)


def _dative(name: str) -> str:
    return "отделу" + name[len("Отдел") :]


def timed(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds of a piece of work."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def reference() -> None:
    """Do a fixed piece of work."""
    words: dict[str, int] = {}
    for number in range(200_000):
        words[str(number % 5000)] = words.get(str(number % 5000), 0) + number


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    warm_up()
    all_rules()
    print(f"reference work            {timed(reference):8.1f} ms")
    organization = model(count)
    history = History(organization)
    changes: list[Change] = []
    history.listen(changes.append)
    checkers: list[Checker] = []
    print(f"index of names            {timed(lambda: checkers.append(Checker(organization))):8.1f} ms")
    checker = checkers[0]
    print(f"full check, {count} units   {timed(checker.refresh):8.1f} ms, {len(checker.every)} findings")
    settle()

    def mission(number: int) -> Callable[[Organization], None]:
        def edit(model: Organization) -> None:
            unit = model.need(Performer, f"u{number}")
            model.put(replace(unit, mission=unit.mission[:-1] + f" и беречь склад {number}."))

        return edit

    def name(number: int) -> Callable[[Organization], None]:
        return lambda model: model.put(replace(model.need(Unit, f"u{number}"), name=f"Служба связи № {number}а"))

    def note(number: int) -> Callable[[Organization], None]:
        return lambda model: model.put(replace(model.need(Unit, f"u{number}"), note="новая заметка"))

    def arrow(number: int) -> Callable[[Organization], None]:
        return lambda model: declare_client(model, f"u{number}", f"u{(number * 7 + 5) % count}")

    def unit(number: int) -> Callable[[Organization], None]:
        return lambda model: model.put(Unit(id=f"n{number}", name=f"Отдел новый {number}", parent=f"u{number}"))

    def end(number: int) -> Callable[[Organization], None]:
        """Take the first arrow of a unit away; all who reach the buyers through it lose their path."""
        return lambda model: model.drop(model.referring(ClientLink, f"u{number}", "supplier")[0].id)

    edits = (("mission", mission), ("name", name), ("note", note), ("arrow", arrow), ("unit", unit), ("end", end))
    for label, edit in edits:
        times = []
        for number in range(10, min(count, 210), 10):
            with history.edit(plain("")) as open_model:
                edit(number)(open_model)
            if changes:
                change = changes.pop()
                times.append(timed(lambda c=change: (checker.follow(c), checker.refresh())))  # type: ignore[misc]
        median, worst = statistics.median(times), max(times)
        print(f"again after a new {label:8s} {median:6.2f} ms, worst {worst:6.2f} ms")
    with history.edit(plain("")) as open_model:
        weigh_check(open_model, "M008", "error")
    last = changes.pop()
    print(f"again after new severity  {timed(lambda: (checker.follow(last), checker.refresh())):8.1f} ms")


if __name__ == "__main__":
    main()
