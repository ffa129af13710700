"""Reads Russian missions."""
