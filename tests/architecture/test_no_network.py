"""The program reaches no network: all tests run with internet sockets refused, and nothing of it is imported."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.no_network import NoNetwork

ROOT = Path(__file__).resolve().parents[2]
_NET = {"urllib.request", "http", "http.client", "ftplib", "smtplib", "ssl", "asyncio", "requests", "httpx"}


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_tests_run_without_internet(family: socket.AddressFamily) -> None:
    with socket.socket(family) as one, pytest.raises(NoNetwork):
        one.connect(("127.0.0.1" if family is socket.AF_INET else "::1", 9))
    with pytest.raises(NoNetwork):
        socket.create_connection(("example.org", 80), timeout=1)


def test_nothing_of_the_network_is_imported() -> None:
    found = []
    for file in (ROOT / "designer").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
            found += [f"{file.name}: {name}" for name in names if name in _NET or "QtNetwork" in name]
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "socket":
                assert node.attr == "gethostname", f"{file}: socket.{node.attr}"
    assert not found


_DEMO = """
import sys
from tests.no_network import refuse_network
refuse_network()
from designer.main import main
sys.exit(main(["demo", "--to", sys.argv[1]]))
"""
_WINDOW = """
import sys
from tests.no_network import refuse_network
refuse_network()
from PySide6.QtWidgets import QApplication
application = QApplication([])
from designer.session import Session
from designer.ui.main_window import MainWindow
window = MainWindow(Session.example("ru"))
window.show()
application.processEvents()
assert not any("QtNetwork" in name for name in sys.modules)
window.close()
print("seen")
"""


@pytest.mark.parametrize("program", [_DEMO, _WINDOW], ids=["demo", "window"])
def test_the_program_itself_runs_without_internet(program: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", program, str(tmp_path / "out")]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "NoNetwork" not in run.stderr
