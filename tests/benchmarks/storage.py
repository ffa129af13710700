"""Opening, saving and journalling, in CPU time of one thread; best and median of several runs."""

from __future__ import annotations

import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from designer.i18n import plain
from designer.model.company import COMPANY_ID, Company
from designer.model.diagram import Placement, placement_id
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.places import STATE
from designer.storage.project_file import dumps, loads

_WORDS = "помогать руководителям участков реализовать график работ в срок и без переделок".split()


def company(size: int) -> Organization:
    """Make a company of units with a mission of 300 characters, two arrows and a place each."""
    random_ = random.Random(size)
    ids = [f"u{number:011d}" for number in range(size)]
    records: list[Record] = [Company(id=COMPANY_ID, name="ООО «Проба»")]
    for number, id in enumerate(ids):
        mission = ("Помогать " + " ".join(random_.choices(_WORDS, k=45)))[:300]
        parent = ids[number // 7] if number else None
        name, short = f"Отдел {number}", (f"О{number}",)
        records.append(Unit(id=id, name=name, abbreviations=short, mission=mission, parent=parent))
        place = placement_id(id, "clients")
        records.append(Placement(id=place, participant=id, x=random_.random() * 4000, y=random_.random() * 4000))
    for number in range(2 * size):
        supplier, client = random_.sample(ids, 2)
        records.append(ClientLink(id=f"l{number:011d}", supplier=supplier, client=client))
    return Organization(records, model_id="benchmark")


def measured(work: Callable[[], object], runs: int) -> str:
    """Return the best and the median CPU time of some runs in ms."""
    times = []
    for _ in range(runs):
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1000)
    return f"{min(times):7.1f} best {statistics.median(times):7.1f} median"


def journal_figures(organization: Organization) -> None:
    """Print what a change costs on the window's thread: its line in the journal, and handing over a save."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ[STATE] = folder
        session = Session(organization)
        session.keep_safe()
        assert session.keeping is not None
        units = session.organization.all(Unit)[:500]
        changes = []
        stop = session.listen(changes.append)
        for number, unit in enumerate(units):
            with session.edit(plain("Написать миссию")) as edited:
                edited.put(replace(unit, mission=unit.mission + str(number)))
        stop()
        journal = session.keeping.journal
        cpu, wall = [], []
        for change in changes * 4:
            start, began = time.thread_time(), time.perf_counter()
            journal.append(change)
            cpu.append((time.thread_time() - start) * 1e6)
            wall.append((time.perf_counter() - began) * 1e6)
        print(f"  journal line, µs  {min(cpu):7.1f} best {statistics.median(cpu):7.1f} median", end="")
        print(f"   (of the clock: {statistics.median(wall):.1f} median, {sorted(wall)[-20]:.0f} the slowest percent)")
        print("  hand over a save  ", measured(lambda: session.begin_save(Path(folder) / "m.orgmission"), 50))
        save = session.begin_save(Path(folder) / "m.orgmission")
        print("  whole save        ", measured(save.run, 5))
        session.leave()


def main() -> None:
    """Print the figures, beside those of json alone in the same run."""
    for size, runs in ((2000, 9), (20000, 3)):
        organization = company(size)
        data = dumps(organization)
        plain = json.loads(data)
        print(f"{size} units, {len(organization)} records, {len(data) / 2**20:.1f} MiB; CPU ms")
        print("  json alone, parse ", measured(lambda data=data: json.loads(data), runs))
        print("  open              ", measured(lambda data=data: loads(data), runs))
        print("  json alone, write ", measured(lambda p=plain: json.dumps(p, ensure_ascii=False, indent=1), runs))
        print("  encode for saving ", measured(lambda o=organization: dumps(o), runs))
        journal_figures(organization)


if __name__ == "__main__":
    main()
