"""Files that came back: what was edited in them becomes proposals for the model."""
