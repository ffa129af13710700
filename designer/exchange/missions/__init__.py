"""Texts with missions, as people write and paste them."""
