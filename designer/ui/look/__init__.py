"""How the window looks: colours of both themes, the style sheet, icons, sizes."""
