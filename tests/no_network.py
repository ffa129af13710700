"""Refuses every connection to the internet in this process; local ones of the system (AF_UNIX) stay."""

from __future__ import annotations

import socket
import sys
from typing import Any

_OF_THE_NET = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}


class NoNetwork(RuntimeError):
    """Something tried to reach the internet."""


def refuse_network() -> None:
    """Refuse from now on; Python lets nobody take such a watch off again."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _OF_THE_NET:
        raise NoNetwork(f"{event} {arguments[0]!r}")
    if event in _CONNECTING and arguments[0].family in (socket.AF_INET, socket.AF_INET6):
        raise NoNetwork(f"{event} {arguments[1:]!r}")
