"""Org Mission Designer: internal clients, missions and the documents made from them."""

__version__ = "0.3.0"
