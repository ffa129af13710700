"""Small widgets that many places of the window use."""
