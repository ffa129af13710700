"""What every test may use."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from designer.i18n import set_language  # noqa: E402
from designer.model.collecting import collect_as_due  # noqa: E402
from tests.no_network import refuse_network  # noqa: E402

refuse_network()

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def russian() -> Iterator[None]:
    """Begin and end every test in Russian."""
    set_language("ru")
    yield
    set_language("ru")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, recent files and state of the tests away from the user's."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def own_garbage() -> Iterator[None]:
    """Collect what is due after each test once a window has taken the collection over."""
    yield
    if not gc.isenabled():
        collect_as_due()


@pytest.fixture
def shared() -> Path:
    """The folder of real and written inputs; the test is skipped where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with real inputs is not here")
    return SHARED
