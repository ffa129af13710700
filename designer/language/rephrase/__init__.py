"""Proposes better words for a mission."""
