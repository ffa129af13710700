"""The names of the views, apart from them, so that a tab can be shown before its view is needed."""

from __future__ import annotations

from designer.i18n import Text

CLIENTS = Text(ru="Клиенты", en="Clients")
STRUCTURE = Text(ru="Структура", en="Structure")
CHAIN = Text(ru="Цепочка", en="Chain")
MATRIX = Text(ru="Матрица", en="Matrix")
