"""Why a file or folder could not be used, in words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from designer.i18n import Text, plain

_NETWORK = Text(ru="сетевая папка не отвечает", en="the network folder does not answer")
_NETWORK_ERRORS = (
    "ENOTCONN EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ETIMEDOUT ESTALE ECONNRESET ECONNABORTED ECONNREFUSED"
)
_REASONS = {
    errno.ENOENT: Text(ru="такого файла или папки нет", en="there is no such file or folder"),
    errno.EACCES: Text(ru="нет прав", en="access is denied"),
    errno.EPERM: Text(ru="нет прав", en="access is denied"),
    errno.EROFS: Text(ru="носитель закрыт для записи", en="the medium is read-only"),
    errno.ENOSPC: Text(ru="на диске нет места", en="the disk is full"),
    errno.EDQUOT if hasattr(errno, "EDQUOT") else -1: Text(ru="исчерпана квота", en="the quota is used up"),
    errno.EISDIR: Text(ru="это папка, а не файл", en="this is a folder, not a file"),
    errno.ENOTDIR: Text(ru="часть пути — не папка", en="a part of the path is not a folder"),
    errno.ENAMETOOLONG: Text(ru="имя слишком длинное", en="the name is too long"),
    errno.EBUSY: Text(ru="файл занят другой программой", en="the file is in use by another program"),
    errno.EAGAIN: Text(ru="его держит открытым другое окно", en="another window has it open"),
    errno.EIO: Text(ru="ошибка диска", en="the disk failed"),
    **{getattr(errno, name): _NETWORK for name in _NETWORK_ERRORS.split() if hasattr(errno, name)},
}
_REASONS[errno.ETXTBSY] = _REASONS[errno.EBUSY]
_LOCKED_ON_WINDOWS = frozenset({32, 33})
_NETWORK_ON_WINDOWS = frozenset({51, 53, 54, 55, 59, 64, 65, 67, 121, 1222, 1231})


_SPACE = (errno.ENOSPC, getattr(errno, "EDQUOT", -1))
_FREE = Text(
    ru="Освободите место на диске или выберите другое место.",
    en="Free some space on the disk, or choose another place.",
)
_CLOSE = Text(
    ru="Закройте файл в другой программе и повторите или выберите другое место.",
    en="Close the file in the other program and try again, or choose another place.",
)
_CONNECT = Text(
    ru="Проверьте подключение к сети и повторите или выберите другое место.",
    en="Check the network connection and try again, or choose another place.",
)
_CHECK = Text(
    ru="Проверьте папку и права или выберите другое место.",
    en="Check the folder and its rights, or choose another place.",
)


def cure(fault: OSError) -> Text:
    """Return what the user can do about a fault, as a sentence."""
    if fault.errno in _SPACE:
        return _FREE
    why = reason(fault)
    return _CLOSE if why is _REASONS[errno.EBUSY] else _CONNECT if why is _NETWORK else _CHECK


def reason(fault: OSError) -> Text:
    """Return the reason of a fault without the path; the system's own words where none are known."""
    if getattr(fault, "winerror", None) in _LOCKED_ON_WINDOWS:
        return _REASONS[errno.EBUSY]
    if getattr(fault, "winerror", None) in _NETWORK_ON_WINDOWS:
        return _NETWORK
    return _REASONS.get(fault.errno or 0) or plain(fault.strerror or str(fault))


def could_not(path: Path, fault: OSError) -> Text:
    """Say which file or folder could not be read or written, why, and what to do."""
    why, help = reason(fault), cure(fault)
    is_folder = os.path.isdir(path) and fault.errno != errno.EISDIR
    what = f"Папка {path} недоступна" if is_folder else f"Файл {path} недоступен"
    name = f"The {'folder' if is_folder else 'file'} {path}"
    return Text(ru=f"{what}: {why.ru}. {help.ru}", en=f"{name} cannot be used: {why.en}. {help.en}")
