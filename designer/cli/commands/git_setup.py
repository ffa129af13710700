"""``git-setup``: let git merge and show models as this program does, in one repository."""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access
from designer.i18n import Text

ATTRIBUTES = "*.orgmission text eol=lf merge=org-mission diff=org-mission"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", nargs="?", type=Path, default=Path("."), metavar="DIR")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    top = Path(_git(options.dir, "rev-parse", "--show-toplevel"))
    program = _program()
    settings = {
        "merge.org-mission.name": "Org Mission Designer",
        "merge.org-mission.driver": f"{program} merge --git %O %A %B -o %A",
        "diff.org-mission.textconv": f"{program} text",
    }
    for key, value in settings.items():
        _git(top, "config", key, value)
    attributes = top / ".gitattributes"
    try:
        known = attributes.read_text(encoding="utf-8") if attributes.exists() else ""
        if ATTRIBUTES not in known.splitlines():
            start = known if not known or known.endswith("\n") else known + "\n"
            attributes.write_text(f"{start}{ATTRIBUTES}\n", encoding="utf-8", newline="\n")
    except OSError as fault:
        raise Failure(no_access(attributes, fault)) from fault
    if options.json:
        print_json({"repository": str(top), "attributes": str(attributes), "settings": settings})
    else:
        say(
            Text(
                ru=f"{top}: git сливает и показывает модели сам. Добавьте .gitattributes в репозиторий; "
                "каждый участник один раз выполняет эту команду у себя.",
                en=f"{top}: git now merges and shows models. Add .gitattributes to the repository; "
                "everybody runs this command once in his own clone.",
            )
        )
    return Exit.DONE


def _program() -> str:
    """Return how git's shell calls this program: the interpreter that runs now, wherever git is called from."""
    if getattr(sys, "frozen", False):
        return shlex.quote(sys.executable)
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m designer"


def _git(folder: Path, *words: str) -> str:
    if shutil.which("git") is None:
        raise Failure(
            Text(ru="git не найден. Установите git и повторите.", en="There is no git here. Install git and try again.")
        )
    run = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        said = (run.stderr.strip().splitlines() or [""])[-1]
        raise Failure(
            Text(
                ru=f"{folder}: git отказал ({said}). Укажите папку внутри репозитория git или создайте его: git init.",
                en=f"{folder}: git refused ({said}). Name a folder inside a git repository, or make one: git init.",
            )
        )
    return run.stdout.strip()


COMMAND = Command(
    name="git-setup",
    summary=Text(ru="научить git сливать и показывать модели", en="teach git to merge and show models"),
    arguments=_arguments,
    run=_run,
)
