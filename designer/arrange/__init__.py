"""Where boxes stand and lines run; knows sizes and links, no model and no screen. Units are document pixels."""
