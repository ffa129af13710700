"""Checks of an organization: one rule a file, found by walking the folder of rules."""
