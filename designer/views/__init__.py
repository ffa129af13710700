"""What each view shows of an organization; a module adds its view by ``VIEW = ViewOf(...)``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.views.board import ViewOf


@cache
def all_views() -> dict[str, ViewOf]:
    """Return every view by its id."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return {m.VIEW.id: m.VIEW for m in modules if hasattr(m, "VIEW")}
