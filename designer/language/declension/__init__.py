"""Puts Russian titles and names into cases, and English ones into sentences."""
