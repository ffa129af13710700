"""The first model in ten minutes: a few steps, each of which writes into the model and can be left at any time."""
