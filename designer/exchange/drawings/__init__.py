"""Drawings of other programs: read by what they show, and by marks where the program wrote them."""
