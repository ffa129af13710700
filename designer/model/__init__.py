"""The organization as immutable records, with the history of its changes; standard library only."""
