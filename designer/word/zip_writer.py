"""Writes a zip whose bytes depend on its contents only, from members that may be compressed beforehand."""

from __future__ import annotations

import struct
import zlib
from typing import Final, NamedTuple

_DATE: Final = 0x0021
"""1 January 1980, the only date there is in our files."""
_STORED: Final = 0
_DEFLATED: Final = 8
_UTF8: Final = 0x800
_ALREADY_SMALL: Final = (".png", ".jpg", ".jpeg", ".gif")


class Packed(NamedTuple):
    """One member, ready to be copied into a zip."""

    name: bytes
    crc: int
    compressed: bytes
    size: int
    method: int


def pack(name: str, data: bytes, level: int = 6) -> Packed:
    """Compress one member; raster pictures are stored as they are."""
    if not name.lower().endswith(_ALREADY_SMALL):
        compressed = zlib.compress(data, level, -15)
        if len(compressed) < len(data):
            return Packed(name.encode(), zlib.crc32(data), compressed, len(data), _DEFLATED)
    return Packed(name.encode(), zlib.crc32(data), data, len(data), _STORED)


def write_zip(members: list[Packed]) -> bytes:
    """Return the bytes of a zip with these members in this order."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        sizes = (member.crc, len(member.compressed), member.size, len(member.name), 0)
        header = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, _UTF8, member.method, 0, _DATE, *sizes)
        pieces += (header, member.name, member.compressed)
        directory += (
            struct.pack(
                "<4sHHHHHHIIIHHHHHII",
                b"PK\1\2",
                20,
                20,
                _UTF8,
                member.method,
                0,
                _DATE,
                *sizes,
                0,
                0,
                0,
                0,
                offset,
            ),
            member.name,
        )
        offset += len(header) + len(member.name) + len(member.compressed)
    size = sum(map(len, directory))
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(members), len(members), size, offset, 0)
    return b"".join([*pieces, *directory, end])


def write_parts(parts: dict[str, bytes], level: int = 6) -> bytes:
    """Return a zip of plain parts, the content types first as readers expect."""
    names = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
    return write_zip([pack(name, parts[name], level) for name in names])
