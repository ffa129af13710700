"""The registries of the window: every module of a folder that holds a value of a certain name adds it."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any


def collect(package_name: str, name: str) -> list[Any]:
    """Return the values called ``name`` of all modules of a package, in the order of the modules' names."""
    package = importlib.import_module(package_name)
    modules = [
        importlib.import_module(f"{package_name}.{module.name}") for module in pkgutil.iter_modules(package.__path__)
    ]
    return [getattr(module, name) for module in modules if hasattr(module, name)]
