"""Gather the program and all it needs for Windows into one zip, to be installed where there is no internet."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from environment import ROOT

_INSTALL = """@echo off
rem Installs Org Mission Designer beside this file; needs Python 3.11 (64 bit) from python.org.
cd /d "%~dp0"
py -3.11 -m venv program || exit /b 1
program\\Scripts\\python -m pip install --no-index --find-links wheels org-mission-designer || exit /b 1
echo Start: program\\Scripts\\org-mission.exe
"""


def main() -> int:
    """Write ``dist/org-mission-windows.zip``; returns 0 if it is whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--platform", default="win_amd64")
    parser.add_argument("--to", type=Path, default=ROOT / "dist" / "org-mission-windows.zip")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder) / "wheels"
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
        subprocess.run([*pip, "wheel", "--no-deps", "-q", "-w", str(wheels), str(ROOT)], check=True)
        wanted = ["--platform", options.platform, "--python-version", "3.11", "--only-binary", ":all:"]
        locked = ["-r", str(ROOT / "packaging" / "requirements.txt"), "--require-hashes"]
        subprocess.run([*pip, "download", "-q", "-d", str(wheels), *wanted, *locked], check=True)
        options.to.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(options.to, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("install.cmd", _INSTALL.replace("\n", "\r\n"))
            for wheel in sorted(wheels.iterdir()):
                archive.write(wheel, f"wheels/{wheel.name}")
    print(f"{options.to}: {options.to.stat().st_size // 2**20} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
