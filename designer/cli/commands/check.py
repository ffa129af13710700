"""``check``: the findings of a model."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from designer.checks.finding import Finding
from designer.cli.command import Command, Exit, print_json, say
from designer.cli.opening import open_model
from designer.i18n import Text, counted
from designer.model.kinds import SECTION_OF
from designer.model.organization import Organization
from designer.model.participants import Participant


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    session = open_model(options.file)
    findings = session.check()
    if options.json:
        counts = Counter(f.code for f in findings if f.accepted is None)
        print_json(
            {
                "findings": [finding_json(session.organization, f) for f in findings],
                "counts": dict(sorted(counts.items())),
            }
        )
    else:
        say_findings(session.checker.findings)
    return Exit.LOOK if any(f.accepted is None for f in findings) else Exit.DONE


def say_findings(findings: tuple[Finding, ...]) -> None:
    """Print findings a line each, as the window shows them."""
    for finding in findings:
        say(f"{finding.code}  {finding.message}")
    if findings:
        say(counted(len(findings), ("замечание", "замечания", "замечаний"), ("finding", "findings")))
    else:
        say(Text(ru="Замечаний нет.", en="No findings."))


def finding_json(organization: Organization, finding: Finding) -> dict[str, Any]:
    """Return a finding in the shape that is promised to scripts."""
    subject = organization.find(finding.subject)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "subject": {
            "id": finding.subject,
            "kind": SECTION_OF[type(subject)] if subject else None,
            "name": subject.name if isinstance(subject, Participant) else "",
        },
        "span": list(finding.span) if finding.span else None,
        "message": str(finding.message),
        "fixes": [{"id": fix.id, "label": str(fix.label)} for fix in finding.fixes],
        "accepted": finding.accepted,
    }


COMMAND = Command(
    name="check",
    summary=Text(ru="замечания к модели", en="findings of a model"),
    arguments=_arguments,
    run=_run,
)
