"""Makes the project's virtual environment from the locked requirements, needing only Python and pip."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOWEST = (3, 11)

_PROBE = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport"


def prepare(lock: str) -> Path:
    """Make or refresh ``.venv`` from ``packaging/<lock>`` and return its Python; quick when nothing changed."""
    if sys.version_info < LOWEST:
        sys.exit(f"Python {LOWEST[0]}.{LOWEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    requirements = ROOT / "packaging" / lock
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    stamps = VENV / "installed"
    if PYTHON.exists() and (stamps / f"{lock}.{wanted}").exists():
        return PYTHON
    print(f"Preparing {VENV} (needed once; the network is used only now) ...", flush=True)
    if not PYTHON.exists():
        venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(VENV)
    _pip("install", "--quiet", "--require-hashes", "--only-binary=:all:", "-r", str(requirements))
    stamps.mkdir(exist_ok=True)
    for old in stamps.glob(f"{lock}.*"):
        old.unlink()
    (stamps / f"{lock}.{wanted}").touch()
    return PYTHON


def provide_qt_libraries() -> bool:
    """See that Qt can be loaded; install the system libraries it lacks where we may, else name them."""
    stamp = VENV / "installed" / "qt-loads"
    if stamp.exists() or _qt_loads():
        stamp.touch()
        return True
    packages = (ROOT / "packaging" / "debian-libs.txt").read_text(encoding="utf-8").split()
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Installing the system libraries that Qt needs ...", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(install, env=quiet, check=False, stdout=subprocess.DEVNULL)
        if _qt_loads():
            stamp.touch()
            return True
    print(
        "Qt lacks system libraries. On Debian or Ubuntu:\n"
        f"    sudo apt-get install -y {' '.join(packages)}\n"
        "Qt не хватает системных библиотек. В Debian и Ubuntu выполните команду выше.",
        file=sys.stderr,
    )
    return False


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check", *arguments]
    if subprocess.run(command).returncode:
        sys.exit("pip could not install the locked requirements; its message stands above.")


def _qt_loads() -> bool:
    run = subprocess.run([str(PYTHON), "-c", _PROBE], capture_output=True)
    return run.returncode == 0
