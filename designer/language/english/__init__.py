"""Reads English missions."""
